import { NoticeBell } from '@application/ports/notice-bell';
import type { DataSource } from 'typeorm';
import { PgLine } from '../line.pg';

export const BELL_CHANNEL = 'xiaohao_notices';
const EVERYBODY = '*';
/** Many duties in a row ring once. */
const TOGETHER_MILLISECONDS = 50;
/** A payload holds 8,000 bytes; beyond some of them it is cheaper that all look. */
const IDS_EACH = 200;
const MOST_PAYLOADS = 10;

/**
 * NOTIFY in a statement of its own, after the commit and not in it: at its commit PostgreSQL takes one lock for the whole server, and
 * the duties of all workers would queue there (docs/adr/0013).
 */
export class PgNoticeBell extends NoticeBell {
  private readonly waiting = new Set<string>();
  private timer: NodeJS.Timeout | null = null;
  private readonly line: PgLine;

  constructor(
    private readonly dataSource: DataSource,
    url: string,
  ) {
    super();
    this.line = new PgLine(url, 'xiaohao_app', BELL_CHANNEL);
  }

  override ring(personIds: readonly string[]): void {
    for (const id of personIds) this.waiting.add(id);
    this.timer ??= setTimeout(() => void this.send(), TOGETHER_MILLISECONDS);
  }

  override listen(heard: (personIds: readonly string[] | null) => void): void {
    this.line.open({
      heard: (payload) => heard(payload === EVERYBODY ? null : payload.split(',')),
      stands: () => heard(null),
    });
  }

  override close(): Promise<void> {
    return this.line.close();
  }

  private async send(): Promise<void> {
    this.timer = null;
    const ids = [...this.waiting];
    this.waiting.clear();
    if (!this.dataSource.isInitialized) return;
    const payloads: string[] = [];
    for (let first = 0; first < ids.length; first += IDS_EACH)
      payloads.push(ids.slice(first, first + IDS_EACH).join(','));
    const sent = payloads.length > MOST_PAYLOADS ? [EVERYBODY] : payloads;
    // Unheard, it costs the time until the next look.
    await this.dataSource
      .query('select pg_notify($1, payload) from unnest($2::text[]) payload', [BELL_CHANNEL, sent])
      .catch(() => undefined);
  }
}
