import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 长期坚持: the cycles that the clock opens year after year, told apart from those that people reopen. Held by I6 and I7. */
export class Years1790000000081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table item
        -- When the clock opened this cycle as the next year; null for cycles that people opened.
        add column year_opened_on date,
        -- How many cycles it opened so; null: none.
        add column year_cycles int;
      create index item_year on item (id) where status = 'closed' and remediation_type = 'continuing' and grade = 'continuing';
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
