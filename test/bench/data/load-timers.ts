import { expectedDuties } from '@domain/deadline/duty-plan';
import { DEFAULT_REMINDER_POLICY, type ReminderPolicy } from '@domain/deadline/reminder-policy';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import type { DataSource } from 'typeorm';

/** Where an item stands that was never urged. */
const FOOT = { cycle: 1, rung: 0, rungOn: null, rungReplyBy: null, rungAnsweredOn: null };

/** Items due so many working days from the day the clock is set to. */
export interface TimedItems {
  items: number;
  dueIn: number;
}

const ITEMS = `insert into item (id, supervision_id, number, year, title, nature, severity, remediation_type, status, verification_levels,
    lead_unit_id, leader_id, handler_id, unit_path, due_on, original_due_on, schedule_gen, scheduled_on)
  select id_of('item', $5::int + n), id_of('supervision', 1), '2026-' || $4::int || '-' || lpad(n::text, 7, '0'), 2026, '第 ' || n || ' 个问题', 'common', 'normal',
         'timeBound', 'assigned', array['auditor'], id_of('unit', 3), id_of('person', 9), id_of('person', 9 + n % 400), '/c/t1/', $2, $2, 1, $3
    from generate_series(1, $1::int) n`;

const TIMERS = `insert into timer (id, item_id, kind, occurrence, gen, rung, duty, due_at)
  select id_of('timer', $3::int + row_number() over (order by i.id, place)), i.id, d ->> 'kind', (d ->> 'occurrence')::date, 1, (d ->> 'rung')::int, d, (d ->> 'dueAt')::timestamptz
    from item i cross join jsonb_array_elements($1::jsonb) with ordinality duties (d, place) where i.due_on = $2`;

/**
 * Sets the clock to nine in the morning of a working day and loads items with the timers they should have by the rules, which become the
 * installation's own. What is due by then is held back, see `release`.
 */
export async function loadTimers(
  owner: DataSource,
  groups: readonly TimedItems[],
  rules: ReminderPolicy = DEFAULT_REMINDER_POLICY,
): Promise<void> {
  const calendar = shippedCalendar();
  const [{ on }] = await owner.query('select (app_today() + 1)::text as on');
  const today = calendar.addWorkingDays(on, 0);
  const scheduledOn = calendar.addWorkingDays(today, -1);
  await owner.query(
    `update installation set clock_offset = ($1::date + time '09:00') at time zone 'Asia/Shanghai' - now()`,
    [today],
  );
  await owner.query(`insert into policy (key, value) values ('reminders', $1)`, [JSON.stringify(rules)]);
  let loaded = { items: 0, timers: 0 };
  for (const { items, dueIn } of groups) {
    const dueOn = calendar.addWorkingDays(today, dueIn);
    const words = { status: 'assigned', severity: 'normal', remediationType: 'timeBound' } as const;
    const facts = { ...words, dueOn, submittedOn: null, pendingLevel: null };
    const duties = expectedDuties({ ...facts, ...FOOT, scheduledOn }, rules, calendar);
    await owner.query(ITEMS, [items, dueOn, scheduledOn, dueIn, loaded.items]);
    await owner.query(TIMERS, [JSON.stringify(duties), dueOn, loaded.timers]);
    loaded = { items: loaded.items + items, timers: loaded.timers + items * duties.length };
  }
  await owner.query(`update timer set due_at = 'infinity' where due_at <= app_now()`);
  await owner.query('vacuum analyze');
}

/** Lets so many of those held back come due now, and says so to whoever listens. */
export async function release(owner: DataSource, count: number): Promise<void> {
  await owner.query(
    `update timer set due_at = app_now() where id in (select id from timer where state = 'pending' and due_at = 'infinity' limit $1)`,
    [count],
  );
  await owner.query(`select pg_notify('xiaohao', 'timers')`);
}
