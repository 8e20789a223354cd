import { startTestApi, type TestApi, type TestClient } from '../support/test-api';

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
    const { units, people } = api.county;
    await coordinator.put(`/items/${body.id}/assignment`, {
      leadUnitId: units.town1,
      leaderId: people['town1-leader']!.id,
      handlerId: people['town1-handler']!.id,
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
});
