import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units as a tree, people, posts, accounts, sessions. */
export class People1790000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table unit (
        id uuid primary key,
        parent_id uuid references unit,
        kind text not null check (kind in ('county', 'office', 'town', 'department')),
        name text not null,
        aliases text[] not null default '{}',
        path text not null unique check (path ~ '^/([a-z0-9]+/)+$'),
        sort_order int not null default 0
      );
      create table person (
        id uuid primary key,
        unit_id uuid not null references unit,
        unit_path text not null,
        name text not null,
        email text,
        roles text[] not null default '{}'
          check (roles <@ array['administrator', 'coordinator', 'auditor', 'leader', 'unitLeader', 'handler']),
        active boolean not null default true
      );
      create index person_unit on person (unit_id);
      create table post (
        id uuid primary key,
        unit_id uuid not null references unit,
        unit_path text not null,
        title text not null,
        holder_id uuid references person,
        unique (unit_id, title)
      );
      create table account (
        person_id uuid primary key references person,
        username text not null unique,
        password_hash text not null,
        must_change_password boolean not null default false,
        failed_attempts int not null default 0,
        locked_until timestamptz
      );
      create table session (
        id uuid primary key,
        token_hash bytea not null unique,
        person_id uuid not null references person,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        user_agent text
      );
      create index session_person on session (person_id);

      -- By the real clock: moving the demo's clock signs nobody out.
      -- Who stands behind a session token, or nobody: idle for 30 minutes, past its 8 hours, or gone. One call a request.
      create function session_actor(hash bytea) returns table (
        session_id uuid, id uuid, name text, unit_id uuid, unit_kind text, unit_path text, roles text[], must_change_password boolean
      ) language plpgsql security definer set search_path = public as $$
      declare found session;
      begin
        select * into found from session s
         where s.token_hash = hash and s.expires_at > now() and s.last_seen_at > now() - interval '30 minutes';
        if found.id is null then return; end if;
        if found.last_seen_at < now() - interval '1 minute' then
          update session s set last_seen_at = now() where s.id = found.id;
        end if;
        return query
          select found.id, p.id, p.name, p.unit_id, u.kind, u.path, p.roles, a.must_change_password
            from person p join unit u on u.id = p.unit_id join account a on a.person_id = p.id
           where p.id = found.person_id and p.active;
      end $$;

      -- A town sees itself, what lies below, and the names of the offices and the units above it; siblings never.
      select wall('unit', $$starts_with(path, (select app_scope())) or starts_with((select app_scope()), path)
        or (kind = 'office' and starts_with((select app_scope()), regexp_replace(path, '[^/]+/$', '')))$$);
      select wall('person', $$starts_with(unit_path, (select app_scope())) or exists (
        select 1 from unit where unit.id = person.unit_id and unit.kind = 'office')$$);
      select wall('post', $$starts_with(unit_path, (select app_scope()))$$);
      -- An account is managed where its person is. Signing in is the clock's, which sees all.
      select wall('account', $$exists (select 1 from person where person.id = account.person_id
        and starts_with(person.unit_path, (select app_scope())))$$);

      -- To see a name above or in an office is not to change it: written is only at and below the own scope. Nor may a unit
      -- become an office through which its people would see more than whoever makes it one.
      create policy own_branch_added on unit as restrictive for insert to xiaohao_app with check (
        starts_with(case kind when 'office' then regexp_replace(path, '[^/]+/$', '') else path end, (select app_scope())));
      create policy own_branch_changed on unit as restrictive for update to xiaohao_app
        using (starts_with(path, (select app_scope()))) with check (
        starts_with(case kind when 'office' then regexp_replace(path, '[^/]+/$', '') else path end, (select app_scope())));
      create policy own_branch_added on person as restrictive for insert to xiaohao_app
        with check (starts_with(unit_path, (select app_scope())));
      create policy own_branch_changed on person as restrictive for update to xiaohao_app
        using (starts_with(unit_path, (select app_scope()))) with check (starts_with(unit_path, (select app_scope())));

      grant select, insert, update on unit, person, post, account to xiaohao_app;
      grant select, insert, update, delete on session to xiaohao_app;
      grant select on unit, person, post to xiaohao_sweeper;
      grant select, delete on session to xiaohao_sweeper;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
