import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What became of the worker's rounds over time, by the hour, so that no run has a row of its own; how full the queues were found; and
 * what the notice of a year told of the years beside it.
 */
export class CountsAndToldDays1790000000183 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Since the installation began, for counters that only grow. The last error stays, with its time, after a later success.
      alter table worker_run
        add column rounds bigint not null default 0,
        add column failures bigint not null default 0,
        add column last_failed_at timestamptz;
      update worker_run set last_failed_at = last_started_at where last_error is not null;
      alter table worker_run add column failing boolean not null
        generated always as (last_failed_at is not null and (last_committed_at is null or last_failed_at > last_committed_at)) stored;

      create table worker_run_hour (
        name text not null,
        hour timestamptz not null,
        rounds int not null,
        failures int not null,
        primary key (name, hour)
      );
      grant select on worker_run_hour to xiaohao_app;
      grant select, insert, update, delete on worker_run_hour to xiaohao_sweeper;

      create table queue_depth (
        name text primary key,
        waiting int not null,
        active int not null,
        delayed int not null,
        failed int not null,
        counted_at timestamptz not null
      );
      grant select on queue_depth to xiaohao_app;
      grant select, insert, update on queue_depth to xiaohao_sweeper;

      -- Kept with the year whose notice says it: importing the year beside it whole must not lose these days.
      alter table calendar_year add column told jsonb not null default '[]';

      -- A policy leaves nothing out: own rules of procedure say, as the shipped ones do, when a silence is too long.
      update policy set value = value || '{"progress": {"silentAfterWorkingDays": 10}}'
       where key = 'procedure' and jsonb_typeof(value) = 'object';
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
