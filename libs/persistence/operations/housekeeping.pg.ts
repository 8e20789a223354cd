import { Housekeeping } from '@application/ports/housekeeping';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

@Injectable()
export class PgHousekeeping extends Housekeeping {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async sweep(): Promise<{ sessions: number; idempotencyKeys: number; runHours: number }> {
    const sessions = await this.delete(
      `delete from session where expires_at <= now() or last_seen_at <= now() - interval '30 minutes'`,
    );
    const idempotencyKeys = await this.delete(`delete from idempotency where created_at <= now() - interval '1 day'`);
    const runHours = await this.delete(`delete from worker_run_hour where hour <= now() - interval '7 days 1 hour'`);
    return { sessions, idempotencyKeys, runHours };
  }

  override async realNow(): Promise<Date> {
    const [row] = await this.dataSource.query<{ now: Date }[]>('select now() as now');
    return row!.now;
  }

  private async delete(sql: string): Promise<number> {
    const [, count] = await this.dataSource.query<[unknown[], number]>(sql);
    return count;
  }
}
