import type { DataSource } from 'typeorm';
import { CAUSES, FAULTS, MANIFESTATIONS, SUBJECTS } from './phrases';
import { SMALL_LIST, SUPERVISIONS, UNITS } from './settle-county';

/** Closed 66%, cancelled 4%, open 30%: draft 2, assigned 4, in progress 19, submitted 5. */
const STATUS = `case when d < 66 then 'closed' when d < 70 then 'cancelled' when d < 72 then 'draft'
                     when d < 76 then 'assigned' when d < 95 then 'inProgress' else 'submitted' end`;

/**
 * Two years of deadlines: the settled ones from 550 days ago to a month ahead, the open ones from 90 days ago to 180 ahead. Two of every
 * ten have cooperating units. The first thousand stand on the small list, the others on the other lists.
 */
const ITEMS = `
  with drawn as (
    select n, draw(n, 1, 100) as d, 3 + draw(n, 2, $2::int - 2) as unit, 3 + draw(n, 3, $2::int - 2) as other, draw(n, 4, 10) < 2 as shared,
           case when n <= $4 then $3::int else 1 + draw(n, 5, $3::int - 1) end as list
      from generate_series($1::bigint, $1::bigint + 99999) n where n <= $5
  ), dated as (
    select *, ${STATUS} as status,
           app_today() + case when d < 70 then draw(n, 6, 580) - 550 else draw(n, 6, 270) - 90 end as due
      from drawn
  ), placed as (
    select *, status = 'draft' as is_draft from dated
  )
  insert into item (id, supervision_id, number, year, title, manifestation, cause, nature, severity, remediation_type, category, aspect, status,
    verification_levels, pending_level, grade, submitter_id, lead_unit_id, cooperating_unit_ids, leader_id, handler_id, unit_path, cooperating_paths,
    due_on, original_due_on, planned_on, submitted_on, completed_on, closed_on, goal, plan_state, schedule_gen, scheduled_on, version)
  select id_of('item', n), s.id, s.year || '-' || lpad(s.seq::text, 2, '0') || '-' || lpad(n::text, greatest(3, length(n::text)), '0'), s.year,
    pick($6, n, 10) || pick($7, n, 11), pick($8, n, 12) || pick($8, n + 3, 13), pick($9, n, 14),
    case when draw(n, 15, 10) < 4 then 'common' when draw(n, 15, 10) < 9 then 'specific' else 'selfIdentified' end,
    case when draw(n, 16, 20) = 0 then 'critical' when draw(n, 16, 20) < 4 then 'high' else 'normal' end,
    case when draw(n, 17, 10) < 3 then 'immediate' when draw(n, 17, 10) < 9 then 'timeBound' else 'continuing' end,
    pick($6, n, 18), pick($6, n, 19), i.status, s.verification_levels,
    case when i.status = 'submitted' then pick(array['unit', 'office', 'auditor'], n, 20) end,
    case when i.status = 'closed' then pick(array['rectified', 'rectified', 'rectified', 'mostlyRectified'], n, 21) end,
    case when i.status in ('closed', 'submitted') then h.id end,
    case when not is_draft then u.id end, case when shared and not is_draft then array[o.id] else '{}' end,
    case when not is_draft then id_of('person', 9 + 8 * (unit - 3)) end, case when not is_draft then h.id end,
    case when is_draft then '/c/' else u.path end, case when shared and not is_draft then array[o.path] else '{}' end,
    case when not is_draft then due end, case when not is_draft then due end, case when not is_draft then due - 5 end,
    case when i.status in ('closed', 'submitted') then due - 3 end, case when i.status in ('closed', 'submitted') then due - 3 end,
    case when i.status = 'closed' then due - 1 end, case when not is_draft then '按期完成整改，建立长效机制。' end,
    case when i.status in ('draft', 'assigned') then 'none' else 'approved' end, case when is_draft then 0 else 1 end,
    case when not is_draft then due - 60 end, case when is_draft then 1 else 6 end
  from placed i join supervision s on s.id = id_of('supervision', list)
    join unit u on u.id = id_of('unit', unit) join unit o on o.id = id_of('unit', other)
    join person h on h.id = id_of('person', 10 + 8 * (unit - 3) + draw(n, 22, 7))`;

/**
 * Fills table item. Its indexes are set aside meanwhile and made again from their own definitions, so they are those of the migrations; its
 * foreign keys are not checked row by row, for the ids come from the county just settled.
 */
export async function loadItems(owner: DataSource, items: number, say: (line: string) => void): Promise<void> {
  await owner.transaction(async (manager) => {
    const indexes = await manager.query<{ name: string; definition: string }[]>(
      `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
         from pg_index where indrelid = 'item'::regclass and not indisunique`,
    );
    for (const { name } of indexes) await manager.query(`drop index ${name}`);
    await manager.query('set local session_replication_role = replica');
    await manager.query(`set local maintenance_work_mem = '512MB'`);
    for (let from = 1; from <= items; from += 100_000) {
      await manager.query(ITEMS, [
        from,
        UNITS,
        SUPERVISIONS,
        SMALL_LIST,
        items,
        SUBJECTS,
        FAULTS,
        MANIFESTATIONS,
        CAUSES,
      ]);
      say(`${Math.min(items, from + 99_999)} / ${items}`);
    }
    // Numbers run through all lists, so the next one is free in each.
    await manager.query('update supervision set item_seq = $1', [items]);
    for (const { definition } of indexes) await manager.query(definition);
  });
}
