import { WorkerRuns } from '@application/ports/worker-runs';
import type { ScheduleName } from '@application/operations/schedules';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PgUnitOfWork } from '../unit-of-work';
import { HINT_CHANNEL } from './hints.pg';

const STARTED = 'now() - make_interval(secs => $2::float / 1000)';

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
      `insert into worker_run (name, last_started_at, last_committed_at, counts) values ($1, ${STARTED}, now(), $3)
       on conflict (name) do update set last_started_at = excluded.last_started_at, last_committed_at = now(), last_error = null, counts = excluded.counts`,
      [name, milliseconds, counts],
    );
  }

  override async failed(name: ScheduleName, milliseconds: number, error: string): Promise<void> {
    await this.dataSource.query(
      `insert into worker_run (name, last_started_at, last_error) values ($1, ${STARTED}, $3)
       on conflict (name) do update set last_started_at = excluded.last_started_at, last_error = excluded.last_error`,
      [name, milliseconds, error.slice(0, 2000)],
    );
  }

  override async ask(name: ScheduleName): Promise<void> {
    await this.work.manager.query('select pg_notify($1, $2)', [HINT_CHANNEL, name]);
  }
}
