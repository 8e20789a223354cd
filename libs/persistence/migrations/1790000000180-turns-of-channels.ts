import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Group channels take turns: what each was handed lately, and what waits for it, is looked up robot by robot. Mail has no part in it. */
export class TurnsOfChannels1790000000180 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index delivery_handed on delivery (channel_id, enqueued_at) where person_id is null;
      create index delivery_turn on delivery (channel_id, next_try_at) where person_id is null and state = 'intent';
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
