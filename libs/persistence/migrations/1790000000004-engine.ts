import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What must not be lost: audit events, timers, notices, deliveries, the outbox; and the data the engine goes by. */
export class Engine1790000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_event (
        seq bigint generated always as identity primary key,
        id uuid not null unique,
        at timestamptz not null default app_now(),
        happened_on date not null,
        type text not null,
        person_id uuid not null,
        person_name text not null,
        item_id uuid references item,
        supervision_id uuid references supervision,
        unit_path text,
        -- What the timeline prints, and the columns of the item that changed: folded in order they give the row.
        data jsonb not null default '{}',
        changes jsonb not null default '{}'
      );
      create index audit_event_item on audit_event (item_id, seq);
      create index audit_event_supervision on audit_event (supervision_id, seq) where item_id is not null;
      create trigger only_grows before update or delete or truncate on audit_event for each statement execute function refuse_change();
      select wall('audit_event', $$
        (item_id is not null and exists (select 1 from item where item.id = audit_event.item_id))
        or (item_id is null and (unit_path is null or starts_with(unit_path, (select app_scope())) or person_id = (select app_person())))$$);
      grant select, insert on audit_event to xiaohao_app, xiaohao_sweeper;

      -- The items of a list as they stood at an instant: the fold of their audit events.
      create function items_at(list uuid, cut timestamptz) returns setof item language sql stable as $$
        select (jsonb_populate_record(null::item, folded.state)).*
          from (select latest.item_id, jsonb_object_agg(latest.key, latest.value) as state
                  from (select distinct on (e.item_id, c.key) e.item_id, c.key, c.value
                          from audit_event e cross join lateral jsonb_each(e.changes) c
                         where e.supervision_id = list and e.item_id is not null and e.at < cut
                         order by e.item_id, c.key, e.seq desc) latest
                 group by latest.item_id) folded
      $$;

      create table timer (
        id uuid primary key,
        item_id uuid not null references item,
        kind text not null,
        occurrence date not null,
        gen int not null,
        rung int not null,
        duty jsonb not null,
        due_at timestamptz not null,
        state text not null default 'pending' check (state in ('pending', 'leased', 'done', 'cancelled', 'skipped', 'dead')),
        reason text,
        lease_until timestamptz,
        fence int not null default 0,
        attempts int not null default 0,
        last_error text,
        settled_at timestamptz,
        unique (item_id, kind, occurrence, gen)
      );
      create index timer_due on timer (due_at, id) where state = 'pending';
      create index timer_leased on timer (lease_until) where state = 'leased';
      create index timer_dead on timer (settled_at) where state = 'dead';
      select wall('timer', $$exists (select 1 from item where item.id = timer.item_id)$$);
      grant select, insert, update on timer to xiaohao_app, xiaohao_sweeper;

      create table notice (
        id uuid primary key,
        -- What raised it: a timer or an outbox row. One source tells a person once.
        source_id uuid not null,
        person_id uuid not null references person,
        kind text not null,
        item_id uuid references item,
        number text,
        title text not null,
        body text not null,
        noticed_on date not null,
        at timestamptz not null default app_now(),
        reply_by date,
        received_at timestamptz,
        unique (source_id, person_id)
      );
      create index notice_inbox on notice (person_id, at desc, id desc);
      create index notice_item on notice (item_id);
      select wall('notice', $$person_id = (select app_person())
        or (item_id is not null and exists (select 1 from item where item.id = notice.item_id))$$);
      grant select, insert, update (received_at) on notice to xiaohao_app;
      grant select, insert on notice to xiaohao_sweeper;

      create table delivery (
        id uuid primary key,
        notice_id uuid not null references notice,
        channel text not null,
        address text not null,
        dedup_key text not null unique,
        state text not null default 'intent' check (state in ('intent', 'sending', 'sent', 'unknown', 'failed', 'suppressed')),
        created_at timestamptz not null default app_now(),
        lease_until timestamptz,
        fence int not null default 0,
        attempts int not null default 0,
        next_try_at timestamptz not null default app_now(),
        last_error text,
        settled_at timestamptz,
        -- When it was last handed to the queue, and how often: a queue may forget.
        enqueued_at timestamptz,
        enqueues int not null default 0
      );
      create index delivery_notice on delivery (notice_id);
      create index delivery_open on delivery (next_try_at) where state in ('intent', 'sending');
      create index delivery_trouble on delivery (settled_at) where state in ('failed', 'unknown');
      select wall('delivery', $$exists (select 1 from notice where notice.id = delivery.notice_id)$$);
      grant select on delivery to xiaohao_app;
      grant select, insert, update on delivery to xiaohao_sweeper;

      create table outbox (
        id uuid primary key,
        type text not null,
        item_id uuid references item,
        payload jsonb not null,
        created_at timestamptz not null default app_now(),
        published_at timestamptz,
        attempts int not null default 0,
        last_error text,
        done_at timestamptz
      );
      create index outbox_open on outbox (created_at) where done_at is null;
      select wall('outbox', $$item_id is null or exists (select 1 from item where item.id = outbox.item_id)$$);
      grant select, insert on outbox to xiaohao_app;
      grant select, update on outbox to xiaohao_sweeper;

      -- How the engine stands, over everything and without a look at any item: for metrics and the jobs page. With
      -- 'whole' also what has come to its end, which reads the tables through.
      create function engine_counts(whole boolean) returns jsonb
        language sql stable security definer set search_path = public as $$
        select jsonb_build_object(
          'timers', coalesce((select jsonb_object_agg(state, n) from (
            select state, count(*) as n from timer where state = 'pending' group by state
            union all select state, count(*) from timer where state = 'leased' group by state
            union all select state, count(*) from timer where state = 'dead' group by state
            union all select state, count(*) from timer where whole and state in ('done', 'cancelled', 'skipped') group by state) t), '{}'),
          'timersOverdue', (select count(*) from timer where state = 'pending' and due_at <= app_now()),
          'deliveries', coalesce((select jsonb_object_agg(state, n) from (
            select state, count(*) as n from delivery where state in ('intent', 'sending') group by state
            union all select state, count(*) from delivery where state in ('failed', 'unknown') group by state
            union all select state, count(*) from delivery where whole and state in ('sent', 'suppressed') group by state) d), '{}'),
          'outbox', (select jsonb_build_object('open', count(*),
            'oldestSeconds', coalesce(greatest(0, extract(epoch from app_now() - min(created_at))), 0)) from outbox where done_at is null))
      $$;
      revoke all on function engine_counts(boolean) from public;
      grant execute on function engine_counts(boolean) to xiaohao_app, xiaohao_sweeper;

      create table idempotency (
        person_id uuid not null,
        key text not null,
        route text not null,
        body_hash text not null,
        answer jsonb,
        created_at timestamptz not null default now(),
        primary key (person_id, key)
      );
      grant select, insert, update on idempotency to xiaohao_app;
      grant select, delete on idempotency to xiaohao_sweeper;

      create table calendar_year (
        year int primary key,
        confirmed boolean not null,
        source text not null,
        holidays date[] not null,
        make_up_days date[] not null
      );
      create table policy (
        key text primary key,
        value jsonb not null
      );
      create table worker_run (
        name text primary key,
        last_started_at timestamptz,
        last_committed_at timestamptz,
        last_error text,
        counts jsonb not null default '{}'
      );
      grant select, insert, update on calendar_year, policy to xiaohao_app;
      grant select on calendar_year, policy to xiaohao_sweeper;
      grant select on worker_run to xiaohao_app;
      grant select, insert, update on worker_run to xiaohao_sweeper;
      grant select on migrations to xiaohao_app, xiaohao_sweeper;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
