import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendar years with the notice they stand on, dates that follow a rule, and the work of planning anew after either changes. */
export class Calendar1790000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table calendar_year
        add column number text,
        add column notice text,
        add column imported_by uuid references person,
        add column imported_by_name text,
        add column imported_at timestamptz,
        -- The business day its days were last changed: what the change adds to a schedule stands after it.
        add column since date;

      -- 'rule': due_on is what due_rule comes to, and moves with its event. 'hand': a person set it, and it stays.
      alter table item
        add column due_basis text check (due_basis in ('rule', 'hand')),
        add column plan_filed_on date,
        add column plan_approved_on date;

      -- Orders to plan every open item anew, worked off in pages. By the real clock, as the caches they wait for.
      -- It names no unit's business, so it has no wall. Held by invariant I1: it stands once the order is done.
      create table replanning (
        id uuid primary key,
        cause text not null,
        requested_by uuid not null references person,
        requested_by_name text not null,
        requested_at timestamptz not null default now(),
        total int not null,
        done int not null default 0,
        due_moved int not null default 0,
        cancelled int not null default 0,
        planted int not null default 0,
        -- The last item of the page done last.
        after uuid not null default '00000000-0000-0000-0000-000000000000',
        finished_at timestamptz
      );
      create index replanning_open on replanning (requested_at) where finished_at is null;
      grant select, insert on replanning to xiaohao_app;
      grant select, update on replanning to xiaohao_sweeper;
      -- A date moved by the clock is told like one moved by a person.
      grant insert on outbox to xiaohao_sweeper;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
