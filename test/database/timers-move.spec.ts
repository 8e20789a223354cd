import { PlanAnew } from '@application/deadline/plan-anew';
import { PlanRulesInForce } from '@application/deadline/plan-rules-in-force';
import { YEAR_2026 } from '@domain/deadline/years/year-2026';
import { Test, type TestingModule } from '@nestjs/testing';
import { PersistenceModule } from '@persistence/persistence.module';
import { brokenInvariants } from '../support/broken-invariants';
import { startTestApi, type TestApi } from '../support/test-api';
import { staffOf } from '../support/test-county';
import { TestWalk } from '../support/test-walk';

/**
 * The open timers before and after whatever moves them, row by row against days counted by hand in the calendar of 2026 (rest:
 * 4 to 6 April, 1 to 5 May, 19 to 21 June; worked: Saturday 9 May) and the shipped rules for an item of ordinary weight.
 * Every story begins on Monday, 2 March 2026, at nine, with an item due on Tuesday, 31 March. No worker runs.
 */
const DUE_31_MARCH = [
  'reminder 2026-03-20 handler',
  'reminder 2026-03-26 handler',
  'reminder 2026-03-31 handler',
  'urge 2026-04-01 handler,leader',
  'supervisionNotice 2026-04-08 handler,leader,coordinator',
  'listedSupervision 2026-04-22 handler,leader,coordinator,superior',
  'interview 2026-05-09 coordinator',
  'circular 2026-05-22 coordinator',
  'referral 2026-06-05 coordinator',
];
const DUE_15_APRIL = [
  'reminder 2026-04-03 handler',
  'reminder 2026-04-10 handler',
  'reminder 2026-04-15 handler',
  'urge 2026-04-16 handler,leader',
  'supervisionNotice 2026-04-22 handler,leader,coordinator',
  'listedSupervision 2026-05-09 handler,leader,coordinator,superior',
  'interview 2026-05-22 coordinator',
  'circular 2026-06-05 coordinator',
  'referral 2026-06-22 coordinator',
];

describe('open timers, before and after', () => {
  let api: TestApi;
  let clock: TestingModule;
  let walk: TestWalk;
  beforeAll(async () => {
    api = await startTestApi();
    clock = await Test.createTestingModule({
      imports: [PersistenceModule.forRoot({ url: api.database.url, role: 'xiaohao_sweeper', poolSize: 4 })],
      providers: [PlanAnew, PlanRulesInForce],
    }).compile();
    clock.enableShutdownHooks();
  });
  afterAll(async () => {
    expect(await brokenInvariants(api)).toEqual([]);
    await clock?.close();
    await api?.stop();
  });
  beforeEach(async () => {
    await setClock('2026-03-02');
    walk = await TestWalk.open(api);
  });

  /** To any day, past ones too: what only a test may do, and only as the owner. */
  async function setClock(on: string): Promise<void> {
    const { owner } = api.database;
    await owner.query('alter table installation disable trigger installation_clock');
    await owner.query(
      `update installation set clock_offset = ($1::date + time '09:00') at time zone 'Asia/Shanghai' - now()`,
      [on],
    );
    await owner.query('alter table installation enable trigger installation_clock');
  }

  const open = async (item: string): Promise<string[]> =>
    (
      await api.database.owner.query<{ line: string }[]>(
        `select concat_ws(' ', kind, occurrence, (select string_agg(part, ',' order by place)
           from jsonb_array_elements_text(duty -> 'audience') with ordinality a (part, place))) as line
           from timer where item_id = $1 and state in ('pending', 'leased') order by occurrence, rung, kind`,
        [item],
      )
    ).map(({ line }) => line);
  /** What was planned for it and no longer stands, with why. */
  const gone = async (item: string, reason = 'replanned'): Promise<string[]> =>
    (
      await api.database.owner.query<{ line: string }[]>(
        `select concat_ws(' ', kind, occurrence, state, reason) as line from timer
          where item_id = $1 and state not in ('pending', 'leased') and reason = $2 order by gen, occurrence, rung, kind`,
        [item, reason],
      )
    ).map(({ line }) => line);
  const cancelled = (rows: readonly string[], reason = 'replanned') =>
    rows.map((row) => `${row.split(' ').slice(0, 2).join(' ')} cancelled ${reason}`);

  async function assigned(): Promise<string> {
    const item = await walk.draft({ remediationType: 'immediate' });
    expect(await open(item)).toEqual([]);
    expect((await walk.assign(item, 29)).status).toBe(200);
    expect(await open(item)).toEqual(DUE_31_MARCH);
    return item;
  }
  async function received(): Promise<string> {
    const item = await assigned();
    expect((await walk.receive(item)).status).toBe(200);
    expect(await open(item)).toEqual(DUE_31_MARCH);
    return item;
  }
  async function closed(): Promise<string> {
    const item = await received();
    await walk.evidence(item);
    await walk.submit(item);
    await walk.accept(item);
    return item;
  }
  const assignAnew = async (item: string, differs: { dueOn?: string; handler?: string }) => {
    const { units, people } = api.county;
    return (await api.as('coordinator')).put(`/items/${item}/assignment`, {
      leadUnitId: units.town1,
      leaderId: people['town1-leader']!.id,
      handlerId: people[differs.handler ?? 'town1-handler']!.id,
      dueOn: differs.dueOn ?? '2026-03-31',
    });
  };

  it('a moved date: the old days cancelled, the new ones open', async () => {
    const item = await received();
    expect((await assignAnew(item, { dueOn: '2026-04-15' })).status).toBe(200);
    expect(await open(item)).toEqual(DUE_15_APRIL);
    expect(await gone(item)).toEqual(cancelled(DUE_31_MARCH));
  });

  it('another handler: the same days, planned for him', async () => {
    const item = await received();
    expect((await assignAnew(item, { handler: 'town1-handler2' })).status).toBe(200);
    expect(await open(item)).toEqual(DUE_31_MARCH);
    expect(await gone(item)).toEqual(cancelled(DUE_31_MARCH));
  });

  it('applied for closure, then closed: the verifier reminded, then nobody', async () => {
    const item = await received();
    await walk.evidence(item);
    expect((await walk.submit(item)).status).toBe(201);
    const waiting = [
      'verificationDue 2026-03-05 verifier',
      'verificationDue 2026-03-12 verifier',
      'verificationDue 2026-03-19 verifier',
    ];
    expect(await open(item)).toEqual(waiting);
    expect(await gone(item)).toEqual(cancelled(DUE_31_MARCH));
    expect((await walk.accept(item)).status).toBe(201);
    expect(await open(item)).toEqual([]);
    expect(await gone(item)).toEqual(cancelled([...DUE_31_MARCH, ...waiting]));
  });

  it('reopened: nothing of the past, the new date’s days, the ladder one rung higher', async () => {
    const item = await closed();
    expect(await open(item)).toEqual([]);
    const reopened = await (
      await api.as('auditor')
    ).post(`/items/${item}/reopenings`, { reason: '问题反弹', basis: '回头看', dueOn: '2026-04-30' });
    expect(reopened.status).toBe(201);
    expect(await open(item)).toEqual([
      'reminder 2026-04-21 handler',
      'reminder 2026-04-27 handler',
      'reminder 2026-04-30 handler',
      'supervisionNotice 2026-05-06 handler,leader,coordinator',
      'listedSupervision 2026-05-19 handler,leader,coordinator,superior',
      'interview 2026-06-02 coordinator',
      'circular 2026-06-16 coordinator',
      'referral 2026-07-01 coordinator',
    ]);
  });

  it('cancelled: nothing', async () => {
    const item = await received();
    expect((await walk.cancel(item)).status).toBe(200);
    expect(await open(item)).toEqual([]);
    expect(await gone(item)).toEqual(cancelled(DUE_31_MARCH));
  });

  it('paused: nothing; resumed a week later: everything a week later', async () => {
    const item = await received();
    const coordinator = await api.as('coordinator');
    const pause = { kind: 'other', basis: '来函', reason: '等待批复', fromOn: '2026-03-02' };
    expect((await coordinator.put(`/items/${item}/pause`, pause)).status).toBe(200);
    expect(await open(item)).toEqual([]);
    expect(await gone(item)).toEqual(cancelled(DUE_31_MARCH));
    await setClock('2026-03-09');
    expect((await coordinator.put(`/items/${item}/pause/resumption`, {})).body.dueOn).toBe('2026-04-07');
    expect(await open(item)).toEqual([
      'reminder 2026-03-26 handler',
      'reminder 2026-04-01 handler',
      'reminder 2026-04-07 handler',
      'urge 2026-04-08 handler,leader',
      'supervisionNotice 2026-04-14 handler,leader,coordinator',
      'listedSupervision 2026-04-28 handler,leader,coordinator,superior',
      'interview 2026-05-14 coordinator',
      'circular 2026-05-28 coordinator',
      'referral 2026-06-11 coordinator',
    ]);
  });

  it('disputed: the office reminded beside the unit; transferred: only the days of the new unit', async () => {
    const item = await assigned();
    const raised = await (
      await api.as('town1-handler')
    ).post(`/items/${item}/disputes`, { kind: 'notOurs', reason: '不属本镇' });
    const waiting = [
      'verificationDue 2026-03-05 coordinator',
      'verificationDue 2026-03-12 coordinator',
      'verificationDue 2026-03-19 coordinator',
    ];
    expect(await open(item)).toEqual([...waiting, ...DUE_31_MARCH]);
    const decided = await (
      await api.as('coordinator')
    ).put(`/disputes/${raised.body.id}/decision`, {
      outcome: 'transferred',
      reason: '由石桥镇负责',
      ...staffOf(api.county, 'town2'),
      dueOn: '2026-04-15',
    });
    expect(decided.status).toBe(200);
    expect(await open(item)).toEqual(DUE_15_APRIL);
    expect(await gone(item)).toEqual(cancelled([...DUE_31_MARCH, ...waiting, ...DUE_31_MARCH]));
  });

  /** Last: it changes the calendar of all. */
  it('a holiday imported: what its days move, and nothing else', async () => {
    const item = await received();
    const { holidays, makeUpDays } = YEAR_2026;
    const record = {
      source: '关于调整2026年3月放假安排的通知',
      holidays: [...holidays, '2026-03-26', '2026-03-27'],
      makeUpDays: [...makeUpDays],
    };
    const imported = await (await api.as('coordinator')).put('/calendar/years/2026', record);
    expect(imported.body).toMatchObject({ changed: true, replanningId: expect.any(String) });
    await api.database.owner.query(`update replanning set requested_at = requested_at - interval '1 minute'`);
    await clock.get(PlanAnew).run(() => false);
    expect(await open(item)).toEqual([
      'reminder 2026-03-18 handler',
      'reminder 2026-03-24 handler',
      ...DUE_31_MARCH.slice(2),
    ]);
    expect(await gone(item, 'stale')).toEqual(cancelled(DUE_31_MARCH.slice(0, 2), 'stale'));
  });
});
