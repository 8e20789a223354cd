import { toldPlaces } from '@application/audit/told-places';
import { SCHEDULES, type ScheduleName } from '@application/operations/schedules';
import { CheckpointPlaces } from '@application/ports/checkpoint-places';
import type { JobsReport, RunLine } from '@application/ports/job-queries';
import { LogQueries } from '@application/ports/log-queries';
import { Injectable } from '@nestjs/common';
import type { JobsView, RunView } from './jobs.view';

/** Rounds that may fail to commit before a schedule counts as standing still. */
const PATIENCE_ROUNDS = 3;
const GRACE_SECONDS = 30;

const NONE = { rounds: 0, failures: 0 };

@Injectable()
export class JobsPresenter {
  constructor(
    private readonly log: LogQueries,
    private readonly places: CheckpointPlaces,
  ) {}

  async report({ now, runs, counts, channels, queues, failures }: JobsReport): Promise<JobsView> {
    const log = await this.log.standing();
    const places = toldPlaces(this.places, log.places);
    const known = new Map(runs.map((run) => [run.name, run]));
    return {
      at: now.toISOString(),
      data: (Object.keys(SCHEDULES) as ScheduleName[]).map((name) => presentRun(name, known.get(name), now)),
      counts: {
        timers: counts.timers,
        timersOverdue: counts.timersOverdue,
        lateness: counts.lateness,
        deliveries: counts.deliveries,
        channels,
        queues,
        outbox: { open: counts.outbox.open, oldestSeconds: counts.outbox.oldestSeconds },
        log: {
          size: log.size,
          waiting: log.waiting,
          oldestSeconds: log.oldestSeconds,
          places: places.length,
          stalePlaces: places.flatMap(({ kind, stale }) => (stale ? [kind] : [])),
        },
      },
      failures: failures.map(({ what, id, itemNumber, state, at, error }) => ({
        what,
        id,
        itemNumber,
        state,
        at: at?.toISOString() ?? null,
        error,
      })),
    };
  }
}

function presentRun(name: ScheduleName, run: RunLine | undefined, now: Date): RunView {
  const { label, everySeconds } = SCHEDULES[name];
  const committed = run?.lastCommittedAt ?? null;
  const age = committed ? (now.getTime() - committed.getTime()) / 1_000 : Infinity;
  return {
    name,
    label,
    everySeconds,
    lastStartedAt: run?.lastStartedAt?.toISOString() ?? null,
    lastCommittedAt: committed?.toISOString() ?? null,
    nextAt: run?.lastStartedAt ? new Date(run.lastStartedAt.getTime() + everySeconds * 1_000).toISOString() : null,
    ok: !run?.failing && age <= everySeconds * PATIENCE_ROUNDS + GRACE_SECONDS,
    lastFailedAt: run?.lastFailedAt?.toISOString() ?? null,
    lastError: run?.lastError ?? null,
    failing: run?.failing ?? false,
    day: run?.day ?? NONE,
    week: run?.week ?? NONE,
    counts: run?.counts ?? {},
  };
}
