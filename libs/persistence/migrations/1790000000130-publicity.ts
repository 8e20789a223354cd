import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 公示 before closing, and objections to it. New columns of `item` are null for what is already there, so that the fold of older events (I7)
 * still gives the row; they are facts of its timers (I1). That nothing closes before its window has ended, or over an objection that
 * waits, is held here as well, whoever writes: the code, or somebody by hand.
 */
export class Publicity1790000000130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table supervision add column publicity jsonb;
      alter table item
        add column publicity_until date,
        add column objected_on date,
        add column objector_ids uuid[],
        drop constraint item_pending_level_check,
        add constraint item_pending_level_check check (pending_level in ('unit', 'office', 'auditor', 'publicity')),
        add constraint item_publicity_dated check (pending_level is distinct from 'publicity' or publicity_until is not null),
        add constraint item_objection_of_publicity
          check ((objected_on is null) = (objector_ids is null) and (objected_on is null or pending_level is not distinct from 'publicity')),
        add constraint item_publicity_over check (status <> 'closed' or publicity_until is null or publicity_until < closed_on);
      create index item_publicity on item (publicity_until, id) where pending_level = 'publicity';

      create table publicity (
        id uuid primary key, item_id uuid not null references item, cycle int not null,
        -- One for each submission that passed its last level.
        submission_id uuid not null unique references submission,
        grade text not null check (grade in ('rectified', 'mostlyRectified', 'continuing')),
        amount int not null check (amount > 0), unit text not null check (unit in ('days', 'workingDays')),
        published_on date not null, from_on date not null check (from_on > published_on), until_on date not null check (until_on >= from_on),
        outcome text check (outcome in ('ended', 'broken')), ended_on date, at timestamptz not null default app_now(),
        check ((outcome is null) = (ended_on is null)),
        constraint publicity_ended_after check (outcome is distinct from 'ended' or ended_on > until_on)
      );
      create unique index publicity_one_running on publicity (item_id) where outcome is null;

      create table objection (
        id uuid primary key, item_id uuid not null references item, cycle int not null, publicity_id uuid not null references publicity,
        raised_by text, channel text not null check (channel in ('phone', 'letter', 'visit', 'online', 'other')), text text not null,
        received_on date not null, recorded_by_id uuid not null references person, recorded_on date not null,
        outcome text check (outcome in ('founded', 'unfounded', 'lapsed')), decided_by_id uuid references person, decided_on date, reason text,
        new_due_on date, at timestamptz not null default app_now(),
        constraint objection_separate check (decided_by_id is null or decided_by_id <> recorded_by_id),
        constraint objection_decided check (
          (outcome is null) = (decided_on is null) and (coalesce(outcome, 'lapsed') = 'lapsed') = (decided_by_id is null)
          and (outcome is null or reason is not null) and (outcome is distinct from 'founded' or new_due_on is not null))
      );
      create index objection_waiting on objection (item_id) where outcome is null;

      create function refuse_early_closing() returns trigger language plpgsql security definer set search_path = public as $$
      declare
        shown publicity;
        handed_in uuid;
      begin
        if new.status <> 'closed' or old.status = 'closed' then return new; end if;
        if exists (select 1 from objection where item_id = new.id and outcome is null) then
          raise exception 'publicity_objected' using errcode = '23514', constraint = 'publicity_objected';
        end if;
        select id into handed_in from submission where item_id = new.id and cycle = new.cycle order by id desc limit 1;
        select * into shown from publicity where submission_id = handed_in;
        if found then
          if shown.outcome = 'broken' or shown.until_on >= new.closed_on or new.closed_on > app_today() then
            raise exception 'publicity_running' using errcode = '23514', constraint = 'publicity_running';
          end if;
        elsif exists (select 1 from supervision where id = new.supervision_id and publicity is not null) then
          raise exception 'publicity_missing' using errcode = '23514', constraint = 'publicity_missing';
        end if;
        return new;
      end $$;
      create trigger item_not_closed_early before update on item for each row
        when (new.status = 'closed' and old.status <> 'closed') execute function refuse_early_closing();

      do $$
      declare child text;
      begin
        foreach child in array array['publicity', 'objection'] loop
          execute format('create index %I on %I (item_id)', child || '_item', child);
          execute format('select wall(%L, %L)', child, format('exists (select 1 from item where item.id = %I.item_id)', child));
          execute format('grant select, insert on %I to xiaohao_app', child);
          execute format('grant select on %I to xiaohao_sweeper', child);
        end loop;
      end $$;
      grant update (outcome, ended_on) on publicity to xiaohao_app;
      -- The clock also moves a window when the calendar changes.
      grant update (from_on, until_on, outcome, ended_on) on publicity to xiaohao_sweeper;
      grant update (outcome, decided_by_id, decided_on, reason, new_due_on) on objection to xiaohao_app;
      grant update (publicity) on supervision to xiaohao_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
