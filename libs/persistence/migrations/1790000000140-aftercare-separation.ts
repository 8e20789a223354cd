import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 异议的决定和回头看 are kept apart from whoever did the work, or recorded the objection, over 委托 as well: as verifications are. */
export class AftercareSeparation1790000000140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function refuse_same_decider() returns trigger language plpgsql as $$
      declare subject item; hands uuid[];
      begin
        select * into subject from item where id = new.item_id;
        hands := hands_of(new.decided_by_id, subject.cycle_began_on);
        if new.recorded_by_id = any (hands) or hands && worked_on(subject) then
          raise exception 'objection_separate' using errcode = '23514', constraint = 'objection_separate';
        end if;
        return new;
      end $$;
      create trigger objection_decided_apart before update on objection
        for each row when (new.decided_by_id is not null and old.decided_by_id is null) execute function refuse_same_decider();

      create or replace function refuse_same_looker() returns trigger language plpgsql as $$
      declare subject item; hands uuid[];
      begin
        if new.outcome is not null and new.outcome = 'cancelled' then return new; end if;
        select * into subject from item where id = new.item_id and cycle = new.cycle;
        hands := array_remove(array[new.assignee_id], null) || hands_of(new.done_by_id, subject.cycle_began_on);
        if subject.id is not null and hands && (subject.worked_by_ids || array_remove(array[subject.handler_id, subject.submitter_id], null)) then
          raise exception 'look_back_same_person' using errcode = '23514', constraint = 'look_back_same_person';
        end if;
        return new;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
