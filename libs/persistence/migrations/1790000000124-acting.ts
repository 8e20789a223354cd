import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions in which one person acts for another: whoever stands behind a token is told with who really sits there. */
export class Acting1790000000124 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function session_actor(bytea);
      drop function session_peek(bytea);

      -- In whose name a session acts: by its delegation while that holds, else in its own.
      create function acting_person(own uuid, delegation_id uuid) returns uuid
        language sql stable security definer set search_path = public as $$
        select coalesce((
          select d.principal_id from delegation d join person p on p.id = d.principal_id
           where d.id = delegation_id and d.delegate_id = own and p.active
             and d.from_on <= app_today() and app_today() <= d.until_on and (d.ended_on is null or app_today() < d.ended_on)), own)
      $$;

      -- Who stands behind a session token, or nobody: idle for 30 minutes, past its 8 hours, or gone. By the real clock. Does not count as use.
      create function session_peek(hash bytea) returns table (
        session_id uuid, id uuid, name text, unit_id uuid, unit_kind text, unit_path text, roles text[], must_change_password boolean,
        delegate_id uuid, delegate_name text, ties jsonb
      ) language sql stable security definer set search_path = public as $$
        select s.id, p.id, p.name, p.unit_id, u.kind, u.path,
               -- What is an administrator's stays his own.
               case when p.id = own.id then p.roles else array_remove(p.roles, 'administrator') end, a.must_change_password,
               case when p.id <> own.id then own.id end, case when p.id <> own.id then own.name end,
               (select coalesce(jsonb_agg(jsonb_build_object('personId',
                         case when d.principal_id in (p.id, own.id) then d.delegate_id else d.principal_id end,
                         'untilOn', coalesce(d.ended_on, d.until_on))), '[]')
                  from delegation d where (d.principal_id in (p.id, own.id) or d.delegate_id in (p.id, own.id)) and d.from_on <= app_today())
          from session s join person own on own.id = s.person_id join account a on a.person_id = own.id
          join person p on p.id = acting_person(own.id, s.acting_for) join unit u on u.id = p.unit_id
         where s.token_hash = hash and s.expires_at > now() and s.last_seen_at > now() - interval '30 minutes' and own.active
      $$;

      -- The same, and counts as use. One call a request.
      create function session_actor(hash bytea) returns table (
        session_id uuid, id uuid, name text, unit_id uuid, unit_kind text, unit_path text, roles text[], must_change_password boolean,
        delegate_id uuid, delegate_name text, ties jsonb
      ) language plpgsql security definer set search_path = public as $$
      declare found session;
      begin
        select * into found from session s
         where s.token_hash = hash and s.expires_at > now() and s.last_seen_at > now() - interval '30 minutes';
        if found.id is null then return; end if;
        if found.last_seen_at < now() - interval '1 minute' then
          update session s set last_seen_at = now() where s.id = found.id;
        end if;
        return query select * from session_peek(hash);
      end $$;
      revoke all on function acting_person(uuid, uuid), session_peek(bytea), session_actor(bytea) from public;
      grant execute on function session_peek(bytea), session_actor(bytea) to xiaohao_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
