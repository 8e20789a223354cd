import { WorkerRuns } from '@application/ports/worker-runs';
import type { ScheduleName } from '@application/operations/schedules';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PgUnitOfWork } from '../unit-of-work';
import { HINT_CHANNEL } from './hints.pg';

const STARTED = 'now() - make_interval(secs => $2::float / 1000)';

const inItsHour = (rounds: string, failures: string): string =>
  `insert into worker_run_hour as h (name, hour, rounds, failures) values ($1, date_trunc('hour', now()), ${rounds}, ${failures})
   on conflict (name, hour) do update set rounds = h.rounds + excluded.rounds, failures = h.failures + excluded.failures`;

/** By the real clock: the age of a round says whether a worker lives, and the time machine must not make it look dead. */
@Injectable()
export class PgWorkerRuns extends WorkerRuns {
  constructor(
    private readonly dataSource: DataSource,
    private readonly work: PgUnitOfWork,
  ) {
    super();
  }

  override async committed(name: ScheduleName, milliseconds: number, counts: Record<string, number>): Promise<void> {
    await this.dataSource.query(
      `with hour as (${inItsHour('1', '0')})
       insert into worker_run (name, last_started_at, last_committed_at, counts, rounds) values ($1, ${STARTED}, now(), $3, 1)
       on conflict (name) do update set last_started_at = excluded.last_started_at, last_committed_at = now(), counts = excluded.counts,
         rounds = worker_run.rounds + 1`,
      [name, milliseconds, counts],
    );
  }

  override async failed(name: ScheduleName, milliseconds: number, error: string, rounds: number): Promise<void> {
    await this.dataSource.query(
      `with hour as (${inItsHour('$4', '$4')})
       insert into worker_run (name, last_started_at, last_failed_at, last_error, rounds, failures) values ($1, ${STARTED}, now(), $3, $4, $4)
       on conflict (name) do update set last_started_at = excluded.last_started_at, last_failed_at = now(), last_error = excluded.last_error,
         rounds = worker_run.rounds + $4, failures = worker_run.failures + $4`,
      [name, milliseconds, error.slice(0, 2000), rounds],
    );
  }

  override async ask(name: ScheduleName): Promise<void> {
    await this.work.manager.query('select pg_notify($1, $2)', [HINT_CHANNEL, name]);
  }
}
