import { CheckInvariants } from '@application/operations/check-invariants';
import { ReconcileTimers } from '@application/operations/reconcile-timers';
import type { Day } from '@domain/day';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import { Test, type TestingModule } from '@nestjs/testing';
import { PersistenceModule } from '@persistence/persistence.module';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { assignedItem } from '../support/test-item';

describe('the rules of reminders', () => {
  let api: TestApi;
  let coordinator: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    coordinator = await api.as('coordinator');
  });
  afterAll(() => api.stop());

  const days = (from: Day, count: number): Day => shippedCalendar().addWorkingDays(from, count);
  const live = async (itemId: string): Promise<string[]> =>
    (
      await api.database.owner.query(
        `select kind || ' ' || occurrence as duty from timer where item_id = $1 and state = 'pending' order by due_at, rung`,
        [itemId],
      )
    ).map(({ duty }: { duty: string }) => duty);
  const rows = async (): Promise<Record<string, unknown>[]> => (await coordinator.get('/policies/reminders')).body.rows;

  /** A process that has just begun: it has no rules in memory. */
  async function withClock<T>(work: (clock: TestingModule) => Promise<T>): Promise<T> {
    const clock = await Test.createTestingModule({
      imports: [PersistenceModule.forRoot({ url: api.database.url, role: 'xiaohao_sweeper', poolSize: 2 })],
      providers: [ReconcileTimers, CheckInvariants],
    }).compile();
    try {
      return await work(clock);
    } finally {
      await clock.close();
    }
  }

  it('are the shipped ones until somebody makes them his own, and again when he gives them back', async () => {
    const shipped = (await coordinator.get('/policies/reminders')).body;
    expect(shipped).toMatchObject({ isOwn: false, since: null });
    const own = shipped.rows.filter(({ rung }: { rung: number }) => rung < 3);
    expect((await coordinator.put('/policies/reminders', { rows: own })).body).toMatchObject({
      isOwn: true,
      rows: own,
    });
    const again = await (await api.as('admin')).send('DELETE', '/policies/reminders');
    expect(again.body).toMatchObject({ isOwn: false, rows: shipped.rows, since: expect.any(String) });
    const events = await api.database.owner.query(
      `select person_name as by, data ->> 'reset' as reset, jsonb_array_length(data -> 'after') as after
         from audit_event where type = 'policy.remindersChanged' order by seq`,
    );
    expect(events).toEqual([
      { by: 'coordinator', reset: 'false', after: own.length },
      { by: 'admin', reset: 'true', after: shipped.rows.length },
    ]);
  });

  it('are refused by row and column, whole or not at all', async () => {
    const shipped = await rows();
    const bad = shipped.map((row, place) => (place === 6 ? { ...row, offset: 1, rung: 2 } : row));
    bad[4] = { ...bad[4], offset: 3 };
    const ladder = await coordinator.put('/policies/reminders', { rows: bad });
    expect(ladder.body).toMatchObject({
      status: 400,
      detail: '提醒规则第 7 行“时间”有误：第 2 级不能早于第 1 级。',
      errors: [{ pointer: '/rows/6/offset' }],
    });
    const word = await coordinator.put('/policies/reminders', { rows: [{ ...shipped[0], audience: ['everybody'] }] });
    expect(word.body).toMatchObject({ status: 400, errors: [{ pointer: '/rows/0/audience' }] });
    expect(await rows()).toEqual(shipped);
    expect((await (await api.as('town1-leader')).get('/policies/reminders')).status).toBe(403);
  });

  it('replan what is open from the next day on, and fire nothing at once', async () => {
    const item = await assignedItem(api, 20);
    const overdue = await assignedItem(api, 5);
    await api.database.owner.query(
      `update installation set clock_offset = clock_offset + interval '30 days' where kind = 'test'`,
    );
    const shipped = await rows();
    const own = shipped.map((row) =>
      row.kind === 'reminder' && row.offset === -3 ? { ...row, offset: -2, audience: ['handler', 'leader'] } : row,
    );
    const stored = await Promise.all([1, 2].map(() => coordinator.put('/policies/reminders', { rows: own })));
    expect(stored.map(({ status }) => status)).toEqual([200, 200]);
    const { since } = (await coordinator.get('/policies/reminders')).body;
    const before = await live(item.id);
    expect(before).toContain(`reminder ${days(item.dueOn, -3)}`);
    await withClock(async (clock) => {
      await clock.get(ReconcileTimers).run();
      expect(await clock.get(ReconcileTimers).run()).toMatchObject({ inserted: 0, cancelled: 0 });
      expect((await clock.get(CheckInvariants).run())[0]).toMatchObject({ name: 'I1', violations: 0 });
    });
    const after = await live(item.id);
    const ahead = after.filter((duty) => duty.slice(-10) > since);
    expect(ahead.includes(`reminder ${days(item.dueOn, -2)}`)).toBe(days(item.dueOn, -2) > since);
    expect(ahead).not.toContain(`reminder ${days(item.dueOn, -3)}`);
    // What had come due stays to be done; nothing was added to it.
    const due = (duties: string[]) => duties.filter((duty) => duty.slice(-10) <= since);
    expect(due(after)).toEqual(due(before));
    expect(new Set(await live(overdue.id)).size).toBe((await live(overdue.id)).length);
    await coordinator.send('DELETE', '/policies/reminders');
  });

  it('differ by type, move with it when an item becomes another, and agree with what the clock reads', async () => {
    const shipped = await rows();
    const own = shipped.map((row) =>
      row.kind === 'reminder' && row.offset === -3 ? { ...row, remediationTypes: ['immediate'] } : row,
    );
    expect((await coordinator.put('/policies/reminders', { rows: own })).body.rows).toEqual(own);
    await withClock((clock) => clock.get(ReconcileTimers).run());
    const item = await assignedItem(api, 20, { remediationType: 'timeBound' });
    const threeBefore = `reminder ${days(item.dueOn, -3)}`;
    await withClock((clock) => clock.get(ReconcileTimers).run());
    expect(await live(item.id)).not.toContain(threeBefore);
    const edited = await coordinator.send('PATCH', `/items/${item.id}`, { remediationType: 'immediate' });
    expect(edited.status).toBe(200);
    await withClock(async (clock) => {
      expect((await clock.get(CheckInvariants).run())[0]).toMatchObject({ name: 'I1', violations: 0 });
    });
    expect(await live(item.id)).toContain(threeBefore);
    const bad = await coordinator.put('/policies/reminders', { rows: [{ ...own[0], remediationTypes: ['later'] }] });
    expect(bad.body).toMatchObject({ status: 400, errors: [{ pointer: '/rows/0/remediationTypes' }] });
    await coordinator.send('DELETE', '/policies/reminders');
    await withClock((clock) => clock.get(ReconcileTimers).run());
  });

  it('are tried before they are stored', async () => {
    const item = await assignedItem(api, 8);
    const own = (await rows()).map((row) =>
      row.rung === 1 ? { ...row, audience: ['handler', 'leader', 'superior'] } : row,
    );
    const { body } = await coordinator.post('/policies/reminders/previews', { rows: own, days: 60 });
    const urged = body.data
      .filter(({ messages }: { messages: { kind: string; itemId: string }[] }) =>
        messages.some(({ kind, itemId }) => kind === 'urge' && itemId === item.id),
      )
      .map(({ on, person }: { on: Day; person: { name: string } }) => `${on} ${person.name}`);
    const day = days(item.dueOn, 1);
    expect(urged.sort()).toEqual([`${day} leader`, `${day} town1-handler`, `${day} town1-leader`]);
    expect(body.total).toBeGreaterThan(body.present);
    expect((await coordinator.get('/policies/reminders')).body.isOwn).toBe(false);
    const { body: refused } = await coordinator.post('/policies/reminders/previews', {
      rows: [{ ...own[0], offset: 249, times: 3 }],
    });
    expect(refused.errors[0].pointer).toBe('/rows/0/times');
  });
});
