import type { DataSource } from 'typeorm';

const ITEMS = `insert into item (id, supervision_id, number, year, title, nature, severity, remediation_type, status, verification_levels, pending_level,
    lead_unit_id, leader_id, handler_id, submitter_id, worked_by_ids, unit_path, due_on, original_due_on, submitted_on, plan_state, goal, schedule_gen, scheduled_on)
  select id_of('item', n), id_of('supervision', 1), '2026-01-' || lpad(n::text, 6, '0'), 2026, '第 ' || n || ' 个问题', 'common', 'normal', 'timeBound',
         'submitted', array['auditor'], 'auditor', id_of('unit', 3), id_of('person', 9), id_of('person', 10), id_of('person', 10), array[id_of('person', 10)],
         '/c/t1/', app_today() + 60, app_today() + 60, app_today(), 'approved', '公示全面、及时', 1, app_today()
    from generate_series(1, $1::int) n`;

const EVIDENCE = `insert into evidence (id, item_id, cycle, kind, evidence_on, file_name, sha256, size, media_type, version, uploaded_by)
  select id_of('evidence', n), id_of('item', n), 1, 'regulation', app_today(), '制度.txt', encode(sha256(n::text::bytea), 'hex'), 1000, 'text/plain', 1,
         id_of('person', 10)
    from generate_series(1, $1::int) n`;

const SUBMISSIONS = `insert into submission (id, item_id, cycle, submitter_id, submitted_on, statement)
  select id_of('submission', n), id_of('item', n), 1, id_of('person', 10), app_today(), '整改措施已全部完成，申请销号。'
    from generate_series(1, $1::int) n`;

/** Items that lack the auditor's word only. Answers their ids. */
export async function loadClosable(owner: DataSource, count: number): Promise<string[]> {
  for (const sql of [ITEMS, EVIDENCE, SUBMISSIONS]) await owner.query(sql, [count]);
  await owner.query('vacuum analyze');
  const rows = await owner.query<{ id: string }[]>('select id from item order by number');
  return rows.map(({ id }) => id);
}
