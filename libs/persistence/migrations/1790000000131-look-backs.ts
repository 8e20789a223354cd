import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 回头看. These tables hang on closed items and stay writable while the item and its file are frozen: whatever freezes a closed item must leave
 * them out. I1 holds their reminders, which are timers of the item's present generation.
 */
export class LookBacks1790000000131 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table look_back_round (
        id uuid primary key, unit_path text not null, drawn_by_id uuid not null references person, drawn_on date not null,
        seed text not null, terms jsonb not null,
        -- All that could be drawn, weighed, in order; and what was: the same seed over the same pool draws the same.
        pool jsonb not null, picks jsonb not null,
        confirmed_by_id uuid references person, confirmed_on date, at timestamptz not null default app_now(),
        check ((confirmed_by_id is null) = (confirmed_on is null))
      );
      comment on table look_back_round is '回头看计划: a sample of closed items; no part of any item, never frozen with one';
      select wall('look_back_round', $$starts_with(unit_path, (select app_scope()))$$);
      grant select, insert, update (confirmed_by_id, confirmed_on) on look_back_round to xiaohao_app;
      grant select on look_back_round to xiaohao_sweeper;

      create table look_back (
        id uuid primary key, item_id uuid not null references item, cycle int not null,
        source text not null check (source in ('policy', 'round', 'hand')), round_id uuid references look_back_round, basis text not null,
        due_on date not null, original_due_on date not null, remind_before int not null check (remind_before >= 0), changed_on date not null,
        -- A person, or the clock.
        planned_by_id uuid not null, planned_on date not null, assignee_id uuid references person,
        outcome text check (outcome in ('holds', 'partly', 'rebound', 'cancelled')), findings text, people text[] not null default '{}',
        visited_on date, done_by_id uuid references person, ended_on date, reason text, reopening_id uuid references reopening,
        at timestamptz not null default app_now(),
        check ((outcome is null) = (ended_on is null)),
        check ((coalesce(outcome, 'cancelled') = 'cancelled') = (done_by_id is null)),
        check ((done_by_id is null) = (findings is null) and (done_by_id is null) = (visited_on is null)),
        check (outcome is distinct from 'cancelled' or reason is not null),
        check ((outcome is not distinct from 'rebound') = (reopening_id is not null)),
        check ((source = 'round') = (round_id is not null))
      );
      comment on table look_back is '回头看 of closed items: writable while the item is frozen, so no trigger that freezes closed items belongs here';
      create index look_back_item on look_back (item_id);
      create index look_back_due on look_back (due_on, id) where outcome is null;
      create index look_back_ended on look_back (ended_on, id) where outcome is not null;
      create unique index look_back_once_a_round on look_back (round_id, item_id) where round_id is not null;

      -- Whoever worked on it does not look back at it, once more than in code: neither as who goes nor as who found.
      create function refuse_same_looker() returns trigger language plpgsql as $$
      begin
        if new.outcome is not null and new.outcome = 'cancelled' then return new; end if;
        if exists (select 1 from item where id = new.item_id and cycle = new.cycle
                      and (array[handler_id, submitter_id] && array_remove(array[new.assignee_id, new.done_by_id], null)
                           or worked_by_ids && array_remove(array[new.assignee_id, new.done_by_id], null)))
        then
          raise exception 'look_back_same_person' using errcode = '23514', constraint = 'look_back_same_person';
        end if;
        return new;
      end $$;
      create trigger look_back_separate before insert or update on look_back for each row execute function refuse_same_looker();
      -- What was found stays as it was found.
      create function refuse_ended_look_back() returns trigger language plpgsql as $$
      begin
        raise exception 'look_back only ends once' using errcode = '42501';
      end $$;
      create trigger look_back_ends_once before update on look_back for each row when (old.outcome is not null) execute function refuse_ended_look_back();

      select wall('look_back', 'exists (select 1 from item where item.id = look_back.item_id)');
      grant select, insert, update (due_on, remind_before, changed_on, assignee_id, outcome, findings, people, visited_on, done_by_id, ended_on, reason,
        reopening_id) on look_back to xiaohao_app;
      grant select, insert, update (outcome, ended_on, reason) on look_back to xiaohao_sweeper;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
