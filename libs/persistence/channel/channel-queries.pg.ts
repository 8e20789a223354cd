import {
  type ChannelLine,
  ChannelQueries,
  type DeliveryFilter,
  type DeliveryLine,
} from '@application/ports/channel-queries';
import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { isId } from '../is-id';
import { Reader } from '../reader';
import { HIS_DELIVERIES } from './channel-book.pg';

const CHANNELS = `select c.id, c.kind, c.name, c.unit_id as "unitId", c.host, c.notice_kinds as "noticeKinds", c.paused_at as "pausedAt",
       case when c.rest_until > now() then c.rest_until end as "restUntil", c.failures, told.*,
       failed.at as "lastFailedAt", failed.error as "lastError"
  from channel c
  cross join lateral (
    select (select max(d.settled_at) from delivery d where d.channel_id = c.id and d.state = 'sent') as "lastSentAt",
           (select count(*)::int from delivery d where d.channel_id = c.id and d.state in ('intent', 'sending')) as waiting,
           (select count(*)::int from delivery d where d.channel_id = c.id and d.state in ('failed', 'unknown')) as undelivered) told
  left join lateral (
    select d.settled_at as at, d.last_error as error from delivery d where d.channel_id = c.id and d.state = 'failed'
     order by d.settled_at desc limit 1) failed on told."lastSentAt" is null or told."lastSentAt" < failed.at
 where c.removed_at is null
 order by c.unit_path, c.kind not in ('mail', 'sms'), c.name, c.id`;

const LINE = `d.id, d.channel, coalesce(c.name, '') as "channelName", d.purpose, d.state, p.name as "personName", d.address, n.kind, n.number,
  d.attempts, d.resends, d.last_error as error, d.created_at as at, d.settled_at as "settledAt",
  case when d.state = 'intent' then d.next_try_at end as "nextTryAt", d.created_at::text as place`;
const FROM = `delivery d left join channel c on c.id = d.channel_id left join person p on p.id = d.person_id left join notice n on n.id = d.notice_id`;

@Injectable()
export class PgChannelQueries extends ChannelQueries {
  constructor(private readonly reader: Reader) {
    super();
  }

  override channels(actor: Actor): Promise<ChannelLine[]> {
    return this.reader.read(actor, (query) => query<ChannelLine>(CHANNELS));
  }

  override deliveries(
    actor: Actor,
    { channelId, state, purpose, undelivered }: DeliveryFilter,
    { limit, cursor, count }: { limit: number; cursor: string | null; count: boolean },
  ): Promise<{ data: DeliveryLine[]; nextCursor: string | null; total?: number }> {
    const values: unknown[] = [channelId ?? null, state ?? null, purpose ?? null];
    const where = `${HIS_DELIVERIES} and ($1::uuid is null or d.channel_id = $1) and ($2::text is null or d.state = $2) and ($3::text is null or d.purpose = $3)
      ${undelivered ? `and d.state in ('failed', 'unknown')` : ''}`;
    const after = cursor ? readCursor(cursor) : [];
    return this.reader.read(actor, async (query) => {
      const rows = await query<DeliveryLine & { place: string }>(
        `select ${LINE} from ${FROM} where ${where} ${after.length ? 'and (d.created_at, d.id) < ($4::timestamptz, $5::uuid)' : ''}
          order by d.created_at desc, d.id desc limit ${limit + 1}`,
        [...values, ...after],
      );
      const last = rows.length > limit ? rows[limit - 1]! : null;
      const nextCursor = last && Buffer.from(JSON.stringify([last.place, last.id])).toString('base64url');
      const data = rows.slice(0, limit).map(({ place: _, ...line }) => line);
      if (!count) return { data, nextCursor };
      const [row] = await query<{ total: number }>(`select count(*)::int as total from ${FROM} where ${where}`, values);
      return { data, nextCursor, total: row!.total };
    });
  }
}

function readCursor(cursor: string): [string, string] {
  try {
    const [place, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof place === 'string' && /^[0-9: .+-]{19,40}$/.test(place) && isId(id)) return [place, id];
  } catch {
    // Falls through: a cursor is only ever ours.
  }
  throw DomainError.at('/cursor', 'input.invalid', '翻页标记无效，请从第一页重新查询。');
}
