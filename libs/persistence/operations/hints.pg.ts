import { type ScheduleName, SCHEDULES } from '@application/operations/schedules';
import { HINTED, Hints } from '@application/ports/hints';
import { Injectable, Logger } from '@nestjs/common';
import { Client } from 'pg';

/** The channel on which transactions say, as they commit, what schedule they left something to do. */
export const HINT_CHANNEL = 'xiaohao';

const RECONNECT_MILLISECONDS = 2_000;

/** One connection that listens; it is opened again when it breaks. */
@Injectable()
export class PgHints extends Hints {
  private readonly log = new Logger('hints');
  private client: Client | null = null;
  private closed = false;
  private again: NodeJS.Timeout | null = null;

  constructor(private readonly url: string) {
    super();
  }

  override listen(heard: (schedule: ScheduleName) => void): void {
    void this.connect(heard);
  }

  override async close(): Promise<void> {
    this.closed = true;
    if (this.again) clearTimeout(this.again);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(heard: (schedule: ScheduleName) => void): Promise<void> {
    const client = new Client({ connectionString: this.url, application_name: 'xiaohao hints', keepAlive: true });
    this.client = client;
    const lost = (error?: Error): void => {
      if (this.client !== client || this.closed) return;
      this.client = null;
      this.log.warn(`the line is down: ${error?.message ?? 'ended'}`);
      void client.end().catch(() => undefined);
      this.again = setTimeout(() => void this.connect(heard), RECONNECT_MILLISECONDS);
    };
    client.on('error', lost);
    client.on('end', () => lost());
    client.on('notification', ({ payload }) => {
      if (payload && Object.hasOwn(SCHEDULES, payload)) heard(payload as ScheduleName);
    });
    try {
      await client.connect();
      await client.query(`listen ${HINT_CHANNEL}`);
      HINTED.forEach(heard);
    } catch (error) {
      lost(error as Error);
    }
  }
}
