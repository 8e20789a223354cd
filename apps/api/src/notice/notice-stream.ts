import { PassThrough } from 'node:stream';
import type { NoticeNews, NoticeQueries } from '@application/ports/notice-queries';
import type { OpenSession } from '@application/ports/sessions';
import { presentNotice } from './notice.presenter';

/** More at once than this and the page had better look for itself. */
const MOST_AT_ONCE = 20;
/** What may lie unread for a client before it is told nothing more. */
const MOST_BYTES = 64 * 1024;

/**
 * One open page. It remembers the place it has told up to and nothing else: what a slow client has not taken stays in PostgreSQL. An
 * event arrives whole or not at all, and its id is the place after it.
 */
export class NoticeStream {
  readonly body = new PassThrough({ highWaterMark: MOST_BYTES });
  private unread: number | null = null;
  private looking = false;
  private again = false;
  private stuck = false;

  /** `after` is the place the client has been told up to; null for one that begins. */
  constructor(
    readonly session: OpenSession,
    private after: string | null,
    private readonly queries: NoticeQueries,
  ) {
    this.body.on('drain', () => {
      this.stuck = false;
      if (this.again) void this.look().catch(() => undefined);
    });
  }

  /** Tells what is new. Once at a time; while the client does not read, later. */
  async look(): Promise<void> {
    this.again = true;
    if (this.looking) return;
    this.looking = true;
    try {
      while (this.again && !this.isFull) {
        this.again = false;
        this.tell(await this.queries.news(this.session.actor, this.after, MOST_AT_ONCE));
      }
    } finally {
      this.looking = false;
    }
  }

  /** Shows proxies and the client that the line stands. Ends a client that has read nothing since the last beat. */
  beat(): void {
    if (this.stuck) this.body.destroy();
    else if (this.body.writableNeedDrain) this.stuck = true;
    else this.body.write(': beat\n\n');
  }

  /** The client comes back after so many milliseconds. */
  end(comeBack: number): void {
    if (this.body.writableNeedDrain) this.body.destroy();
    else if (!this.body.writableEnded) this.body.end(`retry: ${comeBack}\n\n`);
  }

  private tell({ data, unread, place, complete }: NoticeNews): void {
    const begins = this.unread === null;
    if (!begins && complete && data.length === 0 && unread === this.unread) return;
    this.after = place;
    this.unread = unread;
    const news = JSON.stringify({ data: data.map(presentNotice), unread, complete });
    if (!this.isFull) this.body.write(`id: ${place}\nevent: notices\ndata: ${news}\n\n`);
  }

  private get isFull(): boolean {
    return this.body.writableNeedDrain || this.body.writableEnded || this.body.destroyed;
  }
}
