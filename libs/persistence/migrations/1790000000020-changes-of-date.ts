import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What moves a date or an owner: extensions in levels with a number of their own, pauses, disputes. New columns of `item` are null for
 * what is already there, so that the fold of older audit events (I7) still gives the row; a pause cancels timers as any planning
 * anew does (I1).
 */
export class ChangesOfDate1790000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table item
        -- Who decides the request that waits: null where none does, or one from before there were levels.
        add column extension_level text check (extension_level in ('unit', 'office')),
        add column paused_on date,
        -- Calendar days by which pauses moved the date in this cycle.
        add column pause_days int check (pause_days >= 0),
        -- When the present lead unit got it, and signed for it.
        add column assigned_on date,
        add column received_on date;

      alter table extension
        add column levels text[] not null default '{office}',
        add column pending_level text default 'office' check (pending_level in ('unit', 'office')),
        add column number_year int,
        add column number_seq int;
      drop index extension_one_pending;
      create unique index extension_one_pending on extension (item_id, cycle) where outcome is null;
      create index extension_waiting on extension (requested_on, id) where outcome is null;
      update extension set pending_level = null where outcome is not null;
      update extension e set number_year = n.year, number_seq = n.seq
        from (select id, extract(year from requested_on)::int as year,
                     row_number() over (partition by extract(year from requested_on) order by requested_on, id) as seq from extension) n
       where n.id = e.id;
      create unique index extension_number on extension (number_year, number_seq);
      grant update (pending_level) on extension to xiaohao_app;

      -- The last number given in each year; taken in the transaction that uses it, so that no number is lost or given twice.
      create table extension_counter (year int primary key, last int not null);
      insert into extension_counter select number_year, max(number_seq) from extension group by 1;
      grant select, insert, update on extension_counter to xiaohao_app;

      create table extension_review (
        id uuid primary key, item_id uuid not null references item, cycle int not null, extension_id uuid not null references extension,
        level text not null check (level in ('unit', 'office')), by_id uuid not null references person, reviewed_on date not null,
        outcome text not null check (outcome in ('approved', 'refused')), reason text, at timestamptz not null default app_now(),
        unique (extension_id, level),
        unique (extension_id, by_id),
        check (outcome = 'approved' or reason is not null)
      );
      create function refuse_own_extension() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from extension where id = new.extension_id and requested_by_id = new.by_id) then
          raise exception 'extension_same_person' using errcode = '23514', constraint = 'extension_same_person';
        end if;
        return new;
      end $$;
      create trigger extension_separate before insert on extension_review for each row execute function refuse_own_extension();

      create table pause (
        id uuid primary key, item_id uuid not null references item, cycle int not null,
        kind text not null check (kind in ('awaitingSuperior', 'litigation', 'other')), basis text not null, reason text not null,
        -- The first day that does not count.
        from_on date not null, unit text not null check (unit in ('days', 'workingDays')), due_on date not null,
        paused_by_id uuid not null references person, paused_on date not null,
        resumed_by_id uuid references person, resumed_on date, note text, days int check (days >= 0), new_due_on date,
        check (from_on <= paused_on and (resumed_on is null or resumed_on >= from_on)),
        check ((resumed_on is null) = (resumed_by_id is null) and (resumed_on is null) = (days is null)
           and (resumed_on is null) = (new_due_on is null))
      );
      create unique index pause_one_open on pause (item_id, cycle) where resumed_on is null;

      create table dispute (
        id uuid primary key, item_id uuid not null references item, cycle int not null,
        raised_by_id uuid not null references person, raised_on date not null, from_unit_id uuid not null references unit, reason text not null,
        file_name text, sha256 text check (sha256 ~ '^[0-9a-f]{64}$'), size bigint check (size > 0), media_type text,
        outcome text check (outcome in ('upheld', 'transferred')), decided_by_id uuid references person, decided_on date, decision_reason text,
        to_unit_id uuid references unit, decided_due_on date,
        check (decided_by_id is null or decided_by_id <> raised_by_id),
        check ((outcome is null) = (decided_by_id is null)),
        check (coalesce(outcome = 'transferred', false) = (to_unit_id is not null)),
        check ((sha256 is null) = (file_name is null))
      );
      create unique index dispute_one_pending on dispute (item_id, cycle) where outcome is null;

      do $$
      declare child text;
      begin
        foreach child in array array['extension_review', 'pause', 'dispute'] loop
          execute format('create index %I on %I (item_id)', child || '_item', child);
          execute format('select wall(%L, %L)', child, format('exists (select 1 from item where item.id = %I.item_id)', child));
          execute format('grant select, insert on %I to xiaohao_app', child);
          execute format('grant select on %I to xiaohao_sweeper', child);
        end loop;
      end $$;
      create trigger only_grows before update or delete or truncate on extension_review for each statement execute function refuse_change();
      grant update (resumed_by_id, resumed_on, note, days, new_due_on) on pause to xiaohao_app;
      grant update (outcome, decided_by_id, decided_on, decision_reason, to_unit_id, decided_due_on) on dispute to xiaohao_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
