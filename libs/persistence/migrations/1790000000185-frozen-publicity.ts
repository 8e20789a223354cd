import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 公示 and the objections to it are frozen with their item, as the rest of its file is. */
export class FrozenPublicity1790000000185 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const child of ['publicity', 'objection'])
      await runner.query(
        `create trigger file_frozen before insert or update or delete on ${child} for each row execute function refuse_frozen_file()`,
      );
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
