import { CalendarFeed, type FeedLine } from '@application/ports/calendar-feed';
import { type Actor, hasRole, type Role } from '@domain/unit/actor';
import { scopeOf, type UnitKind } from '@domain/unit/unit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Reader } from '../reader';

/**
 * While its clock stands still an item has no date to have in mind. A document wants its reply until it has one, or until minutes say anew by
 * when; a rung without a document wants it of the item. Referrals and publicity notices go elsewhere.
 */
const LINES = `with mine as (
    select id, cycle, number, title, due_on, paused_on, rung, rung_reply_by, rung_answered_on from item
     where status in ('assigned', 'inProgress', 'submitted') and (handler_id = $1 or leader_id = $1)),
  asked as (
    select d.id, d.item_id, d.rung, d.reply_by, m.number, m.title,
           not exists (select 1 from document_reply r where r.document_id = d.id)
             and not exists (select 1 from urge_reply r where r.urge_id = d.urge_id)
             and not exists (select 1 from official_document minutes where minutes.interview_id = d.id) as waits
      from mine m join official_document d on d.item_id = m.id and d.cycle = m.cycle
     where d.reply_by is not null and d.kind not in ('referral', 'publicityNotice'))
  select id as key, id as "itemId", number, title, 'due' as what, due_on as "on" from mine
   where due_on is not null and paused_on is null
  union all
  select id, item_id, number, title, 'reply', reply_by from asked where waits
  union all
  select id, id, number, title, 'reply', rung_reply_by from mine m
   where rung_reply_by is not null and rung_answered_on is null
     and not exists (select 1 from asked where asked.item_id = m.id and asked.rung = m.rung)
  union all
  select l.id, i.id, i.number, i.title, 'lookBack', l.due_on from look_back l join item i on i.id = l.item_id and i.cycle = l.cycle
   where l.outcome is null and i.status = 'closed'
     and (l.assignee_id = $1 or (l.assignee_id is null and $2 and $1 <> all (i.worked_by_ids)))
  union all
  select id, id, number, title, 'publicity', publicity_until from item
   where $3 and status = 'submitted' and pending_level = 'publicity' and publicity_until is not null
  order by 6, 3, 5, 1`;

@Injectable()
export class PgCalendarFeed extends CalendarFeed {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: Reader,
  ) {
    super();
  }

  override async owner(tokenHash: Buffer): Promise<Actor | null> {
    const [row] = await this.dataSource.query<
      { id: string; name: string; unitId: string; kind: UnitKind; path: string; roles: Role[] }[]
    >(`select id, name, unit_id as "unitId", unit_kind as kind, unit_path as path, roles from feed_actor($1)`, [
      tokenHash,
    ]);
    if (!row) return null;
    const { kind, path, ...person } = row;
    return { ...person, scope: scopeOf({ kind, path }) };
  }

  override lines(actor: Actor): Promise<FeedLine[]> {
    return this.reader.read(actor, (query) =>
      query<FeedLine>(LINES, [actor.id, hasRole(actor, 'auditor'), hasRole(actor, 'coordinator')]),
    );
  }
}
