import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import type { DatabaseRole } from './data-source';

const RECONNECT_MILLISECONDS = 2_000;

export interface LineEvents {
  heard(payload: string): void;
  /** The line stands, perhaps again: what was said meanwhile was not heard. */
  stands(): void;
}

/** One connection that listens on a channel; it is opened again when it breaks. */
export class PgLine {
  private readonly log = new Logger('line');
  private client: Client | null = null;
  private closed = false;
  private again: NodeJS.Timeout | null = null;

  constructor(
    private readonly url: string,
    private readonly role: DatabaseRole,
    private readonly channel: string,
  ) {}

  open(events: LineEvents): void {
    void this.connect(events);
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.again) clearTimeout(this.again);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(events: LineEvents): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: `${this.channel} line`,
      keepAlive: true,
      options: this.role === 'owner' ? '' : `-c role=${this.role}`,
    });
    this.client = client;
    const lost = (error?: Error): void => {
      if (this.client !== client || this.closed) return;
      this.client = null;
      this.log.warn(`${this.channel} is down: ${error?.message ?? 'ended'}`);
      void client.end().catch(() => undefined);
      this.again = setTimeout(() => void this.connect(events), RECONNECT_MILLISECONDS);
    };
    client.on('error', lost);
    client.on('end', () => lost());
    client.on('notification', ({ payload }) => payload && events.heard(payload));
    try {
      await client.connect();
      await client.query(`listen ${this.channel}`);
      events.stands();
    } catch (error) {
      lost(error as Error);
    }
  }
}
