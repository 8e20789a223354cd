import { NoticeBell } from '@application/ports/notice-bell';
import { NoticeQueries } from '@application/ports/notice-queries';
import { type OpenSession, Sessions } from '@application/ports/sessions';
import { DomainError } from '@domain/errors';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { NoticeStream } from './notice-stream';

const BEAT_MILLISECONDS = 20_000;
const MOST_EACH = 8;
const MOST = 2_000;
/** So many look at once: the other requests need the database too. */
const LANES = 3;
const COME_BACK_MILLISECONDS = 2_000;

/** The open pages of this process. One line to the database hears for all of them; the beat finds what the line missed. */
@Injectable()
export class NoticeStreams implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('notices');
  private readonly streams = new Map<string, Set<NoticeStream>>();
  private readonly toLook = new Set<NoticeStream>();
  private lanes = 0;
  private closing = false;
  private clock: NodeJS.Timeout | null = null;

  constructor(
    private readonly bell: NoticeBell,
    private readonly queries: NoticeQueries,
    private readonly sessions: Sessions,
  ) {}

  onApplicationBootstrap(): void {
    this.bell.listen((personIds) => this.heard(personIds));
    this.clock = setInterval(() => void this.beat(), BEAT_MILLISECONDS);
    this.clock.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    if (this.clock) clearInterval(this.clock);
    for (const stream of this.all()) stream.end(COME_BACK_MILLISECONDS);
    await this.bell.close();
  }

  /** What is new is in it already. Throws `stream.too_many`: the page then asks now and then. Throws `input.invalid` for no place. */
  async open(session: OpenSession, after: string | null): Promise<NoticeStream> {
    const { id } = session.actor;
    const own = this.streams.get(id) ?? new Set();
    if (own.size >= MOST_EACH || this.all().length >= MOST || this.closing)
      throw new DomainError('stream.too_many', '实时通知的连接已满，页面会改为定时查询，请关闭不用的页面。');
    const stream = new NoticeStream(session, after, this.queries);
    this.streams.set(id, own.add(stream));
    stream.body.on('error', () => undefined);
    stream.body.once('close', () => this.forget(stream));
    try {
      await stream.look();
    } catch (error) {
      stream.body.destroy();
      throw error;
    }
    return stream;
  }

  /** Ends the streams of sessions that are over, shows the others that the line stands, and looks for what no bell told. */
  async beat(): Promise<void> {
    const streams = this.all();
    if (streams.length === 0) return;
    try {
      const open = await this.sessions.stillOpen(streams.map(({ session }) => session.sessionId));
      for (const stream of streams) {
        if (open.has(stream.session.sessionId)) stream.beat();
        else stream.end(COME_BACK_MILLISECONDS);
      }
      this.look(streams);
    } catch (error) {
      this.log.warn(`no beat: ${String(error)}`);
    }
  }

  /** Looks for what these people, or all, have not been told. */
  heard(personIds: readonly string[] | null): void {
    this.look(personIds ? personIds.flatMap((id) => [...(this.streams.get(id) ?? [])]) : this.all());
  }

  private look(streams: readonly NoticeStream[]): void {
    for (const stream of streams) this.toLook.add(stream);
    while (this.lanes < LANES && this.lanes < this.toLook.size) {
      this.lanes += 1;
      void this.lane();
    }
  }

  private async lane(): Promise<void> {
    for (const stream of this.toLook) {
      this.toLook.delete(stream);
      // The next beat looks again.
      await stream.look().catch((error: unknown) => this.log.warn(`not looked: ${String(error)}`));
    }
    this.lanes -= 1;
  }

  private forget(stream: NoticeStream): void {
    const { id } = stream.session.actor;
    const own = this.streams.get(id);
    own?.delete(stream);
    if (own?.size === 0) this.streams.delete(id);
    this.toLook.delete(stream);
  }

  private all(): NoticeStream[] {
    return [...this.streams.values()].flatMap((own) => [...own]);
  }
}
