import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A request for extension that waits also ends undecided: withdrawn with the application for closure, lapsed where the item is cancelled or
 * given to another unit. What was granted is counted from the date that stood when it was decided; null for what was decided before that
 * was kept, and hashes of those records stay as they are.
 */
export class EndsOfExtensions1790000000182 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table extension
        add column decided_from_due_on date,
        drop constraint extension_outcome_check,
        add constraint extension_outcome_check check (outcome in ('approved', 'refused', 'withdrawn', 'lapsed')),
        drop constraint extension_check1,
        -- Nobody decides his own; whoever applies for closure withdraws it.
        add constraint extension_separate check (decided_by_id is null or decided_by_id <> requested_by_id or outcome in ('withdrawn', 'lapsed')),
        add constraint extension_granted_from check (decided_from_due_on is null or outcome = 'approved');
      grant update (decided_from_due_on) on extension to xiaohao_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
