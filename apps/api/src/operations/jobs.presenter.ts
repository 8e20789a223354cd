import { SCHEDULES, type ScheduleName } from '@application/operations/schedules';
import type { ComingDuty, JobsReport, RunLine } from '@application/ports/job-queries';
import { LogQueries } from '@application/ports/log-queries';
import { Names } from '@application/ports/names';
import type { Coming } from '@domain/notice/preview';
import { Injectable } from '@nestjs/common';
import type { JobsView, PreviewLineView, RunView } from './jobs.view';

/** Rounds that may fail to commit before a schedule counts as standing still. */
const PATIENCE_ROUNDS = 3;
const GRACE_SECONDS = 30;

@Injectable()
export class JobsPresenter {
  constructor(
    private readonly names: Names,
    private readonly log: LogQueries,
  ) {}

  async report({ now, runs, counts, channels, failures }: JobsReport): Promise<JobsView> {
    const log = await this.log.standing();
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
        outbox: { open: counts.outbox.open, oldestSeconds: counts.outbox.oldestSeconds },
        log: { size: log.size, waiting: log.waiting, oldestSeconds: log.oldestSeconds },
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

  /** One line a day and person, in the order of the messages. */
  async preview(messages: readonly Coming<ComingDuty['item']>[]): Promise<PreviewLineView[]> {
    const book = await this.names.book(messages.map(({ person }) => person.unitId));
    const lines = new Map<string, PreviewLineView>();
    for (const { on, person, item, duty } of messages) {
      const key = `${on} ${person.id}`;
      const line = lines.get(key) ?? {
        on,
        person: { id: person.id, name: person.name, unitName: book.unit(person.unitId) },
        messages: [],
      };
      const { id: itemId, number, title } = item;
      line.messages.push({ kind: duty.kind, itemId, number, title, text: duty.label, replyBy: duty.replyBy });
      lines.set(key, line);
    }
    return [...lines.values()];
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
    ok: !run?.lastError && age <= everySeconds * PATIENCE_ROUNDS + GRACE_SECONDS,
    lastError: run?.lastError ?? null,
    counts: run?.counts ?? {},
  };
}
