import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Roles, the clock, and what row security reads. Three roles: the owner (who migrates), `xiaohao_app` (people, through
 * the API) and `xiaohao_sweeper` (the clock, through the worker). Neither of the two bypasses row security.
 */
export class Walls1790000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$
      declare name text;
      begin
        foreach name in array array['xiaohao_app', 'xiaohao_sweeper'] loop
          begin
            execute format('create role %I nologin nobypassrls', name);
          exception when duplicate_object or unique_violation then null;
          end;
          begin
            execute format('grant %I to %I', name, current_user);
          exception when others then
            if not pg_has_role(current_user, name, 'member') then raise; end if;
          end;
        end loop;
      end $$;

      grant usage on schema public to xiaohao_app, xiaohao_sweeper;

      create table installation (
        id boolean primary key default true check (id),
        kind text not null check (kind in ('real', 'demo', 'test')),
        clock_offset interval not null default '0',
        created_at timestamptz not null default now()
      );

      create function refuse_time_machine() returns trigger language plpgsql as $$
      begin
        if new.kind <> old.kind then
          raise exception 'the kind of an installation is fixed when it is made' using errcode = '23514';
        end if;
        if new.kind = 'real' and new.clock_offset <> '0' then
          raise exception 'the clock of a real installation cannot be moved' using errcode = '23514';
        end if;
        -- A demo begins in the past, before anything has happened; from then on time does not run back.
        if new.clock_offset < old.clock_offset and exists (select 1 from audit_event) then
          raise exception 'the clock only moves forward' using errcode = '23514';
        end if;
        return new;
      end $$;
      create trigger installation_clock before update on installation for each row execute function refuse_time_machine();
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% only grows', tg_table_name using errcode = '42501';
      end $$;
      create trigger installation_stays before delete on installation for each row execute function refuse_change();
      grant select on installation to xiaohao_app, xiaohao_sweeper;

      -- The one clock. The transaction's time, so that all a transaction writes bears one instant.
      create function app_now() returns timestamptz language sql stable as $$
        select now() + coalesce((select clock_offset from installation), '0'::interval)
      $$;
      create function app_today() returns date language sql stable as $$
        select (app_now() at time zone 'Asia/Shanghai')::date
      $$;

      -- Unset and '' are both "nobody": after a SET LOCAL a pooled connection holds '', which prefixes everything.
      create function app_scope() returns text language sql stable as $$
        select nullif(current_setting('app.scope', true), '')
      $$;
      create function app_person() returns uuid language sql stable as $$
        select nullif(current_setting('app.person', true), '')::uuid
      $$;

      -- Walls a table: the app role sees what the condition admits, the clock and the owner everything.
      create function wall(target regclass, visible text) returns void language plpgsql as $$
      begin
        execute format('alter table %s enable row level security', target);
        execute format('alter table %s force row level security', target);
        execute format('create policy by_scope on %s to xiaohao_app using (%s) with check (%s)', target, visible, visible);
        execute format('create policy for_clock on %s to xiaohao_sweeper using (true) with check (true)', target);
        execute format('create policy for_owner on %s to %I using (true) with check (true)', target, current_user);
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
