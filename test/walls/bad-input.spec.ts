import { tableChecksums } from '../support/checksums';
import { type Answer, startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { staffOf, TEST_PASSWORD } from '../support/test-county';
import { itemInWork } from '../support/town-item';

/** What no schema tells: each refused with its code, in Chinese, and no row moves. */
describe('bad input', () => {
  let api: TestApi;
  let coordinator: TestClient;
  let handler: TestClient;
  let itemId: string;
  let supervisionId: string;

  beforeAll(async () => {
    api = await startTestApi();
    ({ itemId, supervisionId } = await itemInWork(api));
    coordinator = await api.as('coordinator');
    handler = await api.as('town1-handler');
  });
  afterAll(() => api.stop());

  const sums = (but: Record<string, readonly string[] | '*'> = {}) =>
    tableChecksums(api.database.owner, { session: '*', ...but });

  /** Sends, and sees that nothing moved. */
  async function refused(send: () => Promise<Answer>, status: number, code: string, pointer?: string): Promise<Answer> {
    const before = await sums();
    const answer = await send();
    expect(answer.body).toMatchObject({ status, code, detail: expect.stringMatching(/[\u4e00-\u9fff]/) });
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    if (pointer !== undefined) expect(answer.body).toMatchObject({ errors: [{ pointer }] });
    expect(await sums()).toEqual(before);
    return answer;
  }

  it('wrong credentials: the same answer for a wrong password and for nobody', async () => {
    const wrong = await api.nobody.post('/session', { username: 'dept1-leader', password: 'nope' });
    const nobody = await api.nobody.post('/session', { username: 'nobody-at-all', password: 'nope' });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'session.wrong_credentials' } });
    expect(nobody.body).toEqual(wrong.body);
    expect(wrong.headers.get('set-cookie')).toBeNull();
  });

  it('locks after five failures, for every process, for fifteen minutes, counted in the database alone', async () => {
    const attempt = (password: string) => api.nobody.post('/session', { username: 'dept1-handler', password });
    const answers: number[] = [];
    for (let count = 0; count < 5; count += 1) answers.push((await attempt('nope')).status);
    expect(answers).toEqual([401, 401, 401, 401, 401]);
    const locked = await attempt(TEST_PASSWORD);
    expect(locked).toMatchObject({
      status: 423,
      body: { code: 'session.locked', detail: expect.stringContaining('15 分钟') },
    });
    // What was locked is lifted by the row, not by a restart: no process remembers.
    await api.database.owner.query(
      `update account set locked_until = now() - interval '1 second' where username = 'dept1-handler'`,
    );
    expect((await attempt(TEST_PASSWORD)).status).toBe(200);
    const [account] = await api.database.owner.query(
      `select failed_attempts, locked_until from account where username = 'dept1-handler'`,
    );
    expect(account).toEqual({ failed_attempts: 0, locked_until: null });
  });

  it('locks as surely when the failures come at once', async () => {
    const attempt = (password: string) => api.nobody.post('/session', { username: 'dept1-leader', password });
    const answers = await Promise.all(Array.from({ length: 8 }, () => attempt('nope')));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(5);
    expect((await attempt(TEST_PASSWORD)).status).toBe(423);
  });

  it('forged, foreign and spent session tokens', async () => {
    for (const cookie of [
      'xh_session=',
      'xh_session=x',
      `xh_session=${'a'.repeat(5_000)}`,
      'xh_session=%00',
      'other=1',
    ]) {
      await refused(() => api.nobody.send('GET', '/items', undefined, { cookie }), 401, 'session.missing');
    }
    const { headers } = await api.nobody.post('/session', { username: 'leader', password: TEST_PASSWORD });
    const cookie = headers.get('set-cookie')!.split(';')[0]!;
    expect(headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    expect((await api.nobody.send('DELETE', '/session', undefined, { cookie })).status).toBe(204);
    await refused(() => api.nobody.send('GET', '/items', undefined, { cookie }), 401, 'session.missing');
    for (const [column, age] of [
      ['last_seen_at', '31 minutes'],
      ['expires_at', '1 second'],
    ]) {
      const next = await api.nobody.post('/session', { username: 'leader', password: TEST_PASSWORD });
      const old = next.headers.get('set-cookie')!.split(';')[0]!;
      await api.database.owner.query(`update session set ${column} = now() - $1::interval where person_id = $2`, [
        age,
        api.county.people.leader!.id,
      ]);
      await refused(() => api.nobody.send('GET', '/items', undefined, { cookie: old }), 401, 'session.missing');
    }
  });

  it('a write from a page of another site', async () => {
    for (const origin of ['https://evil.test', 'null', 'http://', `${api.base}.evil.test`, 'file://']) {
      await refused(
        () => coordinator.send('PATCH', `/items/${itemId}`, { title: '改' }, { origin }),
        403,
        'action.forbidden',
      );
    }
    const own = await coordinator.send('PATCH', `/items/${itemId}`, { title: '改' }, { origin: api.base });
    expect(own.status).toBe(200);
  });

  it('a stale version, and one that is none', async () => {
    const { version } = (await coordinator.get(`/items/${itemId}`)).body;
    const patch = (ifMatch: string) =>
      coordinator.send('PATCH', `/items/${itemId}`, { title: '旧的' }, { 'if-match': ifMatch });
    await refused(() => patch(`"${version - 1}"`), 409, 'item.changed');
    await refused(() => patch(`"${version + 1}"`), 409, 'item.changed');
    for (const header of ['x', '7', '"x"', '"-1"', '"1e3"', 'W/"7"', '"9999999999"', '""']) {
      await refused(() => patch(header), 400, 'input.invalid', '/If-Match');
    }
  });

  it('an Idempotency-Key that is none', async () => {
    const body = { title: '台账不全', nature: 'specific', remediationType: 'immediate' };
    for (const key of ['', 'has space', 'x'.repeat(201), 'é']) {
      await refused(
        () => coordinator.send('POST', `/supervisions/${supervisionId}/items`, body, { 'idempotency-key': key }),
        400,
        'input.invalid',
        '/Idempotency-Key',
      );
    }
  });

  it('a change that says nothing, and one that would empty what must not be', async () => {
    await refused(() => coordinator.send('PATCH', `/items/${itemId}`, {}), 400, 'input.invalid');
    for (const field of ['title', 'nature', 'severity', 'remediationType']) {
      await refused(
        () => coordinator.send('PATCH', `/items/${itemId}`, { [field]: null }),
        400,
        'input.invalid',
        `/${field}`,
      );
    }
  });

  it('days that make no sense together', async () => {
    await refused(
      () => coordinator.post(`/items/${itemId}/urges`, { text: '请抓紧', replyBy: '2020-01-01' }),
      400,
      'input.invalid',
      '/replyBy',
    );
    await refused(
      () => handler.post(`/items/${itemId}/extensions`, { dueOn: '2027-03-31', reason: 'x', progress: 'x' }),
      422,
      'extension.refused_by_rule',
      '/dueOn',
    );
    await refused(
      () => handler.post(`/items/${itemId}/extensions`, { dueOn: '2029-03-31', reason: 'x', progress: 'x' }),
      422,
      'extension.refused_by_rule',
      '/dueOn',
    );
    await refused(
      () => handler.put(`/items/${itemId}/plan`, { goal: 'x', measures: [] }),
      400,
      'input.invalid',
      '/measures',
    );
    await refused(() => handler.post(`/items/${itemId}/submissions`, { statement: 'x' }), 422, 'plan.not_approved');
  });

  it('people and units that are not there, or not of the unit', async () => {
    const { units, people } = api.county;
    const good = {
      ...staffOf(api.county, 'town1'),
      dueOn: '2027-03-31',
    };
    const none = '01890000-0000-7000-8000-000000000000';
    const assign = (changes: object) => () => coordinator.put(`/items/${itemId}/assignment`, { ...good, ...changes });
    await refused(assign({ leadUnitId: none }), 400, 'unit.not_found', '/leadUnitId');
    await refused(assign({ cooperatingUnitIds: [units.dept1, none] }), 400, 'unit.not_found', '/cooperatingUnitIds/1');
    await refused(assign({ handlerId: none }), 400, 'person.not_found', '/handlerId');
    await refused(assign({ leaderId: units.town1 }), 400, 'person.not_found', '/leaderId');
    await refused(assign({ handlerId: people['town2-handler']!.id }), 400, 'input.invalid', '/handlerId');
  });

  it('cursors that are not ours', async () => {
    const forged = [
      'x',
      Buffer.from('[]').toString('base64url'),
      Buffer.from('{"a":1}').toString('base64url'),
      Buffer.from(`["2026-01-01","' or 1=1 --"]`).toString('base64url'),
      Buffer.from('["x","------------------------------------"]').toString('base64url'),
      Buffer.from('["2026-01-01","------------------------------------"]').toString('base64url'),
    ];
    const noDay = Buffer.from('["2025-02-30","01890000-0000-7000-8000-000000000000"]').toString('base64url');
    await refused(() => coordinator.get(`/items?cursor=${noDay}`), 400, 'input.invalid', '/cursor');
    for (const path of ['/items', '/supervisions', '/notices', '/items?sort=number', '/items?sort=-closedOn']) {
      for (const cursor of [...forged, '------------------------------------']) {
        const sign = path.includes('?') ? '&' : '?';
        await refused(
          () => coordinator.get(`${path}${sign}cursor=${encodeURIComponent(cursor)}`),
          400,
          'input.invalid',
          '/cursor',
        );
      }
    }
  });

  it('addresses and methods that are not there', async () => {
    for (const [method, path] of [
      ['GET', '/nope'],
      ['GET', '/items/x/y/z'],
      ['DELETE', `/items/${itemId}`],
      ['POST', '/items'],
      ['PUT', '/session'],
    ] as const) {
      const answer = await coordinator.send(method, path);
      expect([method, path, answer.status]).toEqual([method, path, 404]);
      expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    }
  });
});
