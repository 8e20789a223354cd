import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where an item stands on the ladder, and since when the installation goes by its own rules. I1 and I7 hold the columns of
 * the item: they are facts of its timers and part of the fold of its events.
 */
export class Ladder1790000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table item add column rung_on date, add column rung_reply_by date, add column rung_answered_on date;
      alter table policy add column since date;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
