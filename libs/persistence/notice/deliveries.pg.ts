import { type ChannelShare, Deliveries, type Sending } from '@application/ports/deliveries';
import {
  CHANNEL_KINDS,
  type ChannelKind,
  deduplicates,
  ESCALATIONS,
  OPTIONAL_NOTICE_KINDS,
} from '@domain/notice/channel';
import type { Published } from '@application/ports/outbox-queue';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

/** A sending lasts at most this long, the mail gateway's own timeouts included. */
const LEASE_SECONDS = 120;
const ENQUEUE_AGAIN_SECONDS = 10;

/** A test goes out on a paused channel too: that is how one finds out whether to resume it. */
const WAITING = `d.state = 'intent' and d.next_try_at <= app_now()
   and (d.enqueued_at is null or d.enqueued_at < now() - interval '${ENQUEUE_AGAIN_SECONDS} seconds')
   and (d.purpose = 'test' or c.id is null or (c.paused_at is null and (c.rest_until is null or c.rest_until <= now())))
   and (not $3 or d.purpose <> 'notice' or n.kind <> all ($4))`;
const HANDED = `set enqueued_at = now(), enqueues = enqueues + 1`;

const INTENTS = `update delivery ${HANDED}
   where id in (select d.id from delivery d join notice n on n.id = d.notice_id left join channel c on c.id = d.channel_id
                 where d.channel = $1 and ${WAITING}
                 order by d.next_try_at limit $2 for update of d skip locked)
  returning id, enqueues as attempt`;

/**
 * The same of each group channel by itself: so many at once and a minute, counting those that are in the queue or being sent. One that hangs
 * or is broken thus holds neither the room nor the turn of another of its kind.
 */
const GROUP_INTENTS = `update delivery ${HANDED}
   where id in (select turn.id
                  from channel c
                  cross join lateral (
                    select count(*) as minute, count(*) filter (where d.state = 'sending' or (d.state = 'intent'
                             and d.enqueued_at >= now() - interval '${ENQUEUE_AGAIN_SECONDS} seconds')) as busy
                      from delivery d
                     where d.channel_id = c.id and d.person_id is null and d.enqueued_at > now() - interval '1 minute') past
                  cross join lateral (
                    select d.id, d.next_try_at from delivery d join notice n on n.id = d.notice_id
                     where d.channel_id = c.id and d.person_id is null and ${WAITING}
                     order by d.next_try_at limit greatest(least($5 - busy, $6 - minute), 0) for update of d skip locked) turn
                 where c.kind = $1
                 order by turn.next_try_at limit $2)
  returning id, enqueues as attempt`;

/** Where a notice goes: to where its person is to be reached now, for a wrong address is put right after the first failure. Null: nowhere. */
const PRESENT_ADDRESS = `case when w.purpose <> 'notice' or w.person_id is null or w.channel not in ('mail', 'sms') then w.address else (
  select case w.channel when 'mail' then p.email else s.mobile end
    from person p left join person_setting s on s.person_id = p.id where p.id = w.person_id and p.active) end`;

/**
 * A duty's message is pointless once the item is settled; decisions are told all the same. A look-back is owed by a settled item, as long as
 * it is still to be done. Pointless is also one on a channel that is gone, or to somebody who is to be reached nowhere.
 */
const BEGIN = `update delivery d
     set state = case when pointless then 'suppressed' else 'sending' end, fence = fence + 1, attempts = attempts + 1,
         lease_until = now() + interval '${LEASE_SECONDS} seconds', settled_at = case when pointless then app_now() end,
         address = coalesce(n.present, d.address),
         last_error = case when n.present is null then '收件人已停用，或者没有可用的地址' else d.last_error end
    from (select n.id, n.source_id, n.kind, n.item_id, n.number, n.title, n.body, n.noticed_on, n.reply_by, c.sealed, c.unit_path,
                 present.address as present,
                 w.purpose <> 'test' and (c.paused_at is not null or c.rest_until > now()) as waits,
                 c.removed_at is not null or present.address is null or (
                   exists (select 1 from timer t where t.id = n.source_id)
                   and exists (select 1 from item i where i.id = n.item_id and case n.kind
                     when 'lookBack' then not exists (select 1 from look_back l
                       where l.item_id = i.id and l.cycle = i.cycle and l.outcome is null and i.status = 'closed')
                     else i.status in ('closed', 'cancelled') end)) as pointless
            from delivery w join notice n on n.id = w.notice_id left join channel c on c.id = w.channel_id
            cross join lateral (select ${PRESENT_ADDRESS} as address) present
           where w.id = $1) n
   where d.id = $1 and d.state = 'intent' and d.next_try_at <= app_now() and (n.pointless or n.waits is not true)
  returning d.id, d.fence, d.channel, d.purpose, d.address, d.person_id as "personId", d.dedup_key as key, d.attempts, d.state,
            d.dedup_key like '%.again' or d.may_have_arrived as repeat, n.kind, n.item_id as "itemId", n.number, n.title, n.body,
            n.noticed_on as "on", n.reply_by as "replyBy", n.sealed,
            case when d.person_id is not null then '{}' else array(
              select p.name from notice told join person p on p.id = told.person_id
               where told.source_id = n.source_id and starts_with(p.unit_path, n.unit_path) order by p.id) end as names`;

/** As the first attempt, a later one keeps the quiet hours of whom it is for; a test or a code he asked for does not wait. */
const afterQuiet = (
  at: string,
): string => `coalesce((select after_quiet(${at}, s.quiet_from, s.quiet_to) from person_setting s
   where s.person_id = d.person_id and d.purpose = 'notice'), ${at})`;
const AGAIN_AT = afterQuiet('app_now() + make_interval(secs => $3)');

const SETTLE = `state = $3, settled_at = app_now(), last_error = $4, lease_until = null`;
const MINE = `id = $1 and fence = $2 and state = 'sending'`;

/** One that fails is asked again after half a minute, then ever less often, every ten minutes at least. Mail fares by address. */
const REST = `update channel set failures = failures + 1, rest_until = now() + make_interval(secs => least(30 * power(2, least(failures, 10)), 600))
   where id = (select channel_id from delivery where id = $1) and kind not in ('mail', 'sms')
     and (rest_until is null or rest_until <= now())`;
const WELL = `update channel set failures = 0, rest_until = null
   where id = (select channel_id from delivery where id = $1) and failures > 0`;

@Injectable()
export class PgDeliveries extends Deliveries {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async claimIntents(
    channel: ChannelKind,
    limit: number,
    onlyMandatory: boolean,
    share: ChannelShare | null,
  ): Promise<Published[]> {
    const values = [channel, limit, onlyMandatory, OPTIONAL_NOTICE_KINDS];
    const [rows] = share
      ? await this.dataSource.query<[Published[], number]>(GROUP_INTENTS, [...values, share.atOnce, share.aMinute])
      : await this.dataSource.query<[Published[], number]>(INTENTS, values);
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
    if (state !== 'failed') await this.dataSource.query(state === 'sent' ? WELL : REST, [id]);
  }

  override async retryLater(
    { id, fence }: Pick<Sending, 'id' | 'fence'>,
    seconds: number,
    detail: string | null,
  ): Promise<void> {
    await this.dataSource.query(
      `update delivery d set state = 'intent', lease_until = null, last_error = $4, enqueued_at = null, next_try_at = ${AGAIN_AT}
        where ${MINE}`,
      [id, fence, seconds, detail],
    );
    await this.dataSource.query(REST, [id]);
  }

  override async giveUpExpired(): Promise<{ unknown: number; repeated: number }> {
    await this.dataSource.query(
      `update delivery set state = 'intent', lease_until = null, enqueued_at = null, next_try_at = app_now()
        where state = 'sending' and lease_until <= now() and channel = any($1)`,
      [CHANNEL_KINDS.filter(deduplicates)],
    );
    const [, unknown] = await this.dataSource.query<[unknown[], number]>(
      `update delivery set state = 'unknown', settled_at = app_now(), lease_until = null,
              last_error = 'the sender ended before it heard an answer'
        where state = 'sending' and lease_until <= now()`,
    );
    return { unknown, repeated: await this.repeatEscalations() };
  }

  /** Under a key of its own, which a receiver that tells repeats by the key would take for another message: to those never. */
  private async repeatEscalations(): Promise<number> {
    const due = await this.dataSource.query<{ id: string }[]>(
      `select d.id from delivery d join notice n on n.id = d.notice_id
        where d.state = 'unknown' and d.purpose = 'notice' and n.kind = any($1::text[]) and d.dedup_key not like '%.again'
          and d.channel <> all($2::text[])
          and not exists (select 1 from delivery again where again.dedup_key = d.dedup_key || '.again')`,
      [ESCALATIONS, CHANNEL_KINDS.filter(deduplicates)],
    );
    if (due.length === 0) return 0;
    const written = await this.dataSource.query<unknown[]>(
      `insert into delivery (id, notice_id, channel, channel_id, person_id, address, dedup_key, next_try_at)
       select planned.new_id, d.notice_id, d.channel, d.channel_id, d.person_id, d.address, d.dedup_key || '.again', ${afterQuiet('app_now()')}
         from unnest($1::uuid[], $2::uuid[]) planned (id, new_id) join delivery d on d.id = planned.id
        where d.state = 'unknown'
          for update of d
       on conflict (dedup_key) do nothing returning id`,
      [due.map(({ id }) => id), due.map(() => uuidv7())],
    );
    return written.length;
  }
}
