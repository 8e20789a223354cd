import { ReconcileTimers } from '@application/operations/reconcile-timers';
import { CheckInvariants } from '@application/operations/check-invariants';
import { DutyRules } from '@application/ports/duty-rules';
import type { TestingModule } from '@nestjs/testing';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { performAllDue, startTestClock } from '../support/test-clock';
import { assignedItem } from '../support/test-item';
import { advanceTo } from '../support/test-worker';

describe('the channels of a rule', () => {
  let api: TestApi;
  let coordinator: TestClient;
  let clock: TestingModule;
  beforeAll(async () => {
    api = await startTestApi();
    coordinator = await api.as('coordinator');
    clock = await startTestClock(api.database, ['mail', 'sms']);
    const { people, units } = api.county;
    // He has a number, and asked for no short message.
    await api.database.owner.query(`insert into person_setting (person_id, mobile) values ($1, '13800000000')`, [
      people['town1-handler']!.id,
    ]);
    await api.database.owner.query(
      `insert into channel (id, kind, name, unit_id, unit_path, host, sealed, notice_kinds)
       select gen_random_uuid(), robots.kind, '督察群', unit.id, path, 'localhost', ''::bytea, array['reminder', 'urge']
         from unit cross join (values ('wecom'), ('feishu')) robots (kind) where unit.id = $1`,
      [units.county],
    );
  });
  afterAll(async () => {
    await clock?.close();
    await api?.stop();
  });

  /** What goes out of the urge of an item that ran over its date by the rules as changed: the ways, each as often as it is taken. */
  async function waysOfUrge(channels: string[] | null): Promise<string[]> {
    const { rows } = (await coordinator.get('/policies/reminders')).body as { rows: Record<string, unknown>[] };
    const own = rows.map((row) => (row.kind === 'urge' ? { ...row, channels } : row));
    expect((await coordinator.put('/policies/reminders', { rows: own })).body.rows).toEqual(own);
    await clock.get(DutyRules).fresh();
    const { id, dueOn } = await assignedItem(api, 12);
    await clock.get(ReconcileTimers).run();
    const [{ day }] = await api.database.owner.query(
      `select occurrence::text as day from timer where item_id = $1 and kind = 'urge' and state = 'pending'`,
      [id],
    );
    expect(day > dueOn).toBe(true);
    await advanceTo(api.database, day);
    // Twice in a row and twice at once: the ledger tells once.
    await Promise.all([performAllDue(clock), performAllDue(clock)]);
    await performAllDue(clock);
    const ways = await api.database.owner.query(
      `select d.channel from delivery d join notice n on n.id = d.notice_id
        where n.item_id = $1 and n.kind = 'urge' and (d.person_id is null or d.person_id = $2) order by 1`,
      [id, api.county.people['town1-handler']!.id],
    );
    const [{ told }] = await api.database.owner.query(
      `select count(*)::int as told from notice where item_id = $1 and kind = 'urge'`,
      [id],
    );
    // The inbox has it, whatever goes out.
    expect(told).toBeGreaterThan(1);
    return ways.map(({ channel }: { channel: string }) => channel);
  }

  it('are those of persons and groups where it names none', async () => {
    expect(await waysOfUrge(null)).toEqual(['feishu', 'mail', 'wecom']);
  });

  it('are the only ones where it names some, and a short message then needs no wish', async () => {
    expect(await waysOfUrge(['sms', 'wecom'])).toEqual(['sms', 'wecom']);
    expect(await waysOfUrge(['feishu'])).toEqual(['feishu']);
  });

  it('move the timers that are planned, and leave the invariants right', async () => {
    await coordinator.send('DELETE', '/policies/reminders');
    await clock.get(DutyRules).fresh();
    await clock.get(ReconcileTimers).run();
    expect(await clock.get(ReconcileTimers).run()).toMatchObject({ inserted: 0, cancelled: 0 });
    expect((await clock.get(CheckInvariants).run())[0]).toMatchObject({ name: 'I1', violations: 0 });
  });

  it('are refused by row and column', async () => {
    const { rows } = (await coordinator.get('/policies/reminders')).body as { rows: Record<string, unknown>[] };
    const wrong = await coordinator.put('/policies/reminders', { rows: [rows[0], { ...rows[1], channels: ['fax'] }] });
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([400, '/rows/1/channels']);
    const none = await coordinator.put('/policies/reminders', { rows: [{ ...rows[0], channels: [] }] });
    expect([none.status, none.body.errors[0].pointer]).toEqual([400, '/rows/0/channels']);
  });
});
