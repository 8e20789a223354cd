import { startTestApi, type TestApi, TestClient } from '../support/test-api';
import { TEST_PASSWORD } from '../support/test-county';

describe('the end of a session', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  async function signIn(username: string): Promise<TestClient> {
    const { headers } = await api.nobody.post('/session', { username, password: TEST_PASSWORD });
    return new TestClient(api.base, headers.get('set-cookie')!.split(';')[0]!);
  }
  const statusOf = async (client: TestClient) => (await client.get('/session')).status;

  it('is at once when signing out, for this session alone', async () => {
    const [here, there] = [await signIn('town1-handler'), await signIn('town1-handler')];
    expect([await statusOf(here), await statusOf(there)]).toEqual([200, 200]);
    await here.send('DELETE', '/session');
    expect([await statusOf(here), await statusOf(there)]).toEqual([401, 200]);
    const closed = await api.database.owner.query(
      `select person_id, data from audit_event where type = 'session.closed'`,
    );
    const { id } = api.county.people['town1-handler']!;
    expect(closed).toEqual([{ person_id: id, data: { personId: id } }]);
  });

  it('is at once for every other session when the password changes', async () => {
    const [here, there] = [await signIn('town2-handler'), await signIn('town2-handler')];
    expect(await statusOf(there)).toBe(200);
    const change = { username: 'town2-handler', present: TEST_PASSWORD, next: `${TEST_PASSWORD}-new` };
    expect((await here.put('/session/password', change)).status).toBe(204);
    expect([await statusOf(here), await statusOf(there)]).toEqual([200, 401]);
  });

  it('comes within two seconds where it was ended behind the back of this process', async () => {
    const client = await signIn('dept1-handler');
    expect(await statusOf(client)).toBe(200);
    await api.database.owner.query('delete from session');
    await new Promise((resolve) => setTimeout(resolve, 2_050));
    expect(await statusOf(client)).toBe(401);
  });
});
