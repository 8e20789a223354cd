import { PerformDuty } from '@application/notice/perform-duty';
import { WriteDigests } from '@application/notice/write-digests';
import { Timers } from '@application/ports/timers';
import type { Day } from '@domain/day';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import type { TestingModule } from '@nestjs/testing';
import { startTestClock } from '../support/test-clock';
import { startTestApi, type TestApi } from '../support/test-api';
import { assignedItem } from '../support/test-item';
import { advanceTo } from '../support/test-worker';

/** No rounds run here: days without a worker are days on which nobody calls. */
describe('the digest of a day', () => {
  let api: TestApi;
  let clock: TestingModule;
  beforeAll(async () => {
    api = await startTestApi();
    clock = await startTestClock(api.database, ['mail']);
  });
  afterAll(async () => {
    await clock?.close();
    await api?.stop();
  });

  const days = (from: Day, count: number): Day => shippedCalendar().addWorkingDays(from, count);
  const digests = (): Promise<{ name: string; on: Day; title: string; body: string; mails: number }[]> =>
    api.database.owner.query(
      `select p.name, n.noticed_on::text as on, n.title, n.body,
              (select count(*)::int from delivery d where d.notice_id = n.id and d.channel = 'mail') as mails
         from notice n join person p on p.id = n.person_id where n.kind = 'digest' order by n.at, p.name`,
    );
  async function threeWorkers(): Promise<void> {
    const claims = await clock.get(Timers).claimDue(1_000);
    await Promise.all(claims.map((claim) => clock.get(PerformDuty).run(claim)));
    await Promise.all([1, 2, 3].map(() => clock.get(WriteDigests).run()));
  }

  it('catches up once after days without a worker, by the highest rung, and says nothing twice', async () => {
    const late = await assignedItem(api, 5);
    const soon = await assignedItem(api, 5);
    await api.database.owner.query(`update item set handler_id = $2 where id = $1`, [
      soon.id,
      api.county.people['town1-handler2']!.id,
    ]);
    await advanceTo(api.database, days(late.dueOn, 3));
    await threeWorkers();
    await threeWorkers();
    const told = await digests();
    expect(told.map(({ name, title, mails }) => [name, title, mails])).toEqual([
      ['town1-handler', '每日摘要：逾期 1 件', 1],
      ['town1-handler2', '每日摘要：逾期 1 件', 1],
    ]);
    expect(told[0]!.body).toContain('已逾期 3 个工作日');
    const rungs = await api.database.owner.query(
      `select kind, state from timer where item_id = $1 and rung = 1 and state <> 'cancelled'`,
      [late.id],
    );
    expect(rungs).toEqual([{ kind: 'urge', state: 'done' }]);
    await advanceTo(api.database, days(late.dueOn, 4));
    await threeWorkers();
    expect(await digests()).toHaveLength(4);
  });

  it('carries the mail of the reminders, names what is new, and is never empty', async () => {
    const item = await assignedItem(api, 20);
    await advanceTo(api.database, days(item.dueOn, -7));
    await threeWorkers();
    const today = (await digests()).filter(({ on }) => on === days(item.dueOn, -7));
    const [first] = today.filter(({ name }) => name === 'town1-handler');
    expect(first!.title).toContain('到期提醒：');
    expect(first!.body).toContain('临近到期（1 件）');
    expect(today.map(({ name }) => name)).not.toContain('town2-handler');
    const mails = await api.database.owner.query(
      `select d.id from delivery d join notice n on n.id = d.notice_id where n.kind = 'reminder'`,
    );
    expect(mails).toEqual([]);
  });

  it('carries a reminder that comes late, and those told by a rule beside the handler', async () => {
    const { id, number, dueOn } = await assignedItem(api, 30);
    await api.database.owner.query(
      `update timer set duty = jsonb_set(duty, '{audience}', '["handler", "leader"]')
        where item_id = $1 and kind = 'reminder' and occurrence = $2`,
      [id, days(dueOn, -7)],
    );
    await advanceTo(api.database, days(dueOn, -6));
    await threeWorkers();
    const told = (await digests()).filter(({ on, body }) => on === days(dueOn, -6) && body.includes(number));
    expect(told.map(({ name, mails }) => [name, mails])).toEqual([
      ['town1-handler', 1],
      ['town1-leader', 1],
    ]);
    for (const { body } of told) expect(body).toContain('临近到期');
    await advanceTo(api.database, days(dueOn, -5));
    await threeWorkers();
    const next = (await digests()).filter(({ on, body }) => on === days(dueOn, -5) && body.includes(number));
    // He has not signed for it yet.
    expect(next.map(({ name }) => name)).toEqual(['town1-handler']);
    expect(next[0]!.body).not.toContain('临近到期');
  });

  it('waits for the reminders of the day, which it carries', async () => {
    const { dueOn } = await assignedItem(api, 8);
    await advanceTo(api.database, days(dueOn, -7));
    expect(await clock.get(WriteDigests).run()).toEqual({ digests: 0 });
    await threeWorkers();
    expect((await digests()).filter(({ on }) => on === days(dueOn, -7))).not.toEqual([]);
  });

  it('leaves no mail to the digest of somebody who has none mailed', async () => {
    const { id, dueOn } = await assignedItem(api, 8);
    const { people } = api.county;
    await api.database.owner.query(`insert into person_setting (person_id, muted_mail) values ($1, array['digest'])`, [
      people['town1-handler']!.id,
    ]);
    await advanceTo(api.database, days(dueOn, -7));
    await threeWorkers();
    await threeWorkers();
    const mails = await api.database.owner.query(
      `select n.kind, d.person_id = $2 as his from delivery d join notice n on n.id = d.notice_id
        where d.channel = 'mail' and n.item_id = $1 and n.kind = 'reminder'`,
      [id, people['town1-handler']!.id],
    );
    expect(mails).toEqual([{ kind: 'reminder', his: true }]);
    const [his] = (await digests()).filter(({ name, on }) => name === 'town1-handler' && on === days(dueOn, -7));
    expect(his).toMatchObject({ mails: 0 });
    await api.database.owner.query('delete from person_setting');
  });

  it('tells the office what waits for its word', async () => {
    const { id, number, dueOn } = await assignedItem(api, 40);
    await api.database.owner.query(`update item set status = 'inProgress', plan_state = 'submitted' where id = $1`, [
      id,
    ]);
    await advanceTo(api.database, days(dueOn, -30));
    await threeWorkers();
    const told = (await digests()).filter(({ on, body }) => on === days(dueOn, -30) && body.includes(number));
    expect(told.map(({ name }) => name)).toEqual(['coordinator', 'coordinator2']);
    for (const { body } of told) expect(body).toContain('整改方案待审定');
  });

  it('is silent about what is paused', async () => {
    const item = await assignedItem(api, 5);
    await api.database.owner.query(`update item set paused_on = app_today() where id = $1`, [item.id]);
    const [{ number }] = await api.database.owner.query(`select number from item where id = $1`, [item.id]);
    await advanceTo(api.database, days(item.dueOn, 1));
    await threeWorkers();
    const today = (await digests()).filter(({ on }) => on === days(item.dueOn, 1));
    expect(today.length).toBeGreaterThan(0);
    expect(today.filter(({ body }) => body.includes(number))).toEqual([]);
  });

  it('counts every item of a large county, in however many pages they come', async () => {
    const { id, dueOn } = await assignedItem(api, 5);
    const { units, people } = api.county;
    await api.database.owner.query(
      `insert into item (id, supervision_id, number, year, title, nature, severity, remediation_type, status, verification_levels,
                         lead_unit_id, leader_id, handler_id, unit_path, due_on, original_due_on, schedule_gen)
       select gen_random_uuid(), supervision_id, number || n, year, title, nature, severity, remediation_type, status, verification_levels,
              u.id, $3, $4, u.path, due_on, original_due_on, schedule_gen
         from item i cross join generate_series(1, 4100) n join unit u on u.id = $2 where i.id = $1`,
      [id, units.town2, people['town2-leader']!.id, people['town2-handler']!.id],
    );
    await advanceTo(api.database, days(dueOn, 1));
    await threeWorkers();
    const [his] = (await digests()).filter(({ name, on }) => name === 'town2-handler' && on === days(dueOn, 1));
    expect(his!.title).toBe('每日摘要：逾期 4100 件');
  });
});
