import { startTestApi, type TestApi } from '../support/test-api';
import { staffOf } from '../support/test-county';

describe('the life of an item over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  it('goes from a draft to work in the hands of a town', async () => {
    const coordinator = await api.as('coordinator');
    const supervision = await coordinator.post('/supervisions', {
      title: '法治建设督察反馈意见整改',
      kind: 'lawSupervision',
      issuer: '市委依法治市办',
      feedbackOn: '2026-10-12',
    });
    expect(supervision.status).toBe(201);
    const item = await coordinator.post(`/supervisions/${supervision.body.id}/items`, {
      title: '行政执法公示不及时',
      nature: 'common',
      remediationType: 'timeBound',
    });
    expect(item.body).toMatchObject({ status: 'draft', number: '2026-01-001', version: 1 });
    const assigned = await coordinator.put(`/items/${item.body.id}/assignment`, {
      ...staffOf(api.county, 'town1'),
      dueOn: '2027-03-31',
    });
    expect(assigned.body).toMatchObject({
      status: 'assigned',
      dueOn: '2027-03-31',
      handler: { name: 'town1-handler' },
    });
    const handler = await api.as('town1-handler');
    const received = await handler.put(`/items/${item.body.id}/receipt`);
    expect(received.body).toMatchObject({ status: 'inProgress' });
    const stranger = await api.as('town2-handler');
    expect((await stranger.get(`/items/${item.body.id}`)).status).toBe(404);
    expect((await stranger.get('/items?count=true')).body).toEqual({ data: [], nextCursor: null, total: 0 });
    expect((await handler.get('/items?q=公示&count=true')).body).toMatchObject({ total: 1 });
    const [{ state }] = await api.database.owner.query(
      `select to_jsonb(i) - 'grams' - 'due_sort' - 'created_at' = to_jsonb(f) - 'grams' - 'due_sort' - 'created_at' as state
         from item i, items_at($1, now() + interval '1 day') f where f.id = i.id`,
      [supervision.body.id],
    );
    expect(state).toBe(true);
  });
});
