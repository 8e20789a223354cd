import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sent anew by hand: whether an earlier sending may have arrived. Of one that was refused it is known that it has not. */
export class MayHaveArrived1790000000086 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table delivery add column may_have_arrived boolean not null default false;
      update delivery set may_have_arrived = true where resends > 0 or state = 'unknown';
      grant update (may_have_arrived) on delivery to xiaohao_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
