import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a notice came to whom it came; calendar feeds; the address of whoever reads without signing in. */
export class Settings1790000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice add column why text;

      create table calendar_feed (
        person_id uuid primary key references person,
        -- SHA-256 of the secret in its address.
        token_hash bytea not null unique,
        created_at timestamptz not null default app_now()
      );
      select wall('calendar_feed', $$person_id = (select app_person())$$);
      grant select, insert, update, delete on calendar_feed to xiaohao_app;

      -- Whose calendar a secret opens, or nobody's: like session_actor, and it opens nothing else.
      create function feed_actor(hash bytea) returns table (
        id uuid, name text, unit_id uuid, unit_kind text, unit_path text, roles text[]
      ) language sql stable security definer set search_path = public as $$
        select p.id, p.name, p.unit_id, u.kind, u.path, p.roles
          from calendar_feed f join person p on p.id = f.person_id join unit u on u.id = p.unit_id
         where f.token_hash = hash and p.active
      $$;
      revoke all on function feed_actor(bytea) from public;
      grant execute on function feed_actor(bytea) to xiaohao_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
