import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a stream of notices needs: in which transaction each was written, and sessions looked at without being used. */
export class NoticeStream1790000000085 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null of notices older than the column. Numbers and instants commit out of order; whether a snapshot saw a transaction is exact.
      alter table notice add column written_in xid8;
      alter table notice alter column written_in set default pg_current_xact_id();
      create index notice_written on notice (person_id, written_in);

      -- Like session_actor, and does not count as use: a page that listens keeps no session open.
      create function session_peek(hash bytea) returns table (
        session_id uuid, id uuid, name text, unit_id uuid, unit_kind text, unit_path text, roles text[], must_change_password boolean
      ) language sql stable security definer set search_path = public as $$
        select s.id, p.id, p.name, p.unit_id, u.kind, u.path, p.roles, a.must_change_password
          from session s join person p on p.id = s.person_id join unit u on u.id = p.unit_id join account a on a.person_id = p.id
         where s.token_hash = hash and s.expires_at > now() and s.last_seen_at > now() - interval '30 minutes' and p.active
      $$;

      -- Which of these sessions are still open.
      create function open_sessions(ids uuid[]) returns setof uuid
        language sql stable security definer set search_path = public as $$
        select s.id from session s join person p on p.id = s.person_id join account a on a.person_id = p.id
         where s.id = any (ids) and s.expires_at > now() and s.last_seen_at > now() - interval '30 minutes'
           and p.active and not a.must_change_password
      $$;
      revoke all on function session_peek(bytea), open_sessions(uuid[]) from public;
      grant execute on function session_peek(bytea), open_sessions(uuid[]) to xiaohao_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
