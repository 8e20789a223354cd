import type { DataSource } from 'typeorm';
import { MEASURES, PROGRESS } from './phrases';

/** Every such item, and every item of the small list, has a whole case; the others have none. */
export const CASE_EVERY = 20;
const WITH_CASE = `i.lead_unit_id is not null and (draw_n % ${CASE_EVERY} = 0 or draw_n <= 1000)`;

/** `picked`: the items with a case and their number `n`, read back from the id. */
const PICKED = `with picked as materialized (
    select i.*, draw_n as n from item i
      cross join lateral (select (('x' || substr(replace(i.id::text, '-', ''), 1, 12))::bit(48)::bigint - 1700000000000) / 60000 as draw_n) d
     where ${WITH_CASE})`;

const MEASURE = `${PICKED} insert into measure (id, item_id, cycle, seq, text, due_on, handler_id, done_on)
  select id_of('measure', n * 8 + k), id, 1, k, pick($1, n, k), due_on, handler_id, case when status in ('closed', 'submitted') then completed_on end
    from picked, generate_series(1, 3) k where $2::text[] is not null`;
const PROGRESSES = `${PICKED} insert into progress (id, item_id, cycle, measure_id, text, percent, by_id, reported_on)
  select id_of('progress', n * 8 + k), id, 1, id_of('measure', n * 8 + k), pick($2, n, k), k * 30, handler_id, due_on - 60 + k * 15
    from picked, generate_series(1, 3) k where status not in ('assigned', 'cancelled') and $1::text[] is not null`;
const EVIDENCE = `${PICKED} insert into evidence (id, item_id, cycle, measure_id, kind, evidence_on, file_name, sha256, size, media_type, version, uploaded_by)
  select id_of('evidence', n * 8 + k), id, 1, id_of('measure', n * 8 + k), (array['regulation', 'minutes', 'photoAfter', 'ledger'])[k], due_on - 20,
         '佐证材料' || k || '.pdf', md5('a' || n || k) || md5('b' || n || k), 40000 + draw(n, k, 900000), 'application/pdf', 1, handler_id
    from picked, generate_series(1, 3) k where status in ('closed', 'submitted', 'inProgress') and $1::text[] is not null and $2::text[] is not null`;
const SUBMISSION = `${PICKED} insert into submission (id, item_id, cycle, submitter_id, submitted_on, statement)
  select id_of('submission', n), id, 1, handler_id, submitted_on, '整改措施已全部完成，佐证材料齐全，申请销号。' || pick($2, n, 1)
    from picked where status in ('closed', 'submitted') and $1::text[] is not null`;
const VERIFICATION = `${PICKED} insert into verification (id, item_id, cycle, submission_id, level, verifier_id, verified_on, outcome, grade, snapshot)
  select id_of('verification', n * 4 + k), id, 1, id_of('submission', n), (array['unit', 'office', 'auditor'])[k], (array[leader_id, id_of('person', 1), id_of('person', 2)])[k],
         submitted_on + k - 1, 'accepted', case when k = 3 then grade end, '{"evidence": [], "measures": []}'
    from picked, generate_series(1, 3) k where status = 'closed' and $1::text[] is not null and $2::text[] is not null`;
/** Six events an item, the first with every column of the row, so that the list folds back to its rows. */
const AUDIT = `${PICKED} insert into audit_event (id, happened_on, type, person_id, person_name, item_id, supervision_id, unit_path, data, changes, at)
  select id_of('audit', n * 8 + k), coalesce(p.due_on, app_today()) - 70 + k * 10,
         (array['item.drafted', 'item.assigned', 'item.received', 'item.planSubmitted', 'item.planApproved', 'item.progressed'])[k],
         coalesce(p.handler_id, id_of('person', 1)), '经办人', p.id, p.supervision_id, p.unit_path, jsonb_build_object('text', pick($1, n, k)),
         case when k = 1 then to_jsonb(i) - array['grams', 'due_sort', 'created_at'] else '{}' end, app_now() - interval '90 days' + k * interval '10 days'
    from picked p join item i using (id), generate_series(1, 6) k where $2::text[] is not null order by k, n`;
/** A few days of what the engine keeps: three timers for every open item of the sample. */
const TIMERS = `${PICKED} insert into timer (id, item_id, kind, occurrence, gen, rung, duty, due_at, state)
  select id_of('timer', n * 8 + k), id, 'reminder', due_on - k, 1, 0, '{}', (due_on - k)::timestamptz, case when due_on - k > app_today() then 'pending' else 'done' end
    from picked, generate_series(1, 3) k where status in ('assigned', 'inProgress') and $1::text[] is not null and $2::text[] is not null`;

/** Everything that hangs on the sampled items: measures, progress, evidence, submissions, verifications, audit events, timers. */
export async function loadCases(owner: DataSource): Promise<void> {
  await owner.transaction(async (manager) => {
    await manager.query('set local session_replication_role = replica');
    for (const statement of [MEASURE, PROGRESSES, EVIDENCE, SUBMISSION, VERIFICATION, AUDIT, TIMERS])
      await manager.query(statement, [MEASURES, PROGRESS]);
  });
}
