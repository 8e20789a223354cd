import { WorkerRuns } from '@application/ports/worker-runs';
import type { ScheduleName } from '@application/operations/schedules';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** By the real clock: the age of a round says whether a worker lives, and the time machine must not make it look dead. */
@Injectable()
export class PgWorkerRuns extends WorkerRuns {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async committed(name: ScheduleName, counts: Record<string, number>): Promise<void> {
    await this.dataSource.query(
      `insert into worker_run (name, last_started_at, last_committed_at, counts) values ($1, now(), now(), $2)
       on conflict (name) do update set last_started_at = now(), last_committed_at = now(), last_error = null, counts = excluded.counts`,
      [name, counts],
    );
  }

  override async failed(name: ScheduleName, error: string): Promise<void> {
    await this.dataSource.query(
      `insert into worker_run (name, last_started_at, last_error) values ($1, now(), $2)
       on conflict (name) do update set last_started_at = now(), last_error = excluded.last_error`,
      [name, error.slice(0, 2000)],
    );
  }
}
