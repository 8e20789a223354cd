import { Deliveries, type Sending } from '@application/ports/deliveries';
import type { Published } from '@application/ports/outbox-queue';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

/** A sending lasts at most this long, the mail gateway's own timeouts included. */
const LEASE_SECONDS = 120;
const ENQUEUE_AGAIN_SECONDS = 10;

/** Escalations go once more when nobody knows whether they arrived; a reminder does not: its next rung covers it. */
const ESCALATIONS = `('urge', 'supervisionNotice', 'listedSupervision', 'interview', 'circular', 'referral')`;

const INTENTS = `update delivery set enqueued_at = now(), enqueues = enqueues + 1
   where id in (select id from delivery
                 where state = 'intent' and next_try_at <= app_now()
                   and (enqueued_at is null or enqueued_at < now() - interval '${ENQUEUE_AGAIN_SECONDS} seconds')
                 order by next_try_at limit $1 for update skip locked)
  returning id, enqueues as attempt`;

/** A duty's mail is pointless once the item is settled; decisions are told all the same. */
const BEGIN = `update delivery d
     set state = case when pointless then 'suppressed' else 'sending' end, fence = fence + 1, attempts = attempts + 1,
         lease_until = now() + interval '${LEASE_SECONDS} seconds', settled_at = case when pointless then app_now() end
    from (select n.id, n.kind, n.item_id, n.title, n.body,
                 exists (select 1 from timer t where t.id = n.source_id)
                 and exists (select 1 from item i where i.id = n.item_id and i.status in ('closed', 'cancelled')) as pointless
            from notice n) n
   where n.id = d.notice_id and d.id = $1 and d.state = 'intent' and d.next_try_at <= app_now()
  returning d.id, d.fence, d.address, d.dedup_key as key, d.attempts, d.dedup_key like '%.again' as repeat, d.state,
            n.kind, n.item_id as "itemId", n.title, n.body`;

const SETTLE = `state = $3, settled_at = app_now(), last_error = $4, lease_until = null`;
const MINE = `id = $1 and fence = $2 and state = 'sending'`;

@Injectable()
export class PgDeliveries extends Deliveries {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async claimIntents(limit: number): Promise<Published[]> {
    const [rows] = await this.dataSource.query<[Published[], number]>(INTENTS, [limit]);
    return rows;
  }

  override async begin(id: string): Promise<Sending | null> {
    const [[row]] = await this.dataSource.query<[(Sending & { state: string })[], number]>(BEGIN, [id]);
    if (row?.state !== 'sending') return null;
    const { state: _, ...sending } = row;
    return sending;
  }

  override async settle(
    { id, fence }: Pick<Sending, 'id' | 'fence'>,
    state: 'sent' | 'failed' | 'unknown',
    detail: string | null,
  ): Promise<void> {
    await this.dataSource.query(`update delivery set ${SETTLE} where ${MINE}`, [id, fence, state, detail]);
  }

  override async retryLater(
    { id, fence }: Pick<Sending, 'id' | 'fence'>,
    seconds: number,
    detail: string | null,
  ): Promise<void> {
    await this.dataSource.query(
      `update delivery set state = 'intent', lease_until = null, last_error = $4, enqueued_at = null,
              next_try_at = app_now() + make_interval(secs => $3)
        where ${MINE}`,
      [id, fence, seconds, detail],
    );
  }

  override async giveUpExpired(): Promise<{ unknown: number; repeated: number }> {
    const [, unknown] = await this.dataSource.query<[unknown[], number]>(
      `update delivery set state = 'unknown', settled_at = app_now(), lease_until = null,
              last_error = 'the sender ended before it heard an answer'
        where state = 'sending' and lease_until <= now()`,
    );
    return { unknown, repeated: await this.repeatEscalations() };
  }

  private async repeatEscalations(): Promise<number> {
    const due = await this.dataSource.query<{ id: string }[]>(
      `select d.id from delivery d join notice n on n.id = d.notice_id
        where d.state = 'unknown' and n.kind in ${ESCALATIONS} and d.dedup_key not like '%.again'
          and not exists (select 1 from delivery again where again.dedup_key = d.dedup_key || '.again')`,
    );
    if (due.length === 0) return 0;
    const written = await this.dataSource.query<unknown[]>(
      `insert into delivery (id, notice_id, channel, address, dedup_key)
       select planned.new_id, d.notice_id, d.channel, d.address, d.dedup_key || '.again'
         from unnest($1::uuid[], $2::uuid[]) planned (id, new_id) join delivery d on d.id = planned.id
       on conflict (dedup_key) do nothing returning id`,
      [due.map(({ id }) => id), due.map(() => uuidv7())],
    );
    return written.length;
  }
}
