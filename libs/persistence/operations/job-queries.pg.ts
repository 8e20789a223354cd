import {
  type ComingDuty,
  type Failure,
  type JobCounts,
  JobQueries,
  type JobsReport,
  type OpenSchedule,
  type RunLine,
} from '@application/ports/job-queries';
import type { Day } from '@domain/day';
import type { Party } from '@domain/notice/resolve-audience';
import { type Actor, CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Reader } from '../reader';
import { ALL_PEOPLE, partyOf, type PersonRow } from '../notice/party-row';
import { FACTS } from '../timer/duty-facts.sql';

const RUNS = `select name, last_started_at as "lastStartedAt", last_committed_at as "lastCommittedAt", last_error as "lastError", counts
  from worker_run order by name`;

const FAILURES = `
  (select 'timer' as what, t.id, i.number as "itemNumber", t.state, t.settled_at as at, t.last_error as error
     from timer t join item i on i.id = t.item_id where t.state = 'dead' order by t.settled_at desc limit 50)
  union all
  (select 'delivery', d.id, n.number, d.state, d.settled_at, d.last_error
     from delivery d join notice n on n.id = d.notice_id where d.state in ('failed', 'unknown') order by d.settled_at desc limit 50)
  union all
  (select 'outbox', o.id, i.number, 'open', o.published_at, o.last_error
     from outbox o left join item i on i.id = o.item_id where o.done_at is null and o.last_error is not null limit 50)
  order by at desc nulls first`;

const counts = (whole: boolean): string =>
  `engine_counts(${String(whole)}) || jsonb_build_object('lateness', engine_lateness())`;

const MOST_COMING = 5_000;

const ITEM = `json_build_object('id', i.id, 'number', i.number, 'title', i.title, 'handlerId', i.handler_id,
         'leaderId', i.leader_id, 'submitterId', i.submitter_id, 'workedByIds', i.worked_by_ids, 'leadUnitId', i.lead_unit_id,
         'cooperatingUnitIds', i.cooperating_unit_ids, 'unitPath', i.unit_path, 'pendingLevel', i.pending_level) as item`;

const COMING = `select t.duty, ${ITEM}
    from timer t join item i on i.id = t.item_id
   where t.state in ('pending', 'leased') and t.due_at < ($1::date + 1)::timestamp at time zone 'Asia/Shanghai'
   order by t.due_at, i.id limit ${MOST_COMING}`;

const OPEN = `select ${ITEM}, ${FACTS} as facts from item i where i.status in ('assigned', 'inProgress', 'submitted') order by i.id`;

@Injectable()
export class PgJobQueries extends JobQueries {
  constructor(private readonly reader: Reader) {
    super();
  }

  override report(actor: Actor): Promise<JobsReport> {
    return this.reader.read(actor, async (query) => {
      const runs = await query<RunLine>(RUNS);
      const [row] = await query<{ counts: JobCounts; now: Date }>(`select ${counts(true)} as counts, now() as now`);
      return { now: row!.now, runs, counts: row!.counts, failures: await query<Failure>(FAILURES) };
    });
  }

  override coming(actor: Actor, until: Day): Promise<{ duties: ComingDuty[]; people: Party[]; today: Day }> {
    return this.reader.read(actor, async (query, today) => {
      const duties = await query<ComingDuty>(COMING, [until]);
      return { duties, people: (await query<PersonRow>(ALL_PEOPLE)).map(partyOf), today };
    });
  }

  override openSchedules(actor: Actor): Promise<{ schedules: OpenSchedule[]; people: Party[]; today: Day }> {
    return this.reader.read(actor, async (query, today) => {
      const schedules = await query<OpenSchedule>(OPEN);
      return { schedules, people: (await query<PersonRow>(ALL_PEOPLE)).map(partyOf), today };
    });
  }

  override async counts(): Promise<JobCounts> {
    const [row] = await this.reader.read(CLOCK, (query) =>
      query<{ counts: JobCounts }>(`select ${counts(false)} as counts`),
    );
    return row!.counts;
  }
}
