import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What those who keep it running are shown of the digests to come: whether today's are written, and who has none mailed. */
export class DigestPreview1790000000181 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant select (on_day, done_at) on digest_day to xiaohao_app;

      -- Of the people at and below the scope. Of what a person has set for himself this alone: it says in which mail a reminder travels.
      create function digest_unmailed() returns setof uuid
        language sql stable security definer set search_path = public as $$
        select s.person_id from person_setting s join person p on p.id = s.person_id
         where 'digest' = any (s.muted_mail) and starts_with(p.unit_path, (select app_scope()))
      $$;
      revoke all on function digest_unmailed() from public;
      grant execute on function digest_unmailed() to xiaohao_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
