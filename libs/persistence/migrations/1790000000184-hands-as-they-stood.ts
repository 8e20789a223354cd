import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A decision is judged by the delegations and posts of its own time: what is delegated or handed over later takes nobody's word back, or a
 * publicity could never end. Whoever filed the plan, or owns a measure of it, counts as a hand that worked on the item.
 */
export class HandsAsTheyStood1790000000184 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function hands_of(uuid, date);
      -- A person with everybody he stood in a delegation with on the day 'since' or after it, either way; null: ever. As it was known at a
      -- moment; null: now, with what another transaction has only just committed. Outside row security, for it must find them all; it tells
      -- ids of people only.
      create function hands_of(person uuid, since date, known timestamptz default null) returns uuid[]
        language sql stable security definer set search_path = public as $$
        select case when person is null then '{}'::uuid[] else array[person] || array(
          select case when d.principal_id = person then d.delegate_id else d.principal_id end from delegation d
           where person in (d.principal_id, d.delegate_id) and (known is null or d.at <= known)
             and d.from_on <= coalesce((known at time zone 'Asia/Shanghai')::date, app_today())
             and (since is null or coalesce(d.ended_on, d.until_on) >= since)) end
      $$;
      -- Whoever left something in the file of this cycle: progress, evidence, a mechanism, an application.
      create function left_in_file(subject item) returns uuid[]
        language sql stable security definer set search_path = public as $$
        select array_remove(array(select by_id from progress where item_id = subject.id and cycle = subject.cycle)
          || array(select uploaded_by from evidence where item_id = subject.id and cycle = subject.cycle)
          || array(select by_id from mechanism where item_id = subject.id and cycle = subject.cycle)
          || array(select submitter_id from submission where item_id = subject.id and cycle = subject.cycle)
          || array(select delegate_id from submission where item_id = subject.id and cycle = subject.cycle), null)
      $$;
      -- With whoever handles or handled it, filed its plan, or owns a measure. Who filed is read from the log as well, for plans that were
      -- filed before the item kept it.
      create or replace function worked_on(subject item) returns uuid[]
        language sql stable security definer set search_path = public as $$
        select array_remove(subject.worked_by_ids || subject.handler_id || subject.submitter_id || left_in_file(subject)
          || array(select handler_id from measure where item_id = subject.id and cycle = subject.cycle)
          || array(select unnest(array[e.person_id, (e.data ->> 'delegateId')::uuid]) from audit_event e
                    where e.item_id = subject.id and e.type = 'item.planSubmitted'
                      and e.seq > coalesce((select max(seq) from audit_event
                                             where item_id = subject.id and type in ('item.reopened', 'item.yearOpened')), 0)), null)
      $$;
      revoke all on function hands_of(uuid, date, timestamptz), left_in_file(item) from public;
      grant execute on function hands_of(uuid, date, timestamptz), left_in_file(item) to xiaohao_app, xiaohao_sweeper;

      -- Once more at the end of its own transaction: what the same transaction delegates or hands over counts, in whatever order it is written.
      create constraint trigger verification_apart after insert on verification deferrable initially deferred
        for each row execute function refuse_same_person();

      -- Closed only by accepted decisions of every level on the last submission, each by somebody who, as things stood then, did not work on
      -- it, and who has put nothing in its file since.
      create or replace function refuse_unverified_closure() returns trigger language plpgsql as $$
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
                    and (hands_of(v.verifier_id, new.cycle_began_on, v.at) || hands_of(v.delegate_id, new.cycle_began_on, v.at))
                        && left_in_file(new)) then
          raise exception 'verification_same_person' using errcode = '23514', constraint = 'verification_same_person';
        end if;
        -- By the later one's time: that is when two levels met in one hand.
        if exists (select 1 from verification v join verification w on w.submission_id = v.submission_id and w.id > v.id
                    where v.submission_id = last_one
                      and (hands_of(v.verifier_id, new.cycle_began_on, greatest(v.at, w.at))
                           || hands_of(v.delegate_id, new.cycle_began_on, greatest(v.at, w.at)))
                          && array_remove(array[w.verifier_id, w.delegate_id], null)) then
          raise exception 'verification_second_level' using errcode = '23514', constraint = 'verification_second_level';
        end if;
        return null;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('restore a backup instead: a migration is never undone in place');
  }
}
