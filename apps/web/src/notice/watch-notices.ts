import type { Notice } from '../api/types';

/** What one event of the stream says. */
export interface NoticeNews {
  /** Oldest first. */
  data: Notice[];
  unread: number;
  /** False where `data` is not all since the event before. */
  complete: boolean;
}

/** Where the stream was refused it is tried again, and meanwhile the inbox asked, so often. */
const AGAIN_MILLISECONDS = 60_000;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'scroll'] as const;

/** What somebody opened the page for comes first. */
const QUIET_MILLISECONDS = 1_500;

interface Page {
  /** True while it fetches what it is to show. */
  isBusy(): boolean;
  told(news: NoticeNews): void;
  ask(): void;
}

/**
 * Listens to the stream of notices while the page is seen: a browser holds six connections to a server over HTTP/1.1, and tabs behind
 * others must not take them. Where the stream is refused `ask` is called instead, but only when somebody has done something since:
 * a page that asks by itself would keep an idle session open. Answers how to stop.
 */
export function watchNotices({ isBusy, told, ask }: Page): () => void {
  let source: EventSource | null = null;
  let place: string | null = null;
  let timer: number | null = null;
  let alive = false;

  const live = () => (alive = true);
  const close = () => {
    source?.close();
    source = null;
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
  };
  const refused = () => {
    close();
    timer = window.setTimeout(() => {
      if (alive) ask();
      alive = false;
      open();
    }, AGAIN_MILLISECONDS);
  };
  const open = () => {
    if (source || document.visibilityState === 'hidden') return;
    close();
    const stream = new EventSource(`/api/v1/notices/stream${place ? `?after=${encodeURIComponent(place)}` : ''}`);
    source = stream;
    stream.addEventListener('notices', (event: MessageEvent<string>) => {
      place = event.lastEventId;
      told(JSON.parse(event.data) as NoticeNews);
    });
    // A line that broke comes back by itself; one that was refused does not.
    stream.addEventListener('error', () => stream.readyState === EventSource.CLOSED && refused());
  };
  const whenQuiet = () => {
    close();
    timer = window.setTimeout(() => (isBusy() ? whenQuiet() : open()), QUIET_MILLISECONDS);
  };
  const seen = () => (document.visibilityState === 'hidden' ? close() : whenQuiet());

  document.addEventListener('visibilitychange', seen);
  for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, live, { passive: true });
  whenQuiet();
  return () => {
    document.removeEventListener('visibilitychange', seen);
    for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, live);
    close();
  };
}
