import { CalendarFeed, type FeedLine } from '@application/ports/calendar-feed';
import type { Actor, Role } from '@domain/unit/actor';
import { scopeOf, type UnitKind } from '@domain/unit/unit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Reader } from '../reader';

const LINES = `with mine as (
    select id, number, title, due_on, rung_reply_by, rung_answered_on from item
     where status in ('assigned', 'inProgress', 'submitted') and (handler_id = $1 or leader_id = $1))
  select id as "itemId", number, title, 'due' as what, due_on as "on" from mine where due_on is not null
  union all
  select id, number, title, 'reply', rung_reply_by from mine where rung_reply_by is not null and rung_answered_on is null
  order by 5, 2, 4`;

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
    return this.reader.read(actor, (query) => query<FeedLine>(LINES, [actor.id]));
  }
}
