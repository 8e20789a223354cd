import { expectedDuties } from '@domain/deadline/duty-plan';
import { DEFAULT_REMINDER_POLICY } from '@domain/deadline/reminder-policy';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import { CLOCK } from '@domain/unit/actor';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

const HANDLERS = 200;

/** One handler in twenty has an address, unless a part is about mail: mail is slow on purpose. */
const WITH_MAIL = 20;

const people = (withMail: number): string => `
  insert into unit (id, parent_id, kind, name, path) values
    ('00000000-0000-4000-8000-000000000001', null, 'county', '试验县', '/c/'),
    ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001', 'town', '柳林镇', '/c/t1/');
  insert into person (id, unit_id, unit_path, name, email, roles)
  select ('00000000-0000-4000-8001-' || lpad(n::text, 12, '0'))::uuid, '00000000-0000-4000-8000-000000000002', '/c/t1/', '责任人' || n,
         case when n % ${withMail} = 0 then 'handler' || n || '@county.test' end, array['handler']
    from generate_series(1, ${HANDLERS}) n;
  insert into supervision (id, unit_id, unit_path, year, seq, title, kind, issuer, feedback_on, verification_levels)
  values ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000001', '/c/', 2026, 1, '法治督察', 'lawSupervision',
          '市委依法治市办', app_today(), array['auditor']);`;

const ITEMS = `insert into item (id, supervision_id, number, year, title, nature, severity, remediation_type, status, verification_levels,
    lead_unit_id, leader_id, handler_id, unit_path, due_on, original_due_on, schedule_gen, scheduled_on)
  select gen_random_uuid(), '00000000-0000-4000-8000-000000000003', '2026-01-' || lpad(n::text, 6, '0'), 2026, '第 ' || n || ' 个问题', 'common', 'normal',
         'timeBound', 'assigned', array['auditor'], '00000000-0000-4000-8000-000000000002', person, person, '/c/t1/', $2, $2, 1, $3
    from generate_series(1, $1::int) n
    cross join lateral (select ('00000000-0000-4000-8001-' || lpad((n % ${HANDLERS} + 1)::text, 12, '0'))::uuid as person) p`;

const EVENTS = `insert into audit_event (id, happened_on, type, person_id, person_name, item_id, supervision_id, unit_path, data, changes)
  select gen_random_uuid(), app_today(), 'item.assigned', $1, '系统', i.id, i.supervision_id, i.unit_path, '{}',
         to_jsonb(i) - array['grams', 'due_sort', 'created_at'] from item i`;

const TIMERS = `insert into timer (id, item_id, kind, occurrence, gen, rung, duty, due_at)
  select gen_random_uuid(), i.id, d ->> 'kind', (d ->> 'occurrence')::date, 1, (d ->> 'rung')::int, d, (d ->> 'dueAt')::timestamptz
    from item i cross join jsonb_array_elements($1::jsonb) d`;

const PORTION_MILLISECONDS = 250;

/** Where an item stands that was never urged. */
const FOOT = { cycle: 1, rung: 0, rungOn: null, rungReplyBy: null, rungAnsweredOn: null };

/**
 * So many items in a town, each with the duties it should have: of each exactly one, a reminder to one person, is due at nine in the
 * morning of a working day, which the clock is set to. That one is kept back until `release`. One handler in `withMail` has an address.
 */
export async function loadCounty(owner: DataSource, items: number, withMail = WITH_MAIL): Promise<void> {
  const calendar = shippedCalendar();
  const [{ on }] = await owner.query('select (app_today() + 1)::text as on');
  const today = calendar.addWorkingDays(on, 0);
  const [dueOn, scheduledOn] = [calendar.addWorkingDays(today, 3), calendar.addWorkingDays(today, -1)];
  await owner.query(
    `update installation set clock_offset = ($1::date + time '09:00') at time zone 'Asia/Shanghai' - now()`,
    [today],
  );
  const words = { status: 'assigned', severity: 'normal', remediationType: 'timeBound' } as const;
  const facts = { ...words, dueOn, submittedOn: null, pendingLevel: null };
  const duties = expectedDuties({ ...facts, ...FOOT, scheduledOn }, DEFAULT_REMINDER_POLICY, calendar);
  await owner.query(people(withMail));
  await owner.query(ITEMS, [items, dueOn, scheduledOn]);
  await owner.query(EVENTS, [CLOCK.id]);
  await owner.query(TIMERS, [JSON.stringify(duties)]);
  await owner.query(`update timer set due_at = 'infinity' where due_at <= app_now()`);
  await owner.query('analyze');
}

/** Lets so many of those kept back come due now, and hints at it. */
export async function release(owner: DataSource, count: number): Promise<void> {
  await owner.query(
    `update timer set due_at = app_now() where id in (select id from timer where due_at = 'infinity' limit $1)`,
    [count],
  );
  await owner.query(`select pg_notify('xiaohao', 'timers')`);
}

/** Events to be told through the queue, one an item from the `first` on: each reaches one person. `mark` finds them again. */
export async function putEvents(owner: DataSource, first: number, count: number, mark = ''): Promise<void> {
  await owner.query(
    `insert into outbox (id, type, item_id, payload)
     select gen_random_uuid(), 'item.planApproved', id, jsonb_build_object('by', $2::text, 'on', app_today(), 'data', jsonb_build_object('mark', $4::text))
       from item order by number limit $1 offset $3`,
    [count, CLOCK.id, first, mark],
  );
  await owner.query(`select pg_notify('xiaohao', 'relay')`);
}

/** Timers and events in even portions, four a second, for so long; all of them by the end. */
export async function load(
  owner: DataSource,
  { timers, events }: { timers: number; events: number },
  milliseconds: number,
): Promise<void> {
  const portions = Math.max(1, Math.round(milliseconds / PORTION_MILLISECONDS));
  const began = performance.now();
  for (let portion = 0; portion < portions; portion += 1) {
    const share = (of: number, at: number) => Math.floor((of * at) / portions);
    await release(owner, share(timers, portion + 1) - share(timers, portion));
    await putEvents(owner, share(events, portion), share(events, portion + 1) - share(events, portion));
    const early = (portion + 1) * PORTION_MILLISECONDS - (performance.now() - began);
    if (early > 0) await pause(early);
  }
}
