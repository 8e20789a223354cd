import { ChannelBook, type ChannelRecord, type TestWords } from '@application/ports/channel-book';
import { DomainError } from '@domain/errors';
import type { DeliveryState } from '@domain/notice/channel';
import type { Unit } from '@domain/unit/unit';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { HINT_CHANNEL } from '../operations/hints.pg';
import { PgUnitOfWork } from '../unit-of-work';

const HINT = `select pg_notify('${HINT_CHANNEL}', 'deliveries')`;

/** What an administrator answers for: the mails of his people, and what went by his channels to groups. */
export const HIS_DELIVERIES = `(exists (select 1 from person his where his.id = d.person_id and starts_with(his.unit_path, app_scope()))
  or (d.person_id is null and exists (select 1 from channel his where his.id = d.channel_id)))`;

/** With all its tries before it, under its key. */
const ANEW = `set state = 'intent', attempts = 0, resends = d.resends + 1, may_have_arrived = d.may_have_arrived or d.state = 'unknown',
  next_try_at = app_now(), settled_at = null, enqueued_at = null`;

/** One of which nobody knew and that was repeated by itself is not sent again beside its repeat, which is a row of its own. */
const NOT_REPEATED = `not exists (select 1 from delivery again where again.dedup_key = d.dedup_key || '.again')`;

@Injectable()
export class PgChannelBook extends ChannelBook {
  constructor(private readonly work: PgUnitOfWork) {
    super();
  }

  override async take(id: string): Promise<ChannelRecord> {
    const [row] = await this.work.manager.query<ChannelRecord[]>(
      `select id, kind, name, unit_id as "unitId", host, sealed, notice_kinds as "noticeKinds", paused_at is not null as paused
         from channel where id = $1 and removed_at is null for update`,
      [id],
    );
    if (!row) throw new DomainError('channel.not_found', '没有这个通知渠道，或者不归您管理。');
    return row;
  }

  override async add({ id, kind, name, unitId, host, sealed, noticeKinds }: ChannelRecord, unit: Unit): Promise<void> {
    await this.work.manager.query(
      `insert into channel (id, kind, name, unit_id, unit_path, host, sealed, notice_kinds) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, kind, name, unitId, unit.path, host, sealed, noticeKinds],
    );
  }

  override async save({ id, name, host, sealed, noticeKinds, paused }: ChannelRecord): Promise<void> {
    await this.work.manager.query(
      `update channel set name = $2, host = $3, sealed = $4, notice_kinds = $5, failures = 0, rest_until = null,
              paused_at = case when $6 then coalesce(paused_at, app_now()) end
        where id = $1`,
      [id, name, host, sealed, noticeKinds, paused],
    );
    await this.work.manager.query(HINT);
  }

  override async remove(id: string): Promise<void> {
    // A sealed text must stand there; an empty one opens to nothing.
    await this.work.manager.query(`update channel set removed_at = app_now(), sealed = '' where id = $1`, [id]);
    await this.work.manager.query(
      `update delivery set state = 'suppressed', settled_at = app_now() where channel_id = $1 and state = 'intent'`,
      [id],
    );
  }

  override async test(
    { id, kind }: ChannelRecord,
    personId: string,
    address: string,
    { title, body }: TestWords,
  ): Promise<string> {
    const [source, notice, delivery] = [uuidv7(), uuidv7(), uuidv7()];
    await this.work.manager.query(
      `insert into notice (id, source_id, person_id, kind, title, body, noticed_on) values ($1, $2, $3, 'decision', $4, $5, app_today())`,
      [notice, source, personId, title, body],
    );
    await this.work.manager.query(
      `insert into delivery (id, notice_id, channel, channel_id, person_id, address, dedup_key, purpose) values ($1, $2, $3, $4, $5, $6, $7, 'test')`,
      [delivery, notice, kind, id, kind === 'mail' || kind === 'sms' ? personId : null, address, `${source}.${id}`],
    );
    await this.work.manager.query(HINT);
    return delivery;
  }

  override async addressesOf(personId: string): Promise<{ mail: string | null; sms: string | null }> {
    const [row] = await this.work.manager.query<{ mail: string | null; sms: string | null }[]>(
      `select p.email as mail, s.mobile as sms from person p left join person_setting s on s.person_id = p.id where p.id = $1`,
      [personId],
    );
    return row ?? { mail: null, sms: null };
  }

  override async takeDelivery(
    id: string,
  ): Promise<{ state: DeliveryState; address: string; channelId: string | null; removed: boolean }> {
    const [row] = await this.work.manager.query<
      { state: DeliveryState; address: string; channelId: string | null; removed: boolean }[]
    >(
      `select d.state, d.address, d.channel_id as "channelId",
              exists (select 1 from channel c where c.id = d.channel_id and c.removed_at is not null) as removed
         from delivery d where d.id = $1 and ${HIS_DELIVERIES} for update of d`,
      [id],
    );
    if (!row) throw new DomainError('delivery.not_found', '没有这条外发记录，或者不归您管理。');
    return row;
  }

  override async resend(id: string): Promise<boolean> {
    const [, resent] = await this.work.manager.query<[unknown[], number]>(
      `update delivery d ${ANEW} where d.id = $1 and ${NOT_REPEATED}`,
      [id],
    );
    if (resent > 0) await this.work.manager.query(HINT);
    return resent > 0;
  }

  override async resendAll(
    channelId: string,
    states: readonly DeliveryState[],
    most: number,
  ): Promise<{ deliveries: { id: string; before: DeliveryState }[]; left: number }> {
    const undelivered = `from delivery d where d.channel_id = $1 and d.state = any($2) and d.purpose = 'notice'
      and ${HIS_DELIVERIES} and ${NOT_REPEATED}`;
    const [deliveries] = await this.work.manager.query<[{ id: string; before: DeliveryState }[], number]>(
      `with chosen as (select d.id, d.state as before ${undelivered} order by d.created_at, d.id limit $3 for update of d)
       update delivery d ${ANEW} from chosen where d.id = chosen.id returning d.id, chosen.before`,
      [channelId, states, most],
    );
    const [row] = await this.work.manager.query<{ left: number }[]>(`select count(*)::int as left ${undelivered}`, [
      channelId,
      states,
    ]);
    if (deliveries.length > 0) await this.work.manager.query(HINT);
    return { deliveries, left: row!.left };
  }
}
