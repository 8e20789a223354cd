import { startTestApi, type TestApi, TestClient } from '../support/test-api';
import { TEST_PASSWORD } from '../support/test-county';
import { itemInWork } from '../support/town-item';

describe('the administration of units and people', () => {
  let api: TestApi;
  let admin: TestClient;
  const id = (name: string) => api.county.people[name]!.id;

  beforeAll(async () => {
    api = await startTestApi();
    admin = await api.as('admin');
  });
  afterAll(() => api?.stop());

  let count = 0;
  const anybody = (changes: object = {}) => {
    count += 1;
    return { unitId: api.county.units.town1, name: '丁一', username: `new-${count}`, roles: ['handler'], ...changes };
  };
  const add = async (changes: object = {}) => (await admin.post('/people', anybody(changes))).body;
  const patch = (client: TestClient, person: string, body: object) => client.send('PATCH', `/people/${person}`, body);
  const signIn = (username: string, password: string) => api.nobody.post('/session', { username, password });
  async function clientOf(username: string, first: string): Promise<TestClient> {
    const { headers } = await signIn(username, first);
    const client = new TestClient(api.base, headers.get('set-cookie')!.split(';')[0]!);
    await client.put('/session/password', { username, present: first, next: TEST_PASSWORD });
    return client;
  }
  const events = async (type: string, field: string, value: string): Promise<number> =>
    (
      await api.database.owner.query(
        `select count(*)::int as n from audit_event where type = $1 and data->>'${field}' = $2`,
        [type, value],
      )
    )[0].n as number;

  it('makes a unit and a person, who must change the first password before anything else', async () => {
    const { units } = api.county;
    const unit = await admin.post('/units', {
      parentId: units.county,
      kind: 'town',
      name: '青山乡',
      aliases: ['青山'],
    });
    expect(unit).toMatchObject({ status: 201, body: { parentId: units.county, kind: 'town', name: '青山乡' } });
    expect(await events('unit.registered', 'unitId', unit.body.id)).toBe(1);
    const made = await add({ unitId: unit.body.id, post: '法治工作联络员', email: 'a@b.test' });
    expect(made).toMatchObject({
      active: true,
      mustChangePassword: true,
      posts: ['法治工作联络员'],
      roles: ['handler'],
    });
    expect(made.firstPassword).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/);
    const { status, headers, body } = await signIn(made.username, made.firstPassword);
    expect([status, body.mustChangePassword]).toEqual([200, true]);
    const early = new TestClient(api.base, headers.get('set-cookie')!.split(';')[0]!);
    expect((await early.get('/items')).body.code).toBe('session.password_change_required');
    const client = await clientOf(made.username, made.firstPassword);
    expect((await client.get('/items')).status).toBe(200);
    expect((await admin.get(`/accounts?unitId=${unit.body.id}`)).body.data).toMatchObject([
      { mustChangePassword: false },
    ]);
    const stored = await api.database.owner.query(
      `select count(*)::int as n from audit_event where data::text like '%' || $1 || '%'`,
      [made.firstPassword],
    );
    expect(stored).toEqual([{ n: 0 }]);
  });

  it('makes one person of one Idempotency-Key, says the password once and stores it nowhere', async () => {
    const body = anybody();
    const send = () => admin.send('POST', '/people', body, { 'idempotency-key': 'once' });
    const answers = await Promise.all([send(), send(), send()]);
    answers.push(await send());
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body: { id: person } }) => person)).size).toBe(1);
    const said = answers.map(({ body: { firstPassword } }) => firstPassword).filter(Boolean);
    expect(said).toHaveLength(1);
    const kept = await api.database.owner.query(`select answer::text from idempotency where key = 'once'`);
    expect(JSON.stringify(kept)).not.toContain(said[0]);
    expect((await signIn(body.username, said[0])).status).toBe(200);
  });

  it('says in Chinese which field is wrong', async () => {
    const { units } = api.county;
    const wrong: [string, object, number, string][] = [
      ['/people', anybody({ username: 'admin' }), 409, '/username'],
      ['/people', anybody({ username: 'a b' }), 400, '/username'],
      ['/people', anybody({ roles: [] }), 400, '/roles'],
      ['/people', anybody({ roles: ['auditor'] }), 400, '/roles'],
      ['/people', anybody({ email: 'nobody' }), 400, '/email'],
      ['/people', anybody({ unitId: id('admin') }), 400, '/unitId'],
      ['/units', { parentId: units.county, kind: 'county', name: '又一县' }, 400, '/kind'],
      ['/units', { parentId: units.office, kind: 'town', name: '青石镇' }, 400, '/parentId'],
      ['/units', { parentId: units.county, kind: 'town', name: '柳林镇' }, 400, '/name'],
      ['/units', { parentId: id('admin'), kind: 'town', name: '青石镇' }, 400, '/parentId'],
    ];
    for (const [route, body, status, pointer] of wrong) {
      const answer = await admin.post(route, body);
      expect([JSON.stringify(body), answer.status, answer.body.errors?.[0]?.pointer]).toEqual([
        JSON.stringify(body),
        status,
        pointer,
      ]);
      expect(answer.body.detail).toMatch(/[\u4e00-\u9fff]/);
    }
    const post = { post: '办公室主任' };
    await add(post);
    expect((await admin.post('/people', anybody(post))).body.errors[0].pointer).toBe('/post');
    expect((await admin.send('PATCH', `/units/${units.town1}`, {})).status).toBe(400);
    expect((await patch(admin, id('town1-handler2'), {})).status).toBe(400);
    expect((await patch(admin, units.town1, { name: 'x' })).body).toMatchObject({
      status: 404,
      code: 'person.unknown',
    });
  });

  it('ends what a person who left may do at once, and his sessions with it', async () => {
    const made = await add();
    const client = await clientOf(made.username, made.firstPassword);
    const answer = await patch(admin, made.id, { active: false });
    expect(answer).toMatchObject({ status: 200, body: { active: false, duties: { posts: [], items: [] } } });
    expect((await client.get('/items')).status).toBe(401);
    expect((await signIn(made.username, TEST_PASSWORD)).status).toBe(401);
    expect((await patch(admin, made.id, { active: false })).status).toBe(200);
    expect(await events('person.changed', 'personId', made.id)).toBe(1);
    const people = (await admin.get(`/people?unitId=${api.county.units.town1}`)).body.data;
    expect(people.some(({ id: person }: { id: string }) => person === made.id)).toBe(false);
    expect((await patch(admin, made.id, { active: true })).status).toBe(200);
    expect((await signIn(made.username, TEST_PASSWORD)).status).toBe(200);
  });

  it('gives a new first password, ends the sessions and lifts the lock', async () => {
    const made = await add();
    const client = await clientOf(made.username, made.firstPassword);
    for (let time = 0; time < 5; time += 1) await signIn(made.username, 'wrong');
    expect((await signIn(made.username, TEST_PASSWORD)).status).toBe(423);
    const reset = () => admin.post(`/people/${made.id}/password-resets`);
    const [, second] = [await reset(), await reset()];
    expect((await client.get('/items')).status).toBe(401);
    expect((await signIn(made.username, TEST_PASSWORD)).status).toBe(401);
    expect((await signIn(made.username, second.body.firstPassword)).body.mustChangePassword).toBe(true);
    expect(await events('person.passwordReset', 'personId', made.id)).toBe(2);
  });

  it('lets nobody end himself, nor two administrators each other at once', async () => {
    for (const body of [{ active: false }, { roles: ['leader'] }, { unitId: api.county.units.county }]) {
      const answer = await patch(admin, id('admin'), body);
      expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, `/${Object.keys(body)[0]}`]);
    }
    for (let round = 0; round < 3; round += 1) {
      const [left, right] = await Promise.all(
        [1, 2].map(() => add({ unitId: api.county.units.office, roles: ['administrator'] })),
      );
      const [one, other] = [
        await clientOf(left.username, left.firstPassword),
        await clientOf(right.username, right.firstPassword),
      ];
      const answers = await Promise.all([
        patch(one, right.id, round % 2 ? { roles: ['leader'] } : { active: false }),
        patch(other, left.id, { active: false }),
      ]);
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses[0]).toBe(200);
      expect([401, 403]).toContain(statuses[1]);
    }
    const own = { kind: 'department' };
    expect((await admin.send('PATCH', `/units/${api.county.units.office}`, own)).status).toBe(400);
  });

  it('says what a person still answers for; he leaves with it, but does not move with it', async () => {
    await itemInWork(api);
    const handler = id('town1-handler');
    const duties = (await admin.get(`/people/${handler}/duties`)).body;
    expect(duties.items).toMatchObject([{ part: 'handler' }]);
    const move = await patch(admin, handler, { unitId: api.county.units.town2 });
    expect(move.body).toMatchObject({ status: 409, code: 'person.has_duties', errors: [{ pointer: '/unitId' }] });
    const left = await patch(admin, handler, { active: false });
    expect(left.body.duties).toEqual(duties);
    expect((await patch(admin, handler, { active: true })).status).toBe(200);
    api.renew('town1-handler');
    const idle = await add();
    expect((await patch(admin, idle.id, { unitId: api.county.units.town2 })).body.unitId).toBe(api.county.units.town2);
  });

  it('moves a unit only while nothing hangs on it', async () => {
    const { units } = api.county;
    await itemInWork(api);
    const move = (unitId: string, body: object) => admin.send('PATCH', `/units/${unitId}`, body);
    expect((await move(units.town1, { parentId: units.dept1 })).body).toMatchObject({
      status: 409,
      code: 'unit.in_use',
    });
    const made = (await admin.post('/units', { parentId: units.county, kind: 'department', name: '执法队' })).body;
    const person = await add({ unitId: made.id });
    const client = await clientOf(person.username, person.firstPassword);
    expect((await move(made.id, { parentId: made.id })).body.errors[0].pointer).toBe('/parentId');
    expect((await move(made.id, { parentId: units.dept1 })).body.parentId).toBe(units.dept1);
    const [row] = await api.database.owner.query(
      `select u.path, p.unit_path as "unitPath" from unit u join person p on p.unit_id = u.id where u.id = $1`,
      [made.id],
    );
    expect(row.path).toMatch(/^\/county\/dept1\//);
    expect(row.unitPath).toBe(row.path);
    expect((await client.get('/items')).status).toBe(200);
    expect((await move(units.town2, { name: '石桥街道', kind: 'department' })).body.name).toBe('石桥街道');
    expect((await move(units.town2, { name: '石桥镇', kind: 'town' })).status).toBe(200);
    expect((await move(units.county, { kind: 'town' })).status).toBe(400);
  });

  it('gives two units made at once places of their own', async () => {
    const { county } = api.county.units;
    const make = (name: string) => admin.post('/units', { parentId: county, kind: 'town', name });
    const answers = await Promise.all([make('甲镇'), make('乙镇'), make('乙镇')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 400]);
  });

  it('keeps an administrator of a town within his town', async () => {
    const { units } = api.county;
    const made = await add({ roles: ['administrator'] });
    const town = await clientOf(made.username, made.firstPassword);
    expect(
      (await town.get('/accounts')).body.data.every(({ unitId }: { unitId: string }) => unitId === units.town1),
    ).toBe(true);
    expect((await town.post('/people', anybody())).status).toBe(201);
    for (const unitId of [units.town2, units.office, units.county]) {
      expect((await town.post('/people', anybody({ unitId }))).body.errors[0].pointer).toBe('/unitId');
      expect((await town.post('/units', { parentId: unitId, kind: 'town', name: '丙' })).status).toBe(400);
      expect((await town.send('PATCH', `/units/${unitId}`, { name: '丙' })).body.code).toBe('unit.unknown');
    }
    for (const person of [id('admin'), id('coordinator'), id('leader'), id('town2-handler')]) {
      expect((await patch(town, person, { name: '丙' })).body.code).toBe('person.unknown');
      expect((await town.get(`/people/${person}/duties`)).status).toBe(404);
      expect((await town.post(`/people/${person}/password-resets`)).status).toBe(404);
    }
    const office = await town.post('/units', { parentId: units.town1, kind: 'office', name: '镇司法所' });
    expect(office.status).toBe(201);
    // It would judge the town's own work, on the county's lists.
    for (const client of [town, admin])
      for (const role of ['coordinator', 'auditor']) {
        const refused = await client.post('/people', anybody({ unitId: office.body.id, roles: [role] }));
        expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer: '/roles' }] } });
        expect(refused.body.detail).toContain('镇司法所是下级单位的办公室');
      }
    // What holds for the county is not his to set, though he is an administrator.
    for (const policy of ['reminders', 'date-rules', 'procedure', 'closure', 'aftercare', 'dispatch'])
      expect((await town.send('DELETE', `/policies/${policy}`)).status).toBe(403);
    expect((await town.put('/calendar/years/2027', {})).status).toBe(403);
    expect((await town.get('/jobs')).status).toBe(403);
    expect((await town.send('PATCH', `/units/${units.town1}`, { kind: 'office' })).status).toBe(400);
    expect((await town.send('PATCH', `/people/${made.id}`, { unitId: units.office })).status).toBe(400);
  });
});
