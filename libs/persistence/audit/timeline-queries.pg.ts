import {
  type TimelineDuty,
  type TimelineEvent,
  type TimelineNotice,
  TimelineQueries,
  type TimelineRows,
} from '@application/ports/timeline-queries';
import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Reader } from '../reader';

const EVENTS = `select at, happened_on as "on", type, person_id as "personId", person_name as "personName", data
  from audit_event where item_id = $1 order by seq`;

const NOTICES = `select n.id, n.at, n.noticed_on as "on", n.kind, n.title, n.person_id as "personId", n.received_at as "receivedAt",
       n.reply_by as "replyBy",
       coalesce((select jsonb_object_agg(d.channel, d.state order by d.created_at) from delivery d where d.notice_id = n.id), '{}') as deliveries
  from notice n where n.item_id = $1 order by n.at, n.id`;

const DUTIES = `select settled_at as at, (settled_at at time zone 'Asia/Shanghai')::date as "on", duty, state, reason
  from timer where item_id = $1 and state in ('skipped', 'cancelled', 'dead') order by settled_at, occurrence`;

@Injectable()
export class PgTimelineQueries extends TimelineQueries {
  constructor(private readonly reader: Reader) {
    super();
  }

  override of(actor: Actor, itemId: string): Promise<TimelineRows> {
    return this.reader.read(actor, async (query) => {
      const events = await query<TimelineEvent>(EVENTS, [itemId]);
      const notices = await query<TimelineNotice>(NOTICES, [itemId]);
      const duties = await query<TimelineDuty>(DUTIES, [itemId]);
      // An item is never without its first event.
      if (events.length === 0) throw new DomainError('item.not_found', '没有这个整改事项，或者您无权查看。');
      return { events, notices, duties };
    });
  }
}
