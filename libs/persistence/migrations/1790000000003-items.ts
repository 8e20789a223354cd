import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Supervisions, items and what hangs on them. */
export class Items1790000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table supervision (
        id uuid primary key,
        unit_id uuid not null references unit,
        unit_path text not null,
        year int not null,
        seq int not null,
        title text not null,
        kind text not null,
        issuer text not null,
        level text,
        document_number text,
        feedback_on date not null,
        basis_documents jsonb not null default '[]',
        meeting jsonb,
        task_force jsonb,
        plan_document jsonb,
        verification_levels text[] not null,
        item_seq int not null default 0,
        created_at timestamptz not null default app_now(),
        unique (unit_id, year, seq)
      );

      create table item (
        id uuid primary key,
        supervision_id uuid not null references supervision,
        number text not null,
        year int not null,
        title text not null,
        manifestation text,
        cause text,
        nature text not null check (nature in ('common', 'specific', 'selfIdentified')),
        severity text not null check (severity in ('low', 'normal', 'high', 'critical')),
        remediation_type text not null check (remediation_type in ('immediate', 'timeBound', 'continuing')),
        category text,
        aspect text,
        legal_basis text,
        due_rule text,
        source_quote text,
        source_line int,
        status text not null check (status in ('draft', 'assigned', 'inProgress', 'submitted', 'closed', 'cancelled')),
        cycle int not null default 1 check (cycle >= 1),
        verification_levels text[] not null,
        pending_level text check (pending_level in ('unit', 'office', 'auditor')),
        grade text check (grade in ('rectified', 'mostlyRectified', 'continuing', 'notRectified')),
        submitter_id uuid references person,
        -- Who handled it, reported, uploaded or submitted in this cycle.
        worked_by_ids uuid[] not null default '{}',
        lead_unit_id uuid references unit,
        cooperating_unit_ids uuid[] not null default '{}',
        leader_id uuid references person,
        handler_id uuid references person,
        handler_post_id uuid references post,
        unit_path text not null,
        cooperating_paths text[] not null default '{}',
        due_on date,
        original_due_on date,
        planned_on date,
        submitted_on date,
        completed_on date,
        closed_on date,
        extension_count int not null default 0,
        goal text,
        plan_state text not null default 'none' check (plan_state in ('none', 'submitted', 'approved')),
        schedule_gen int not null default 0,
        scheduled_on date,
        scheduled_rung int not null default 0,
        rung int not null default 0,
        version int not null default 1,
        -- Characters and pairs of characters of title, number and manifestation: what a search looks in.
        grams text[] not null default '{}',
        -- Sort key of the ledger: what has no date stands last.
        due_sort date not null generated always as (coalesce(due_on, date '9999-12-31')) stored,
        created_at timestamptz not null default app_now(),
        unique (supervision_id, number),
        check (status <> 'closed' or (closed_on is not null and grade is not null and submitter_id is not null)),
        check ((status = 'submitted') = (pending_level is not null)),
        check (status in ('draft', 'cancelled') or (lead_unit_id is not null and handler_id is not null and due_on is not null))
      );
      -- What numbers stand in order by: 2026-01-1000 after 2026-01-999.
      create function number_order(number text) returns text language sql immutable parallel safe as $$
        select split_part(number, '-', 1) || lpad(split_part(number, '-', 2), 6, '0') || lpad(split_part(number, '-', 3), 9, '0')
      $$;
      create index item_unit_status_due on item (lead_unit_id, status, due_sort, id);
      create index item_status_due on item (status, due_sort, id);
      create index item_due on item (due_sort, id);
      create index item_path_due on item (unit_path, due_sort, id);
      create index item_supervision_due on item (supervision_id, due_sort, id);
      create index item_handler_due on item (handler_id, due_sort, id);
      create index item_handler_post on item (handler_post_id) where handler_post_id is not null;
      create index item_year_due on item (year, due_sort, id);
      create index item_cooperating on item using gin (cooperating_unit_ids);
      create index item_grams on item using gin (grams);

      create table measure (
        id uuid primary key, item_id uuid not null references item, cycle int not null, seq int not null,
        text text not null, due_on date not null, handler_id uuid references person, done_on date,
        planned_at timestamptz not null default app_now()
      );
      -- A plan handed in anew drops measures nobody has worked on; figures of earlier days still count them.
      create table dropped_measure (
        id uuid primary key, item_id uuid not null references item, cycle int not null, seq int not null,
        text text not null, due_on date not null, handler_id uuid references person, done_on date,
        planned_at timestamptz not null, dropped_at timestamptz not null default app_now()
      );
      create function keep_dropped_measure() returns trigger language plpgsql as $$
      begin
        insert into dropped_measure (id, item_id, cycle, seq, text, due_on, handler_id, done_on, planned_at)
        values (old.id, old.item_id, old.cycle, old.seq, old.text, old.due_on, old.handler_id, old.done_on, old.planned_at);
        return old;
      end $$;
      create trigger measure_kept after delete on measure for each row execute function keep_dropped_measure();
      create view measure_history with (security_invoker = true) as
        select id, item_id, cycle, seq, text, due_on, handler_id, done_on, planned_at, null::timestamptz as dropped_at from measure
        union all
        select id, item_id, cycle, seq, text, due_on, handler_id, done_on, planned_at, dropped_at from dropped_measure;
      create table progress (
        id uuid primary key, item_id uuid not null references item, cycle int not null, measure_id uuid references measure,
        text text not null, percent int check (percent between 0 and 100), by_id uuid not null references person,
        reported_on date not null, at timestamptz not null default app_now()
      );
      create table mechanism (
        id uuid primary key, item_id uuid not null references item, cycle int not null, title text not null,
        document_number text, issued_on date not null, by_id uuid not null references person, at timestamptz not null default app_now()
      );
      create table evidence (
        id uuid primary key, item_id uuid not null references item, cycle int not null, measure_id uuid references measure,
        kind text not null, evidence_on date not null, file_name text not null,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), size bigint not null check (size > 0), media_type text not null,
        version int not null, uploaded_by uuid not null references person, at timestamptz not null default app_now()
      );
      create index evidence_sha256 on evidence (sha256);
      create table extension (
        id uuid primary key, item_id uuid not null references item, cycle int not null,
        requested_by_id uuid not null references person, requested_on date not null, from_due_on date not null,
        due_on date not null check (due_on > from_due_on), reason text not null, progress text not null, interim_measures text,
        outcome text check (outcome in ('approved', 'refused')), decided_by_id uuid references person, decided_on date,
        decided_due_on date, decision_reason text,
        check (decided_by_id is null or decided_by_id <> requested_by_id),
        check ((outcome = 'approved') = (decided_due_on is not null) or outcome is null)
      );
      create unique index extension_one_pending on extension (item_id) where outcome is null;
      create table submission (
        id uuid primary key, item_id uuid not null references item, cycle int not null,
        submitter_id uuid not null references person, submitted_on date not null, statement text not null,
        at timestamptz not null default app_now()
      );
      create table verification (
        id uuid primary key, item_id uuid not null references item, cycle int not null,
        submission_id uuid not null references submission, level text not null check (level in ('unit', 'office', 'auditor')),
        verifier_id uuid not null references person, verified_on date not null,
        outcome text not null check (outcome in ('accepted', 'returned')), grade text, reason text, new_due_on date,
        on_site jsonb, snapshot jsonb not null, at timestamptz not null default app_now(),
        unique (submission_id, level),
        check (outcome = 'accepted' or reason is not null)
      );
      create table reopening (
        id uuid primary key, item_id uuid not null references item, cycle int not null, by_id uuid not null references person,
        reopened_on date not null, reason text not null, basis text not null, due_on date not null
      );
      create table urge (
        id uuid primary key, item_id uuid not null references item, cycle int not null, by_id uuid not null references person,
        urged_on date not null, text text not null, reply_by date not null, at timestamptz not null default app_now()
      );
      create table urge_reply (
        id uuid primary key, item_id uuid not null references item, cycle int not null, urge_id uuid not null references urge,
        by_id uuid not null references person, replied_on date not null, text text not null, at timestamptz not null default app_now()
      );
      create table proposal (
        id uuid primary key, supervision_id uuid not null references supervision, unit_path text not null, file_name text not null,
        sha256 text not null, items jsonb not null, warnings jsonb not null, created_by uuid not null references person,
        created_at timestamptz not null default app_now(), confirmed_at timestamptz
      );
      create table supervision_file (
        id uuid primary key, supervision_id uuid not null references supervision, unit_path text not null, file_name text not null,
        sha256 text not null, size bigint not null, media_type text not null, uploaded_by uuid not null references person,
        at timestamptz not null default app_now()
      );

      -- 谁办理、谁不能验收, once more than in code: a verifier is neither handler nor submitter nor has he worked on it in this cycle.
      create function refuse_same_person() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from submission where id = new.submission_id and submitter_id = new.verifier_id)
          or exists (select 1 from item where id = new.item_id and (handler_id = new.verifier_id or new.verifier_id = any (worked_by_ids)))
          or exists (select 1 from progress where item_id = new.item_id and cycle = new.cycle and by_id = new.verifier_id)
          or exists (select 1 from evidence where item_id = new.item_id and cycle = new.cycle and uploaded_by = new.verifier_id)
        then
          raise exception 'verification_same_person' using errcode = '23514', constraint = 'verification_same_person';
        end if;
        return new;
      end $$;
      create trigger verification_separate before insert or update on verification for each row execute function refuse_same_person();

      do $$
      declare child text;
      begin
        foreach child in array array['measure', 'dropped_measure', 'progress', 'mechanism', 'evidence', 'extension', 'submission', 'verification',
                                     'reopening', 'urge', 'urge_reply'] loop
          execute format('create index %I on %I (item_id)', child || '_item', child);
          execute format('select wall(%L, %L)', child, format('exists (select 1 from item where item.id = %I.item_id)', child));
          execute format('grant select, insert on %I to xiaohao_app', child);
          execute format('grant select on %I to xiaohao_sweeper', child);
        end loop;
        -- What decisions stand on never changes: not by the app, not by hand.
        foreach child in array array['evidence', 'submission', 'verification', 'reopening', 'urge', 'urge_reply', 'progress',
                                     'dropped_measure'] loop
          execute format('create trigger only_grows before update or delete or truncate on %I for each statement execute function refuse_change()', child);
        end loop;
      end $$;
      grant update (text, due_on, handler_id, done_on), delete on measure to xiaohao_app;
      grant select on measure_history to xiaohao_app, xiaohao_sweeper;
      grant update (outcome, decided_by_id, decided_on, decided_due_on, decision_reason) on extension to xiaohao_app;

      select wall('supervision', $$starts_with(unit_path, (select app_scope())) or starts_with((select app_scope()), unit_path)$$);
      select wall('item', $$starts_with(unit_path, (select app_scope())) or exists (
        select 1 from unnest(cooperating_paths) path where starts_with(path, (select app_scope())))$$);
      -- Row security switches GIN indexes off (their operators are not leakproof), so the search runs outside it and
      -- applies the scope itself.
      create function search_items(wanted text[]) returns setof uuid
        language sql stable security definer set search_path = public as $$
        select id from item
         where grams @> wanted
           and (starts_with(unit_path, app_scope())
                or exists (select 1 from unnest(cooperating_paths) path where starts_with(path, app_scope())))
         limit 5000
      $$;
      -- For the same reason: what the scope's units help with, within the bounds that are not null. Materialized, because the planner,
      -- not knowing how few units the scope has, would read every date of the county beside it.
      create function helped_items(statuses text[], due_from date, due_to date) returns setof uuid
        language sql stable security definer set search_path = public as $$
        with helped as materialized (
          select id, status, due_sort from item
           where cooperating_unit_ids && array(select id from unit where starts_with(path, app_scope())))
        select id from helped
         where (statuses is null or status = any(statuses))
           and due_sort between coalesce(due_from, '-infinity') and coalesce(due_to, 'infinity')
      $$;

      select wall('proposal', $$starts_with(unit_path, (select app_scope()))$$);
      select wall('supervision_file', $$starts_with(unit_path, (select app_scope()))$$);
      grant select, insert, update on supervision, item, proposal to xiaohao_app;
      grant select, insert on supervision_file to xiaohao_app;
      grant select on supervision, proposal, supervision_file to xiaohao_sweeper;
      grant select, update on item to xiaohao_sweeper;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
