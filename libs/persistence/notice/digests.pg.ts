import { Digests } from '@application/ports/digests';
import type { Day } from '@domain/day';
import type { DigestItem } from '@domain/notice/digest';
import type { Party } from '@domain/notice/resolve-audience';
import { Injectable } from '@nestjs/common';
import { PgUnitOfWork } from '../unit-of-work';
import { ALL_PEOPLE, partyOf, type PersonRow } from './party-row';

const PAGE = 2_000;

/** Under the row's lock: a second worker waits and finds it done. */
const TAKE = `with born as (insert into digest_day (on_day, id) values ($1, gen_random_uuid()) on conflict do nothing)
  select 1`;

const ITEMS = `select i.id, i.number, i.title, i.status, i.due_on as "dueOn", i.submitted_on as "submittedOn", i.handler_id as "handlerId",
       i.leader_id as "leaderId", i.submitter_id as "submitterId", i.worked_by_ids as "workedByIds", i.lead_unit_id as "leadUnitId",
       i.cooperating_unit_ids as "cooperatingUnitIds", i.unit_path as "unitPath", i.pending_level as "pendingLevel", r.reminded
  from item i cross join lateral (select exists (
         select 1 from timer t where t.item_id = i.id and t.kind = 'reminder' and t.occurrence = $1::date
                                and t.state in ('pending', 'leased', 'done')) as reminded) r
 where i.status in ('assigned', 'inProgress', 'submitted') and i.paused_on is null and i.pending_level is distinct from 'publicity'
   and (i.status <> 'inProgress' or i.due_on <= $2::date or r.reminded)
 order by coalesce(i.due_on, 'infinity'), i.id`;

@Injectable()
export class PgDigests extends Digests {
  constructor(private readonly work: PgUnitOfWork) {
    super();
  }

  override async sourceOf(on: Day): Promise<string | null> {
    const [known] = await this.take(on);
    if (known) return known.done ? null : known.id;
    await this.work.manager.query(TAKE, [on]);
    const [born] = await this.take(on);
    return born && !born.done ? born.id : null;
  }

  /** One statement, handed out page by page: found and put in order once, however many pages there are. */
  override async *items(on: Day, weekEnd: Day): AsyncIterable<DigestItem[]> {
    await this.work.manager.query(`declare digest_items no scroll cursor for ${ITEMS}`, [on, weekEnd]);
    let page: DigestItem[];
    do {
      page = await this.work.manager.query<DigestItem[]>(`fetch ${PAGE} from digest_items`);
      if (page.length > 0) yield page;
    } while (page.length === PAGE);
    await this.work.manager.query('close digest_items');
  }

  override async people(): Promise<Party[]> {
    return (await this.work.manager.query<PersonRow[]>(ALL_PEOPLE)).map(partyOf);
  }

  override async done(on: Day): Promise<void> {
    await this.work.manager.query('update digest_day set done_at = app_now() where on_day = $1', [on]);
  }

  private take(on: Day): Promise<{ id: string; done: boolean }[]> {
    const sql = 'select id, done_at is not null as done from digest_day where on_day = $1 for update';
    return this.work.manager.query(sql, [on]);
  }
}
