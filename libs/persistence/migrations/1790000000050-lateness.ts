import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How late duties were performed, for the jobs page and the metrics. */
export class Lateness1790000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index timer_done on timer (settled_at) where state = 'done';

      -- Of the last day; seconds from the moment due to the moment done.
      create function engine_lateness() returns jsonb
        language sql stable security definer set search_path = public as $$
        select jsonb_build_object('done', count(*),
                 'p50Seconds', coalesce(percentile_disc(0.5) within group (order by seconds), 0),
                 'p99Seconds', coalesce(percentile_disc(0.99) within group (order by seconds), 0))
          from (select greatest(0, extract(epoch from settled_at - due_at))::float as seconds
                  from timer where state = 'done' and settled_at > app_now() - interval '1 day') done
      $$;
      revoke all on function engine_lateness() from public;
      grant execute on function engine_lateness() to xiaohao_app, xiaohao_sweeper;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
