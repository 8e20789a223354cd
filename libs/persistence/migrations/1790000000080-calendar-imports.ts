import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an import of a calendar year took the place of, so that it can be cancelled. It names no unit's business, so it has no wall;
 * invariant I1 holds what planning by the restored year comes to.
 */
export class CalendarImports1790000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_import (
        id uuid primary key,
        seq bigint generated always as identity unique,
        year int not null,
        -- The installation's own record of the year before; null: it had none, what comes with the product held.
        before jsonb,
        cancelled_by uuid references person,
        cancelled_by_name text,
        cancelled_at timestamptz,
        -- The business day: what the restored year adds to a schedule stands after it.
        cancelled_on date
      );
      create index calendar_import_year on calendar_import (year, seq desc) where cancelled_at is null;
      grant select, insert, update on calendar_import to xiaohao_app;
      grant select on calendar_import to xiaohao_sweeper;
      grant delete on calendar_year to xiaohao_app;

      -- Years imported once until now took the place of what comes with the product. Of those imported again nobody kept what was before.
      insert into calendar_import (id, year)
        select gen_random_uuid(), year from calendar_year y
         where imported_by is not null and 1 = (
           select count(*) from audit_event where type = 'calendar.imported' and data ->> 'year' = y.year::text);
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
