import { type OutboxRow, OutboxQueue, type Published } from '@application/ports/outbox-queue';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PgUnitOfWork } from '../unit-of-work';

/** A row is published again when it is not done after 5 s, and less often the more often that was in vain: at least every minute. */
const CLAIM = `update outbox set published_at = app_now(), attempts = attempts + 1
   where id in (select id from outbox
                 where done_at is null
                   and (published_at is null or published_at < app_now() - make_interval(secs => least(5 * power(2, greatest(attempts - 5, 0)), 60)))
                 order by created_at limit $1 for update skip locked)
  returning id, attempts as attempt`;

@Injectable()
export class PgOutboxQueue extends OutboxQueue {
  constructor(
    private readonly work: PgUnitOfWork,
    private readonly dataSource: DataSource,
  ) {
    super();
  }

  override async claimUnpublished(limit: number): Promise<Published[]> {
    const [rows] = await this.dataSource.query<[Published[], number]>(CLAIM, [limit]);
    return rows;
  }

  override async take(id: string): Promise<OutboxRow | null> {
    const [row] = await this.work.manager.query<OutboxRow[]>(
      `select o.id, o.type, o.item_id as "itemId", o.payload ->> 'by' as by, coalesce(p.name, '') as "byName",
              o.payload ->> 'on' as "on", o.payload -> 'data' as data
         from outbox o left join person p on p.id = (o.payload ->> 'by')::uuid
        where o.id = $1 and o.done_at is null for update of o`,
      [id],
    );
    return row ?? null;
  }

  override async done(id: string): Promise<void> {
    await this.work.manager.query('update outbox set done_at = app_now(), last_error = null where id = $1', [id]);
  }

  override async failed(id: string, error: string): Promise<void> {
    await this.dataSource.query('update outbox set last_error = $2 where id = $1 and done_at is null', [
      id,
      error.slice(0, 2000),
    ]);
  }
}
