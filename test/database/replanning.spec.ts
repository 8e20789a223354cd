import { CheckInvariants } from '@application/operations/check-invariants';
import { PerformDuty } from '@application/notice/perform-duty';
import { ReconcileTimers } from '@application/operations/reconcile-timers';
import { Timers } from '@application/ports/timers';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import type { Day } from '@domain/day';
import type { TestingModule } from '@nestjs/testing';
import { startTestApi, type TestApi } from '../support/test-api';
import { performAllDue as performDue, startTestClock } from '../support/test-clock';
import { assignedItem } from '../support/test-item';
import { advanceTo } from '../support/test-worker';

describe('replanning', () => {
  let api: TestApi;
  let clock: TestingModule;
  beforeAll(async () => {
    api = await startTestApi();
    clock = await startTestClock(api.database);
  });
  afterAll(async () => {
    await clock?.close();
    await api?.stop();
  });

  const days = (from: Day, count: number): Day => shippedCalendar().addWorkingDays(from, count);
  const rows = (
    itemId: string,
  ): Promise<{ kind: string; occurrence: Day; gen: number; state: string; reason: string }[]> =>
    api.database.owner.query(
      `select kind, occurrence::text, gen, state, reason from timer where item_id = $1 order by gen, due_at, rung`,
      [itemId],
    );
  const live = async (itemId: string) =>
    (await rows(itemId))
      .filter(({ state }) => state === 'pending')
      .map(({ kind, occurrence }) => `${kind} ${occurrence}`);
  const timeline = async (itemId: string): Promise<{ kind: string; text: string; actor: string }[]> =>
    (await (await api.as('coordinator')).get(`/items/${itemId}/timeline`)).body.data;
  const today = async (): Promise<Day> => (await api.database.owner.query('select app_today()::text as on'))[0].on;
  const performAllDue = () => performDue(clock);

  async function assignAnew(itemId: string, dueOn: Day, handler = 'town1-handler'): Promise<void> {
    const { units, people } = api.county;
    const answer = await (
      await api.as('coordinator')
    ).put(`/items/${itemId}/assignment`, {
      leadUnitId: units.town1,
      leaderId: people['town1-leader']!.id,
      handlerId: people[handler]!.id,
      dueOn,
    });
    expect(answer.status).toBe(200);
  }

  it('plans the reminders and the ladder of an assignment in the same save', async () => {
    const { id, dueOn } = await assignedItem(api, 20);
    expect(await live(id)).toEqual([
      `reminder ${days(dueOn, -7)}`,
      `reminder ${days(dueOn, -3)}`,
      `reminder ${dueOn}`,
      `urge ${days(dueOn, 1)}`,
      `supervisionNotice ${days(dueOn, 5)}`,
      `listedSupervision ${days(dueOn, 15)}`,
      `interview ${days(dueOn, 25)}`,
      `circular ${days(dueOn, 35)}`,
      `referral ${days(dueOn, 45)}`,
    ]);
  });

  it('cancels what was planned when the date or the handler changes, and shows it cancelled', async () => {
    const { id, dueOn } = await assignedItem(api, 20);
    await assignAnew(id, days(dueOn, 10));
    await assignAnew(id, days(dueOn, 10), 'town1-handler2');
    const all = await rows(id);
    expect(all.filter(({ gen }) => gen < 3).every(({ state }) => state === 'cancelled')).toBe(true);
    expect((await live(id))[0]).toBe(`reminder ${days(dueOn, 3)}`);
    const cancelled = (await timeline(id)).filter(({ kind }) => kind === 'duty.cancelled');
    expect(cancelled).toHaveLength(18);
    expect(cancelled[0]!.text).toBe(`原定 ${days(dueOn, -7)} 的到期提醒已取消（时限、责任人或状态有变，重新安排）`);
    await advanceTo(api.database, days(dueOn, 7));
    await performAllDue();
    const told = await api.database.owner.query(
      `select person_id as id from notice where item_id = $1 and kind = 'reminder'`,
      [id],
    );
    expect(told).toEqual([{ id: api.county.people['town1-handler2']!.id }]);
  });

  it('has nothing planned for a cancelled item, and an item without a date is never overdue', async () => {
    const { id } = await assignedItem(api, 5);
    const answer = await (await api.as('coordinator')).put(`/items/${id}/cancellation`, { reason: '与另一事项重复' });
    expect(answer.status).toBe(200);
    expect(await live(id)).toEqual([]);
    const supervision = await (
      await api.as('coordinator')
    ).post('/supervisions', {
      title: '另一批',
      kind: 'audit',
      issuer: '审计局',
      feedbackOn: '2026-10-12',
    });
    const draft = await (
      await api.as('coordinator')
    ).post(`/supervisions/${supervision.body.id}/items`, {
      title: '没有时限',
      nature: 'common',
      remediationType: 'immediate',
    });
    await advanceTo(api.database, days(await today(), 30));
    await performAllDue();
    expect(await rows(draft.body.id)).toEqual([]);
    expect((await (await api.as('coordinator')).get(`/items/${draft.body.id}`)).body.light.colour).toBe('grey');
  });

  it('tells once, twice in a row and twice at once; a frozen worker finds its fence too low', async () => {
    const { id, dueOn } = await assignedItem(api, 5);
    await advanceTo(api.database, days(dueOn, -3));
    const [claim] = (await clock.get(Timers).claimDue(1_000)).filter(({ itemId }) => itemId === id);
    await api.database.owner.query(`update timer set lease_until = now() - interval '1 second' where id = $1`, [
      claim!.timerId,
    ]);
    const [again] = await clock.get(Timers).claimDue(1_000);
    expect(again).toEqual({ ...claim, fence: claim!.fence + 1 });
    const perform = clock.get(PerformDuty);
    expect(await perform.run(claim!)).toBe('stale');
    expect((await Promise.all([perform.run(again!), perform.run(again!)])).sort()).toEqual(['done', 'stale']);
    expect(await perform.run(again!)).toBe('stale');
    expect((await timeline(id)).filter(({ kind }) => kind === 'notice')).toHaveLength(1);
  });

  it('after an outage sends the highest rung once and records the others as skipped', async () => {
    const { id, dueOn } = await assignedItem(api, 20);
    await advanceTo(api.database, days(dueOn, 9));
    await performAllDue();
    const [reached] = await api.database.owner.query(
      'select rung, rung_on::text as "rungOn", rung_reply_by::text as "replyBy" from item where id = $1',
      [id],
    );
    expect(reached).toEqual({ rung: 2, rungOn: days(dueOn, 9), replyBy: days(dueOn, 14) });
    // The rung came four days late, so all above it waits as much longer.
    expect((await live(id))[0]).toBe(`listedSupervision ${days(dueOn, 19)}`);
    const ended = (await rows(id)).filter(({ state, reason }) => state !== 'pending' && reason !== 'replanned');
    expect(ended.map(({ kind, state, reason }) => [kind, state, reason])).toEqual([
      ['reminder', 'skipped', 'superseded'],
      ['reminder', 'skipped', 'superseded'],
      ['reminder', 'skipped', 'missed'],
      ['urge', 'skipped', 'superseded'],
      ['supervisionNotice', 'done', null],
    ]);
    const told = await api.database.owner.query(`select distinct body, reply_by from notice where item_id = $1`, [id]);
    expect(told).toHaveLength(1);
    expect(told[0].body).toContain('已逾期 9 个工作日');
    const lines = await timeline(id);
    expect(lines.filter(({ kind }) => kind === 'duty.skipped')).toHaveLength(4);
    expect(lines.some(({ kind, actor }) => kind === 'item.dutyPerformed' && actor === '系统')).toBe(true);
    expect(await performAllDue()).toEqual([]);
    expect((await clock.get(CheckInvariants).run())[0]).toMatchObject({ name: 'I1', violations: 0 });
  });

  it('moves the next rung on when the unit answers, and proposes to the coordinators what people decide', async () => {
    const { id, dueOn } = await assignedItem(api, 5);
    await advanceTo(api.database, days(dueOn, 1));
    await performAllDue();
    const coordinator = await api.as('coordinator');
    const urge = await coordinator.post(`/items/${id}/urges`, { text: '请速报进展', replyBy: days(dueOn, 9) });
    await advanceTo(api.database, days(dueOn, 3));
    await (await api.as('town1-handler')).post(`/urges/${urge.body.id}/replies`, { text: '正在补齐材料' });
    expect((await live(id)).slice(0, 2)).toEqual([
      `supervisionNotice ${days(dueOn, 7)}`,
      `listedSupervision ${days(dueOn, 17)}`,
    ]);
    for (const wait of [7, 17, 27]) {
      await advanceTo(api.database, days(dueOn, wait));
      await performAllDue();
    }
    const told: { kind: string; title: string; by: string }[] = await api.database.owner.query(
      `select n.kind, n.title, string_agg(p.name, ',' order by p.name) as by from notice n join person p on p.id = n.person_id
        where n.item_id = $1 and n.kind in ('listedSupervision', 'interview') group by 1, 2 order by 1`,
      [id],
    );
    expect(told.map(({ kind, title, by }) => [kind, title.slice(0, 7), by])).toEqual([
      ['interview', '拟约谈，请决定', 'coordinator,coordinator2'],
      ['listedSupervision', '挂牌督办：20', 'coordinator,coordinator2,leader,town1-handler,town1-leader'],
    ]);
    expect((await api.database.owner.query('select rung from item where id = $1', [id]))[0]).toEqual({ rung: 3 });
    expect((await clock.get(CheckInvariants).run())[0]).toMatchObject({ name: 'I1', violations: 0 });
  });

  it('repairs what was lost and cancels what is stale, once', async () => {
    const { id, dueOn } = await assignedItem(api, 20);
    const reconcile = clock.get(ReconcileTimers);
    await reconcile.run();
    await api.database.owner.query(`delete from timer where item_id = $1 and kind = 'urge'`, [id]);
    await api.database.owner.query(
      `update timer set occurrence = occurrence + 200, due_at = due_at + interval '200 days' where item_id = $1 and kind = 'supervisionNotice'`,
      [id],
    );
    expect((await clock.get(CheckInvariants).run())[0]).toMatchObject({ name: 'I1', violations: 1 });
    expect(await reconcile.run()).toMatchObject({ inserted: 2, cancelled: 1 });
    expect(await reconcile.run()).toMatchObject({ inserted: 0, cancelled: 0 });
    expect(await live(id)).toContain(`urge ${days(dueOn, 1)}`);
    expect((await clock.get(CheckInvariants).run()).map(({ name, violations }) => [name, violations])).toEqual(
      ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8'].map((name) => [name, 0]),
    );
  });

  it('leaves a poisoned timer dead, with the error, and goes on with the others', async () => {
    const { id, dueOn } = await assignedItem(api, 5);
    await advanceTo(api.database, days(dueOn, -3));
    const timers = clock.get(Timers);
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const claim = (await timers.claimDue(1_000)).find(({ itemId }) => itemId === id);
      await timers.failed(claim!, 'poison');
      await api.database.owner.query(`update timer set lease_until = now() where item_id = $1 and state = 'leased'`, [
        id,
      ]);
    }
    const jobs = await (await api.as('coordinator')).get('/jobs');
    expect(jobs.body.failures).toContainEqual(
      expect.objectContaining({ what: 'timer', state: 'dead', error: 'poison' }),
    );
    const died = await api.database.owner.query(
      `select data ->> 'kind' as kind, data ->> 'error' as error from audit_event where type = 'timer.died' and data ->> 'itemId' = $1`,
      [id],
    );
    expect(died).toEqual([{ kind: 'reminder', error: 'poison' }]);
  });

  it('gives a dead timer another chance when those who may ask for it, once however often they ask', async () => {
    const { id, dueOn } = await assignedItem(api, 5);
    await advanceTo(api.database, days(dueOn, -3));
    await api.database.owner.query(
      `update timer set state = 'dead', attempts = 5, fence = 200, last_error = 'poison', settled_at = app_now()
        where item_id = $1 and kind = 'reminder' and due_at <= app_now() and state = 'pending'`,
      [id],
    );
    const coordinator = await api.as('coordinator');
    const { body } = await coordinator.get('/jobs');
    const { number } = (await coordinator.get(`/items/${id}`)).body;
    const dead = body.failures.find(({ itemNumber }: { itemNumber: string }) => itemNumber === number);
    const retry = `/jobs/timers/${dead.id}/retries`;
    expect((await (await api.as('town1-leader')).post(retry)).status).toBe(403);
    const asked = await Promise.all([1, 2, 3].map(() => coordinator.post(retry)));
    expect(asked.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
    expect(asked.find(({ status }) => status === 409)!.body.code).toBe('timer.not_dead');
    expect((await coordinator.post(`/jobs/timers/${id}/retries`)).status).toBe(404);
    const claim = (await clock.get(Timers).claimDue(1_000)).find(({ timerId }) => timerId === dead.id);
    expect(await clock.get(PerformDuty).run(claim!)).toBe('done');
    expect((await coordinator.post(retry)).body.code).toBe('timer.not_dead');
    const [{ told }] = await api.database.owner.query(`select count(*)::int as told from notice where source_id = $1`, [
      dead.id,
    ]);
    expect(told).toBe(1);
    const [{ noted }] = await api.database.owner.query(
      `select count(*)::int as noted from audit_event where type = 'timer.retried' and data ->> 'timerId' = $1`,
      [dead.id],
    );
    expect(noted).toBe(1);
  });
});
