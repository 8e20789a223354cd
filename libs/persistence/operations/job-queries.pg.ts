import {
  type ChannelStanding,
  type ComingDuty,
  type EngineStanding,
  type Failure,
  type JobCounts,
  JobQueries,
  type JobsReport,
  type OpenSchedule,
  type RunLine,
} from '@application/ports/job-queries';
import type { QueueDepth } from '@application/ports/queue-depths';
import type { Day } from '@domain/day';
import type { Party } from '@domain/notice/resolve-audience';
import { type Actor, CLOCK } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Reader } from '../reader';
import { ALL_PEOPLE, partyOf, type PersonRow } from '../notice/party-row';
import { FACTS } from '../timer/duty-facts.sql';

/** Over the hours of a schedule: 169 rows each at most. */
const roundsSince = (interval: string): string =>
  `json_build_object('rounds', coalesce(sum(h.rounds) filter (where ${since(interval)}), 0),
     'failures', coalesce(sum(h.failures) filter (where ${since(interval)}), 0))`;

const since = (interval: string): string => `h.hour > now() - interval '${interval} 1 hour'`;

const RUNS = `select r.name, r.last_started_at as "lastStartedAt", r.last_committed_at as "lastCommittedAt",
       r.last_failed_at as "lastFailedAt", r.last_error as "lastError", r.failing, r.counts,
       json_build_object('rounds', r.rounds, 'failures', r.failures) as ever,
       ${roundsSince('1 day')} as day, ${roundsSince('7 days')} as week
  from worker_run r left join worker_run_hour h on h.name = r.name
 group by r.name order by r.name`;

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

const CHANNELS = `select d.channel, count(*) filter (where d.state in ('intent', 'sending'))::int as waiting,
       coalesce(greatest(0, extract(epoch from app_now() - min(d.created_at) filter (where d.state in ('intent', 'sending')))), 0)::float
         as "oldestSeconds",
       count(*) filter (where d.state = 'failed')::int as failed, count(*) filter (where d.state = 'unknown')::int as unknown
  from (select channel, state, created_at from delivery where state in ('intent', 'sending')
        union all select channel, state, created_at from delivery where state in ('failed', 'unknown')) d
 group by d.channel order by d.channel`;

const QUEUES = `select name, waiting, active, delayed, failed from queue_depth where counted_at > now() - interval '1 minute' order by name`;

const MOST_COMING = 5_000;

const ITEM = `json_build_object('id', i.id, 'number', i.number, 'title', i.title, 'handlerId', i.handler_id,
         'leaderId', i.leader_id, 'submitterId', i.submitter_id, 'workedByIds', i.worked_by_ids, 'leadUnitId', i.lead_unit_id,
         'cooperatingUnitIds', i.cooperating_unit_ids, 'unitPath', i.unit_path, 'pendingLevel', i.pending_level) as item`;

const COMING = `select t.duty, ${ITEM},
       coalesce((select json_agg(json_build_object('dueOn', l.due_on, 'remindBefore', l.remind_before, 'changedOn', l.changed_on,
                                   'assigneeId', l.assignee_id) order by l.due_on, l.id)
           from look_back l where t.kind = 'lookBack' and l.item_id = i.id and l.cycle = i.cycle and l.outcome is null), '[]') as "lookBacks"
    from timer t join item i on i.id = t.item_id
   where t.state in ('pending', 'leased') and t.due_at < ($1::date + 1)::timestamp at time zone 'Asia/Shanghai'
   order by t.due_at, i.id limit ${MOST_COMING + 1}`;

const OPEN = `select ${ITEM}, ${FACTS} as facts from item i where i.status in ('assigned', 'inProgress', 'submitted') order by i.id`;

@Injectable()
export class PgJobQueries extends JobQueries {
  constructor(private readonly reader: Reader) {
    super();
  }

  override async report(actor: Actor): Promise<JobsReport> {
    const failures = await this.reader.read(actor, (query) => query<Failure>(FAILURES));
    return { ...(await this.stands(true)), failures };
  }

  override coming(
    actor: Actor,
    until: Day,
  ): Promise<{ duties: ComingDuty[]; people: Party[]; today: Day; cut: boolean }> {
    return this.reader.read(actor, async (query, today) => {
      const found = await query<ComingDuty>(COMING, [until]);
      const people = (await query<PersonRow>(ALL_PEOPLE)).map(partyOf);
      return { duties: found.slice(0, MOST_COMING), people, today, cut: found.length > MOST_COMING };
    });
  }

  override openSchedules(actor: Actor): Promise<{ schedules: OpenSchedule[]; people: Party[]; today: Day }> {
    return this.reader.read(actor, async (query, today) => {
      const schedules = await query<OpenSchedule>(OPEN);
      return { schedules, people: (await query<PersonRow>(ALL_PEOPLE)).map(partyOf), today };
    });
  }

  override standing(): Promise<EngineStanding> {
    return this.stands(false);
  }

  /** Over everything, whoever asks: rounds and numbers tell nothing of any item. */
  private stands(whole: boolean): Promise<EngineStanding> {
    return this.reader.read(CLOCK, async (query) => {
      const runs = await query<RunLine>(RUNS);
      const [row] = await query<{ counts: JobCounts; now: Date }>(`select ${counts(whole)} as counts, now() as now`);
      const channels = await query<ChannelStanding>(CHANNELS);
      return { now: row!.now, runs, counts: row!.counts, channels, queues: await query<QueueDepth>(QUEUES) };
    });
  }
}
