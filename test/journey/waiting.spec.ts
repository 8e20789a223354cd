import { addDays } from '@domain/day';
import { DEFAULT_PROCEDURE_POLICY } from '@domain/deadline/procedure-policy';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { staffOf } from '../support/test-county';
import { advance, today } from '../support/test-walk';

describe('what waits for whom, by the filters of the ledger', () => {
  let api: TestApi;
  let coordinator: TestClient;
  let supervisionId: string;
  beforeAll(async () => {
    api = await startTestApi();
    coordinator = await api.as('coordinator');
    const basis = { title: '督察整改', kind: 'lawSupervision', issuer: '市委依法治市办', feedbackOn: '2026-10-12' };
    supervisionId = (await coordinator.post('/supervisions', basis)).body.id;
  });
  afterAll(() => api.stop());

  async function itemInWork(title: string): Promise<string> {
    const draft = { title, nature: 'common', remediationType: 'timeBound' };
    const { body } = await coordinator.post(`/supervisions/${supervisionId}/items`, draft);
    await coordinator.put(`/items/${body.id}/assignment`, {
      ...staffOf(api.county, 'town1'),
      dueOn: '2027-06-30',
    });
    await (await api.as('town1-handler')).put(`/items/${body.id}/receipt`);
    return body.id;
  }

  const titles = async (query: string): Promise<string[]> =>
    (await coordinator.get(`/items?sort=number&${query}`)).body.data.map((item: { title: string }) => item.title);

  it('finds plans to approve and extensions to decide', async () => {
    const handler = await api.as('town1-handler');
    const [planned, asking] = [await itemInWork('待审定方案的'), await itemInWork('待审批延期的')];
    await itemInWork('什么都不等的');
    await handler.put(`/items/${planned}/plan`, { goal: '整改到位', measures: [{ text: '办', dueOn: '2027-06-01' }] });
    const request = { dueOn: '2027-08-31', reason: '案件未结', progress: '已受理' };
    expect((await handler.post(`/items/${asking}/extensions`, request)).status).toBe(201);

    expect(await titles('planState=submitted')).toEqual(['待审定方案的']);
    expect(await titles('extensionPending=true')).toEqual(['待审批延期的']);
    expect(await titles('extensionPending=false')).toEqual(['待审定方案的', '什么都不等的']);
    expect(await titles('pendingLevel=office')).toEqual([]);
  });

  it('refuses what it does not know by name', async () => {
    const { status, body } = await coordinator.get('/items?pendingLevel=mayor');
    expect({ status, code: body.code, pointer: body.errors[0].pointer }).toEqual({
      status: 400,
      code: 'input.invalid',
      pointer: '/pendingLevel',
    });
  });

  it('pages by the day of submission, the oldest first', async () => {
    const { status, body } = await coordinator.get('/items?sort=submittedOn&limit=2');
    expect(status).toBe(200);
    const next = await coordinator.get(`/items?sort=submittedOn&limit=2&cursor=${body.nextCursor}`);
    expect(next.body.data).toHaveLength(1);
  });

  it('shows of what is in work the latest progress and how long nothing was reported, and finds the silent', async () => {
    const [silent, told] = [await itemInWork('一直没填报的'), await itemInWork('二十天前填报的')];
    const stopped = await itemInWork('暂停计时的');
    const paused = { kind: 'other', basis: '来函', reason: '等待批复', fromOn: await today(api) };
    expect((await coordinator.put(`/items/${stopped}/pause`, paused)).status).toBe(200);
    const reported = await advance(api, 20);
    const handler = await api.as('town1-handler');
    expect((await handler.post(`/items/${told}/progress`, { text: '已过半', percent: 50 })).status).toBe(201);
    const now = await advance(api, 20);
    const { body } = await coordinator.get('/items?limit=200');
    const line = (id: string) => body.data.find((one: { id: string }) => one.id === id);
    expect(line(silent)).toMatchObject({ progressedOn: null, silentDays: 40 });
    expect(line(told)).toMatchObject({ progressedOn: reported, silentDays: 20 });
    expect(line(stopped)).toMatchObject({ progressedOn: null, silentDays: null });

    const ours = (found: string[]) =>
      found.filter((title) => ['一直没填报的', '二十天前填报的', '暂停计时的'].includes(title));
    expect(ours(await titles('silentDays=40'))).toEqual(['一直没填报的']);
    expect(ours(await titles('silentDays=20'))).toEqual(['一直没填报的', '二十天前填报的']);
    expect(ours(await titles('silentDays=41'))).toEqual([]);
    // As the list stood then: what was reported since is not known yet.
    const then = await titles(`silentDays=19&supervisionId=${supervisionId}&asOf=${addDays(reported, -1)}`);
    expect(ours(then)).toEqual(['一直没填报的', '二十天前填报的']);
    // The town finds its own by the same words.
    const own = await handler.get(`/items?sort=number&silentDays=40&count=true`);
    expect(ours(own.body.data.map(({ title }: { title: string }) => title))).toEqual(['一直没填报的']);
    expect((await coordinator.get('/items?silentDays=0')).body.errors[0].pointer).toBe('/silentDays');
    expect(now).toBe(addDays(reported, 20));

    // Too long is what the rules of procedure say, in working days.
    expect(line(silent)).toMatchObject({ tooSilent: true });
    expect(line(stopped)).toMatchObject({ tooSilent: false });
    const waited = shippedCalendar().workingDaysAfter(reported, now);
    for (const [allowed, found] of [
      [waited, ['一直没填报的', '二十天前填报的']],
      [waited + 1, ['一直没填报的']],
    ] as const) {
      const rules = { ...DEFAULT_PROCEDURE_POLICY, progress: { silentAfterWorkingDays: allowed } };
      expect((await coordinator.put('/policies/procedure', rules)).status).toBe(200);
      // Lists go by rules that are some seconds old at most.
      await new Promise((resolve) => setTimeout(resolve, 5_200));
      expect(ours(await titles('tooSilent=true'))).toEqual(found);
      expect(ours(await titles('tooSilent=false&limit=200'))).not.toEqual(expect.arrayContaining([...found]));
      const { body: list } = await coordinator.get('/items?limit=200&sort=number');
      const marked = list.data.filter(({ tooSilent }: { tooSilent: boolean }) => tooSilent);
      expect(ours(marked.map(({ title }: { title: string }) => title))).toEqual(found);
    }
    const { body: table } = await coordinator.get('/items/export?format=csv&tooSilent=true');
    expect(table).toContain('未填报（40 天，久未填报）');
    expect((await coordinator.get('/items/export?format=csv')).body).toContain(`${reported}（20 天未报）`);
  });
});
