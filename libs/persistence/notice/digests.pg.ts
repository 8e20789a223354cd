import { Digests } from '@application/ports/digests';
import type { Day } from '@domain/day';
import { DUTY_KINDS } from '@domain/deadline/duty';
import type { DigestItem } from '@domain/notice/digest-entries';
import type { Party } from '@domain/notice/resolve-audience';
import { Injectable } from '@nestjs/common';
import { PgUnitOfWork } from '../unit-of-work';
import { ALL_PEOPLE, partyOf, type PersonRow } from './party-row';

const PAGE = 2_000;

/** What was told before that is in no digest any more, were there none since. */
const LONGEST_SILENCE = '31 days';

/**
 * The reminders of the day come first, so that they stand in it. One that keeps failing, or kills whoever touches it, holds up nobody for
 * long; nor does a kind that a newer release brought.
 */
const MOST_CLAIMS = 10;
const BEHIND = `select exists (select 1 from timer where state = 'pending' and due_at <= app_now() and kind = any($1))
    or exists (select 1 from timer where state = 'leased' and fence <= ${MOST_CLAIMS}) as behind`;

/** Under the row's lock: a second worker waits and finds it done. */
const TAKE = `with born as (insert into digest_day (on_day, id) values ($1, gen_random_uuid()) on conflict do nothing)
  select 1`;

/** Whom reminders have told since the last digest; what is to be looked back at next; and every item somebody is to act on or was told of. */
const ITEMS = `with told as (
    select n.item_id, json_agg(json_build_object('personId', n.person_id, 'kind', n.kind)) as people, bool_or(n.kind = 'reminder') as reminded
      from timer t join notice n on n.source_id = t.id
     where t.state = 'done' and t.rung = 0
       and t.settled_at >= greatest(app_now() - interval '${LONGEST_SILENCE}', (select max(done_at) from digest_day where on_day < $1::date))
     group by n.item_id),
  planned as (
    select item_id, min(due_on) as due_on, array_agg(assignee_id) filter (where assignee_id is not null) as assignees
      from look_back where outcome is null group by item_id)
  select i.id, i.number, i.title, i.status, i.due_on as "dueOn", i.submitted_on as "submittedOn", i.paused_on as "pausedOn",
         i.plan_state as "planState", i.disputed_on as "disputedOn", i.publicity_until as "publicityUntil", i.objected_on as "objectedOn",
         i.proposal_id as "proposalId", i.extension_level as "extensionLevel", i.handler_id as "handlerId", i.leader_id as "leaderId",
         i.submitter_id as "submitterId", i.worked_by_ids as "workedByIds", i.verified_by_ids as "verifiedByIds",
         i.lead_unit_id as "leadUnitId", i.cooperating_unit_ids as "cooperatingUnitIds", i.unit_path as "unitPath",
         i.pending_level as "pendingLevel", r.reminded or coalesce(told.reminded, false) as reminded, coalesce(told.people, '[]') as told,
         planned.due_on as "lookBackOn", coalesce(planned.assignees, '{}') as "lookBackerIds"
    from item i left join told on told.item_id = i.id left join planned on planned.item_id = i.id and i.status = 'closed'
   cross join lateral (select exists (
           select 1 from timer t where t.item_id = i.id and t.kind = 'reminder' and t.occurrence = $1::date
                                  and t.state in ('pending', 'leased', 'done')) as reminded) r
   where told.item_id is not null or planned.due_on <= $2::date
      or i.status in ('assigned', 'inProgress') and i.paused_on is null and (i.status = 'assigned' or i.due_on <= $2::date or r.reminded)
      or i.status in ('assigned', 'inProgress')
         and (i.plan_state = 'submitted' or i.extension_level is not null or i.disputed_on is not null or i.proposal_id is not null)
      or i.status = 'submitted' and (i.pending_level is distinct from 'publicity' or i.objected_on is not null)
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

  override async isBehind(): Promise<boolean> {
    const [answer] = await this.work.manager.query<{ behind: boolean }[]>(BEHIND, [DUTY_KINDS]);
    return answer!.behind;
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
