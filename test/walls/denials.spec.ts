import { plannedItem, putEvidence, submit } from '../support/closure-walk';
import { startTestApi, type TestApi } from '../support/test-api';

/** AU1: every denial is an event of the log. */
describe('what is denied', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api?.stop());

  const denied = () =>
    api.database.owner.query(
      `select person_id as by, item_id, data from audit_event where type = 'access.denied' order by seq`,
    );
  const event = (name: string, method: string, path: string, { code, detail }: { code: string; detail: string }) => ({
    by: api.county.people[name]!.id,
    item_id: null,
    data: { method, address: `/api/v1${path}`, code, detail },
  });

  it('is on record, by a role as by a rule, each try once, with what he was told', async () => {
    const itemId = await plannedItem(api, {}, ['auditor']);
    await putEvidence(api, itemId);
    const before = await denied();
    const handler = await api.as('town1-handler');
    const byRole = await handler.get('/channels?token=secret');
    expect(byRole.status).toBe(403);
    const other = await submit(await api.as('town1-handler2'), itemId);
    const twice = await submit(await api.as('town1-handler2'), itemId);
    expect([other.status, twice.status]).toEqual([403, 403]);
    const submission = event('town1-handler2', 'POST', `/items/${itemId}/submissions`, other.body);
    expect((await denied()).slice(before.length)).toEqual([
      event('town1-handler', 'GET', '/channels', byRole.body),
      submission,
      submission,
    ]);
  });

  it('is no event where nobody is, nothing is there, or the input is wrong', async () => {
    const before = await denied();
    const handler = await api.as('town1-handler');
    expect((await api.nobody.get('/items')).status).toBe(401);
    expect((await handler.get('/items/0198f000-0000-7000-8000-000000000000')).status).toBe(404);
    expect((await handler.put('/session/password', {})).status).toBe(400);
    expect(await denied()).toEqual(before);
  });
});
