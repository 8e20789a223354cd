import { type Answer, startTestApi, type TestApi } from '../support/test-api';
import { FAMILIES, StagedItems } from './stages';

const [TOWN1] = FAMILIES;

/** What is repeated or done at once is done once; what one person did he does not verify, whichever way he tries. */
describe('at once and again', () => {
  let api: TestApi;
  let staged: StagedItems;
  beforeAll(async () => {
    api = await startTestApi();
    staged = await StagedItems.prepare(api);
  });
  afterAll(() => api.stop());

  const bodies = (answers: Answer[]) => new Set(answers.map(({ body }) => JSON.stringify(body)));
  const count = async (sql: string, values: unknown[] = []): Promise<number> =>
    (await api.database.owner.query(`select count(*)::int as n from ${sql}`, values))[0].n as number;

  it('makes one item of one Idempotency-Key, twice in a row and twelve times at once, with the same answer', async () => {
    const coordinator = await api.as('coordinator');
    const body = { title: '台账不全', nature: 'specific', remediationType: 'immediate' };
    const path = `/supervisions/${staged.supervisionId}/items`;
    const send = (key: string, sent: object = body) => coordinator.send('POST', path, sent, { 'idempotency-key': key });
    const before = await count('item');
    const atOnce = await Promise.all(Array.from({ length: 12 }, () => send('at-once')));
    const inARow = [await send('in-a-row'), await send('in-a-row')];
    expect(new Set([...atOnce, ...inARow].map(({ status }) => status))).toEqual(new Set([201]));
    expect(bodies(atOnce).size).toBe(1);
    expect(bodies(inARow).size).toBe(1);
    expect(await count('item')).toBe(before + 2);
    expect((await send('at-once', { ...body, title: '另一个' })).body).toMatchObject({
      status: 422,
      code: 'idempotency.mismatch',
    });
    const other = await (await api.as('coordinator2')).send('POST', path, body, { 'idempotency-key': 'at-once' });
    expect(other.body.id).not.toBe(atOnce[0]!.body.id);
    const refused = await send('refused', { ...body, nature: 'x' });
    expect([refused.status, (await send('refused')).status]).toEqual([400, 201]);
  });

  it('lets one of two who save the same version at once, and tells the other', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [id] = await staged.copies(TOWN1!, 'inProgress', 1);
      const save = async (name: string) =>
        (await api.as(name)).send('PATCH', `/items/${id}`, { title: name }, { 'if-match': '"1"' });
      const answers = await Promise.all([save('coordinator'), save('coordinator2')]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)!.body.code).toBe('item.changed');
      const winner = answers.find(({ status }) => status === 200)!;
      expect(winner.headers.get('etag')).toBe('"2"');
      expect((await (await api.as('coordinator')).get(`/items/${id}`)).body.title).toBe(winner.body.title);
    }
  });

  it('decides, verifies, submits and reopens once, however many try at once', async () => {
    const tries: [string, string, Parameters<StagedItems['copies']>[1], object, object][] = [
      ['coordinator', 'PUT /extensions/:id/decision', 'inProgress', { outcome: 'approved' }, { extension: true }],
      [
        'coordinator',
        'PUT /disputes/:id/decision',
        'inProgress',
        { outcome: 'rejected', reason: 'x' },
        { disputed: true },
      ],
      ['town1-handler', 'POST /items/:id/submissions', 'inProgress', { statement: '已整改' }, {}],
      ['auditor', 'POST /items/:id/verifications', 'submitted:auditor', { outcome: 'accepted' }, {}],
      ['auditor', 'POST /items/:id/reopenings', 'closed', { reason: 'x', basis: 'x', dueOn: '2027-06-30' }, {}],
    ];
    for (const [name, route, stage, body, options] of tries) {
      const [id] = await staged.copies(TOWN1!, stage, 1, options);
      const client = await api.as(name);
      const [method, path] = route.split(' ') as [string, string];
      const answers = await Promise.all(
        Array.from({ length: 4 }, () => client.send(method, path.replace(':id', id!), body)),
      );
      const done = answers.filter(({ status }) => status < 300);
      expect([route, done.length]).toEqual([route, 1]);
      expect(answers.every(({ status }) => status < 300 || status === 409 || status === 403)).toBe(true);
    }
  });

  it('refuses whoever handled, submitted, added evidence or reported progress, at every level and by every way', async () => {
    const { people } = api.county;
    const give = (name: string, roles: string[]) =>
      api.database.owner.query('update person set roles = $2 where id = $1', [people[name]!.id, roles]);
    // One natural person with every role there is.
    await give('town1-handler', ['handler', 'unitLeader', 'coordinator', 'auditor']);
    await give('town1-handler2', ['handler', 'unitLeader', 'coordinator', 'auditor']);
    const handler = await api.as('town1-handler');
    const colleague = await api.as('town1-handler2');
    for (const stage of ['submitted:unit', 'submitted:office', 'submitted:auditor'] as const) {
      const [own] = await staged.copies(TOWN1!, stage, 1);
      for (const outcome of ['accepted', 'returned']) {
        const answer = await handler.post(`/items/${own}/verifications`, { outcome, reason: 'x' });
        expect(answer.body).toMatchObject({ status: 403, code: 'verification.same_person' });
      }
      expect((await handler.get(`/items/${own}`)).body.allowedActions).not.toContain('verification');
    }
    // Handing the item to another does not wash the hands of who worked on it.
    const [handed] = await staged.copies(TOWN1!, 'inProgress', 1);
    expect((await colleague.post(`/items/${handed}/progress`, { text: '已过半' })).status).toBe(201);
    expect((await handler.post(`/items/${handed}/submissions`, { statement: '已整改' })).status).toBe(201);
    const late = await colleague.post(`/items/${handed}/verifications`, { outcome: 'accepted' });
    expect(late.body).toMatchObject({ status: 403, code: 'verification.same_person' });
    // Nor may the asker of an extension decide it.
    const [extended] = await staged.copies(TOWN1!, 'inProgress', 1, { extension: true });
    const decided = await handler.put(`/extensions/${extended}/decision`, { outcome: 'approved' });
    expect(decided.body).toMatchObject({ status: 403, code: 'action.forbidden' });
    await give('town1-handler', ['handler']);
    await give('town1-handler2', ['handler']);
    expect(await count('verification')).toBe(1);
  });
});
