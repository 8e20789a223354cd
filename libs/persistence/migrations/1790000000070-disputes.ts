import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 异议 and 移交. Table `dispute` was made by an earlier migration and never written to; here it gets what its states need. New columns of
 * `item` are null for what is already there, so that the fold of older audit events (I7) still gives the row; a pending dispute is a fact
 * duties are reckoned from, so I1 holds its reminders.
 */
export class Disputes1790000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table item
        -- The dispute that waits for its decision: since when, and who raised it.
        add column disputed_on date,
        add column disputer_id uuid references person,
        -- Where it was assigned before its first transfer, and when it was last transferred.
        add column original_unit_id uuid references unit,
        add column transferred_on date,
        add check ((disputed_on is null) = (disputer_id is null)),
        add check (disputed_on is null or status in ('assigned', 'inProgress'));
      create index item_disputed on item (due_sort, id) where disputed_on is not null;

      alter table dispute
        add column kind text not null check (kind in ('notOurs', 'dutyWrong', 'factsWrong', 'dateWrong')),
        -- As they stood when it was raised: the unit that lost the item still reads its own dispute.
        add column number text not null,
        add column title text not null,
        -- In the words of who raised it: a unit does not see the other units of the county.
        add column proposed_unit text,
        add column from_due_on date not null,
        drop constraint dispute_outcome_check,
        add constraint dispute_outcome_check check (outcome in ('transferred', 'corrected', 'cancelled', 'rejected', 'withdrawn')),
        drop constraint dispute_check,
        -- Who raised it may withdraw it, and only he; nobody decides his own.
        add constraint dispute_separate check ((outcome = 'withdrawn') = (decided_by_id = raised_by_id)),
        add constraint dispute_reasoned check (outcome is null or outcome = 'withdrawn' or decision_reason is not null);
      create index dispute_waiting on dispute (raised_on, id) where outcome is null;
      create index dispute_from on dispute (from_unit_id, raised_on, id);
      create index dispute_sha256 on dispute (sha256) where sha256 is not null;

      -- After a transfer the old unit sees nothing more of the item; what it raised itself it keeps, to read and not to write.
      drop policy by_scope on dispute;
      create policy by_scope on dispute to xiaohao_app
        using (exists (select 1 from item where item.id = dispute.item_id)
               or exists (select 1 from unit where unit.id = dispute.from_unit_id and starts_with(unit.path, (select app_scope()))))
        with check (exists (select 1 from item where item.id = dispute.item_id));
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
