import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 委托, and separation of duties on the natural person: checked by the database at each decision and at each closure, whatever the code does. */
export class Separation1790000000121 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table delegation (
        id uuid primary key,
        -- Both of one unit: where the row lies for row security.
        unit_path text not null,
        principal_id uuid not null references person,
        delegate_id uuid not null references person check (delegate_id <> principal_id),
        from_on date not null,
        until_on date not null check (until_on >= from_on),
        reason text not null,
        created_by_id uuid not null references person,
        ended_on date check (ended_on >= from_on),
        ended_by_id uuid references person,
        at timestamptz not null default app_now(),
        check ((ended_on is null) = (ended_by_id is null))
      );
      create index delegation_principal on delegation (principal_id);
      create index delegation_delegate on delegation (delegate_id);
      select wall('delegation', $$starts_with(unit_path, (select app_scope())) or app_person() in (principal_id, delegate_id)$$);
      grant select, insert on delegation to xiaohao_app;
      grant update (ended_on, ended_by_id) on delegation to xiaohao_app;
      grant select on delegation to xiaohao_sweeper;
      -- What held, held: who acted for whom is never taken back, only ended, and once.
      create function refuse_delegation_change() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and old.ended_on is null and new.ended_on is not null
           and to_jsonb(new) - '{ended_on,ended_by_id}'::text[] = to_jsonb(old) - '{ended_on,ended_by_id}'::text[] then
          return new;
        end if;
        raise exception 'delegation only grows' using errcode = '42501';
      end $$;
      create trigger delegation_stays before update or delete on delegation for each row execute function refuse_delegation_change();
      create trigger only_grows before truncate on delegation for each statement execute function refuse_change();

      alter table session add column acting_for uuid references delegation on delete set null;

      -- A person with everybody he stood in a delegation with on that day or after it, either way; null: ever. Outside row security, for it
      -- must find them all; it tells ids of people only.
      create function hands_of(person uuid, since date) returns uuid[]
        language sql stable security definer set search_path = public as $$
        select case when person is null then '{}'::uuid[] else array[person] || array(
          select case when d.principal_id = person then d.delegate_id else d.principal_id end from delegation d
           where person in (d.principal_id, d.delegate_id) and d.from_on <= app_today()
             and (since is null or coalesce(d.ended_on, d.until_on) >= since)) end
      $$;
      -- Whoever handled, reported, put in evidence or a mechanism, or applied for closure in this cycle.
      create function worked_on(subject item) returns uuid[]
        language sql stable security definer set search_path = public as $$
        select array_remove(subject.worked_by_ids || subject.handler_id || subject.submitter_id
          || array(select by_id from progress where item_id = subject.id and cycle = subject.cycle)
          || array(select uploaded_by from evidence where item_id = subject.id and cycle = subject.cycle)
          || array(select by_id from mechanism where item_id = subject.id and cycle = subject.cycle)
          || array(select submitter_id from submission where item_id = subject.id and cycle = subject.cycle)
          || array(select delegate_id from submission where item_id = subject.id and cycle = subject.cycle), null)
      $$;
      revoke all on function hands_of(uuid, date), worked_on(item) from public;
      grant execute on function hands_of(uuid, date), worked_on(item) to xiaohao_app, xiaohao_sweeper;

      -- 谁办理、谁不能验收, and one level a person.
      create or replace function refuse_same_person() returns trigger language plpgsql as $$
      declare subject item; hands uuid[];
      begin
        -- Held, so that two decisions on one item never pass each other unseen.
        select * into subject from item where id = new.item_id for update;
        if subject.id is null then
          raise exception 'verification_same_person' using errcode = '23514', constraint = 'verification_same_person';
        end if;
        if new.delegate_id is not null and not exists (
          select 1 from delegation where principal_id = new.verifier_id and delegate_id = new.delegate_id
             and from_on <= app_today() and app_today() <= until_on and (ended_on is null or app_today() < ended_on)) then
          raise exception 'verification_delegate' using errcode = '23514', constraint = 'verification_delegate';
        end if;
        hands := hands_of(new.verifier_id, subject.cycle_began_on) || hands_of(new.delegate_id, subject.cycle_began_on);
        if hands && worked_on(subject) then
          raise exception 'verification_same_person' using errcode = '23514', constraint = 'verification_same_person';
        end if;
        if exists (select 1 from verification where submission_id = new.submission_id and id <> new.id
                      and (verifier_id = any (hands) or delegate_id = any (hands))) then
          raise exception 'verification_second_level' using errcode = '23514', constraint = 'verification_second_level';
        end if;
        return new;
      end $$;

      -- Closed only by accepted decisions of every level on the last submission, each by somebody who, as things stand now, did not work on it.
      create function refuse_unverified_closure() returns trigger language plpgsql as $$
      declare last_one uuid;
      begin
        -- What a restore or a load puts in has been decided before.
        if tg_op = 'INSERT' and current_user not in ('xiaohao_app', 'xiaohao_sweeper') then return null; end if;
        select id into last_one from submission where item_id = new.id and cycle = new.cycle order by at desc, id desc limit 1;
        if last_one is null or exists (
          select 1 from unnest(case when new.verification_levels = '{}' then '{auditor}' else new.verification_levels end) level
           where not exists (select 1 from verification v where v.submission_id = last_one and v.level = level and v.outcome = 'accepted')) then
          raise exception 'closure_unverified' using errcode = '23514', constraint = 'closure_unverified';
        end if;
        if exists (select 1 from verification v where v.submission_id = last_one
                    and (hands_of(v.verifier_id, new.cycle_began_on) || hands_of(v.delegate_id, new.cycle_began_on)) && worked_on(new)) then
          raise exception 'verification_same_person' using errcode = '23514', constraint = 'verification_same_person';
        end if;
        if exists (select 1 from verification v join verification w on w.submission_id = v.submission_id and w.id > v.id
                    where v.submission_id = last_one
                      and (hands_of(v.verifier_id, new.cycle_began_on) || hands_of(v.delegate_id, new.cycle_began_on))
                          && array_remove(array[w.verifier_id, w.delegate_id], null)) then
          raise exception 'verification_second_level' using errcode = '23514', constraint = 'verification_second_level';
        end if;
        return null;
      end $$;
      -- At the end of the transaction: whatever the order in which row and decision are written.
      create constraint trigger item_closure_separate after update of status on item deferrable initially deferred
        for each row when (new.status = 'closed' and old.status <> 'closed') execute function refuse_unverified_closure();
      create constraint trigger item_closed_at_once after insert on item deferrable initially deferred
        for each row when (new.status = 'closed') execute function refuse_unverified_closure();
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
