import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The digests of a day: its id is the source of every digest of that day, so that the rule 'one source tells a person once' makes
 * one digest a person and day; the index says it once more. I5 holds their deliveries as it holds all.
 */
export class Digest1790000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table digest_day (
        on_day date primary key,
        id uuid not null unique,
        done_at timestamptz
      );
      grant select, insert, update on digest_day to xiaohao_sweeper;
      create unique index notice_digest on notice (person_id, noticed_on) where kind = 'digest';
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
