import { PlanAnew } from '@application/deadline/plan-anew';
import { PlanRulesInForce } from '@application/deadline/plan-rules-in-force';
import { OpenYears } from '@application/item/open-years';
import { LapseLookBacks } from '@application/look-back/lapse-look-backs';
import { CheckInvariants } from '@application/operations/check-invariants';
import { addDays, type Day, daysBetween, yearOf } from '@domain/day';
import { Test, type TestingModule } from '@nestjs/testing';
import { PersistenceModule } from '@persistence/persistence.module';
import { startTestApi, type TestApi } from '../support/test-api';
import { advance, TestWalk, today } from '../support/test-walk';

describe('长期坚持, year after year', () => {
  let api: TestApi;
  let walk: TestWalk;
  let clock: TestingModule;
  let item: string;
  let forGood: string;
  beforeAll(async () => {
    api = await startTestApi();
    clock = await Test.createTestingModule({
      imports: [PersistenceModule.forRoot({ url: api.database.url, role: 'xiaohao_sweeper', poolSize: 8 })],
      providers: [OpenYears, LapseLookBacks, PlanAnew, PlanRulesInForce, CheckInvariants],
    }).compile();
    walk = await TestWalk.open(api);
    const words = { remediationType: 'continuing', dueRule: '长期坚持，年内形成制度' };
    [item, forGood] = [await walk.draft(words), await walk.draft({ ...words, title: '一次办结' })];
    for (const id of [item, forGood]) await walk.work(id);
  });
  afterAll(async () => {
    await clock?.close();
    await api?.stop();
  });

  const open = () => clock.get(OpenYears).run(() => false);
  const now = async (id = item) => (await (await api.as('coordinator')).get(`/items/${id}`)).body;
  const verify = async (id: string, grade?: string) =>
    (await api.as('auditor')).post(`/items/${id}/verifications`, { outcome: 'accepted', grade });
  const told = async (): Promise<string[]> =>
    (await (await api.as('coordinator')).get(`/items/${item}/timeline`)).body.data
      .filter(({ kind }: { kind: string }) => kind === 'item.yearOpened')
      .map(({ text }: { text: string }) => text);
  const figures = async (): Promise<Record<string, number>> => {
    const { body } = await (await api.as('coordinator')).get(`/supervisions/${walk.supervisionId}/figures`);
    return Object.fromEntries(body.figures.map(({ key, value }: { key: string; value: number }) => [key, value]));
  };
  const broken = async () => (await clock.get(CheckInvariants).run()).filter(({ violations }) => violations > 0);

  it('stays closed until the milestone of its year is past', async () => {
    expect((await verify(item)).status).toBe(201);
    expect((await verify(forGood, 'rectified')).status).toBe(201);
    expect(await now()).toMatchObject({ status: 'closed', grade: 'continuing' });
    expect(await open()).toEqual({ opened: 0 });
    await advance(api, 15);
    expect(await open()).toEqual({ opened: 0 });
    expect(await figures()).toMatchObject({ closed: 2, open: 0, reopened: 0, continuing: 2 });
  });

  it('begins its next year by itself, once, with three workers and however often', async () => {
    const year = yearOf(await today(api));
    await advance(api, daysBetween(await today(api), `${year}-12-31` as Day));
    expect(await open()).toEqual({ opened: 0 });
    const on = await advance(api, 1);
    const rounds = await Promise.all([open(), open(), open()]);
    expect(rounds.reduce((sum, { opened }) => sum + opened!, 0)).toBe(1);
    expect(await open()).toEqual({ opened: 0 });
    const dueOn = `${yearOf(on)}-12-31`;
    expect(await now()).toMatchObject({
      status: 'inProgress',
      cycle: 2,
      dueOn,
      originalDueOn: dueOn,
      dueBasis: 'rule',
      dueRule: '长期坚持',
      yearOpenedOn: on,
    });
    expect((await now(forGood)).status).toBe('closed');
    expect(await told()).toEqual([
      expect.stringContaining(`转入下一年度（第 2 轮），整改时限 ${dueOn}（长期坚持，每年12月31日`),
    ]);
    const [{ live }] = await api.database.owner.query(
      `select count(*)::int as live from timer where item_id = $1 and state = 'pending'`,
      [item],
    );
    expect(live).toBeGreaterThan(0);
    expect(await figures()).toMatchObject({ closed: 1, open: 1, reopened: 0 });
    expect(await broken()).toEqual([]);
  });

  it('keeps its year when everything is planned anew, and moves it with the milestone', async () => {
    const coordinator = await api.as('coordinator');
    const before = (await now()).dueOn as Day;
    const workOff = async () => {
      await api.database.owner.query(`update replanning set requested_at = requested_at - interval '1 minute'`);
      return clock.get(PlanAnew).run(() => false);
    };
    const milestone = { month: 11, date: 30 };
    const { immediate } = (await coordinator.get('/policies/date-rules')).body;
    await coordinator.put('/policies/date-rules', { immediate, milestone });
    await new Promise((resolve) => setTimeout(resolve, 5_200));
    expect(await workOff()).toMatchObject({ dueMoved: 1 });
    expect((await now()).dueOn).toBe(before.replace('12-31', '11-30'));
    await coordinator.send('DELETE', '/policies/date-rules');
    await new Promise((resolve) => setTimeout(resolve, 5_200));
    await workOff();
    expect((await now()).dueOn).toBe(before);
  });

  it('asks for evidence of its own each year, and goes on for ever', async () => {
    const dueOn = (await now()).dueOn as Day;
    expect((await walk.submit(item)).status).toBe(422);
    await walk.evidence(item);
    expect((await walk.submit(item)).status).toBe(201);
    expect((await verify(item)).body.outcome ?? 'accepted').toBe('accepted');
    await advance(api, daysBetween(await today(api), addDays(dueOn, 1)));
    expect(await open()).toEqual({ opened: 1 });
    expect(await now()).toMatchObject({ cycle: 3, dueOn: dueOn.replace(/^\d+/, (year) => `${Number(year) + 1}`) });
    expect(await told()).toHaveLength(2);
    expect(await figures()).toMatchObject({ reopened: 0 });
    expect(await broken()).toEqual([]);
  });
});
