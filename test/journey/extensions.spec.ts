import { DEFAULT_PROCEDURE_POLICY, type ExtensionPolicy } from '@domain/deadline/procedure-policy';
import { brokenInvariants } from '../support/broken-invariants';
import { type Answer, startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { staffOf } from '../support/test-county';
import { advance, TestWalk, today } from '../support/test-walk';
import { anotherInWork, itemInWork } from '../support/town-item';

const ASKED = { dueOn: '2027-04-30', reason: '招标流程未完成', progress: '已完成方案' };

describe('extensions over HTTP', () => {
  let api: TestApi;
  let coordinator: TestClient;
  let handler: TestClient;
  let leader: TestClient;
  let supervisionId: string;
  let first: string;
  beforeAll(async () => {
    api = await startTestApi();
    [coordinator, handler, leader] = [
      await api.as('coordinator'),
      await api.as('town1-handler'),
      await api.as('town1-leader'),
    ];
    ({ supervisionId, itemId: first } = await itemInWork(api));
  });
  afterAll(() => api.stop());
  afterEach(() => rules({}));

  const rules = async (differs: Partial<ExtensionPolicy>) => {
    const extension = { ...DEFAULT_PROCEDURE_POLICY.extension, ...differs };
    const saved = await (await api.as('admin')).put('/policies/procedure', { ...DEFAULT_PROCEDURE_POLICY, extension });
    expect(saved.status).toBe(200);
  };
  const fresh = () => anotherInWork(api, supervisionId);
  const ask = (itemId: string, differs: object = {}) =>
    handler.post(`/items/${itemId}/extensions`, { ...ASKED, ...differs });

  it('needs one word, the office’s, where no rule says otherwise', async () => {
    const asked = await ask(first);
    expect(asked.body).toMatchObject({
      number: '延审〔2026〕1号',
      levels: ['office'],
      pendingLevel: 'office',
      outcome: null,
    });
    const decided = await coordinator.put(`/extensions/${asked.body.id}/decision`, {
      outcome: 'approved',
      dueOn: '2027-04-20',
    });
    expect(decided.body).toMatchObject({ dueOn: '2027-04-20', originalDueOn: '2027-03-31', extensionCount: 1 });
    expect(decided.body.extensions[0].reviews).toEqual([
      expect.objectContaining({
        level: 'office',
        outcome: 'approved',
        by: expect.objectContaining({ name: 'coordinator' }),
      }),
    ]);
  });

  it('asks the unit’s leader first where two levels are set, tells him, and shows each what waits for him', async () => {
    await rules({ levels: ['unit', 'office'] });
    const itemId = await fresh();
    const { body: extension } = await ask(itemId);
    const decide = (client: TestClient, body: object) => client.put(`/extensions/${extension.id}/decision`, body);
    expect(extension).toMatchObject({ levels: ['unit', 'office'], pendingLevel: 'unit' });
    const queue = async (client: TestClient, level: string) =>
      (await client.get(`/extensions?level=${level}&count=true`)).body;
    expect(await queue(leader, 'unit')).toMatchObject({
      total: 1,
      data: [{ id: extension.id, waitedDays: 0, item: { id: itemId } }],
    });
    expect((await queue(leader, 'unit')).data[0].item.allowedActions).toContain('extensionDecision');
    expect((await queue(coordinator, 'unit')).data[0].item.allowedActions).not.toContain('extensionDecision');
    expect((await queue(coordinator, 'office')).total).toBe(0);
    expect((await queue(await api.as('town2-leader'), 'unit')).total).toBe(0);

    expect((await decide(coordinator, { outcome: 'approved' })).status).toBe(403);
    expect((await decide(handler, { outcome: 'approved' })).status).toBe(403);
    const reviewed = await decide(leader, { outcome: 'approved', reason: '情况属实' });
    expect(reviewed.body).toMatchObject({ dueOn: '2027-03-31', extensionCount: 0 });
    expect(reviewed.body.extensions[0]).toMatchObject({ outcome: null, pendingLevel: 'office' });
    expect((await decide(leader, { outcome: 'approved' })).status).toBe(403);
    const decided = await decide(coordinator, { outcome: 'approved' });
    expect(decided.body).toMatchObject({ dueOn: '2027-04-30', extensionCount: 1 });
    const { body: timeline } = await coordinator.get(`/items/${itemId}/timeline`);
    const texts = timeline.data.map(({ text }: { text: string }) => text).join('\n');
    expect(texts).toContain('初审同意延期至 2027-04-30，转督察办审批；意见：情况属实');
    expect(texts).toContain('批准延期：2027-03-31 → 2027-04-30');
  });

  it('goes straight to the office where nobody else leads the unit, and is offered no second time meanwhile', async () => {
    await rules({ levels: ['unit', 'office'] });
    const { id } = api.county.people['town1-leader']!;
    const drafted = await coordinator.post(`/supervisions/${supervisionId}/items`, {
      title: '执法记录不全',
      nature: 'common',
      remediationType: 'timeBound',
    });
    const itemId: string = drafted.body.id;
    // The leader handles it himself.
    const staff = { ...staffOf(api.county, 'town1'), handlerId: id };
    expect((await coordinator.put(`/items/${itemId}/assignment`, { ...staff, dueOn: '2027-03-31' })).status).toBe(200);
    expect((await leader.put(`/items/${itemId}/receipt`)).status).toBe(200);
    const offered = async (client: TestClient): Promise<string[]> =>
      (await client.get(`/items/${itemId}`)).body.allowedActions;
    expect(await offered(leader)).toContain('extension');
    const { status, body: extension } = await leader.post(`/items/${itemId}/extensions`, ASKED);
    expect([status, extension.levels, extension.pendingLevel]).toEqual([201, ['office'], 'office']);
    expect(await offered(leader)).not.toContain('extension');
    expect(await offered(coordinator)).toContain('extensionDecision');
    expect((await leader.post(`/items/${itemId}/extensions`, ASKED)).body.code).toBe('extension.pending');
    const decided = await coordinator.put(`/extensions/${extension.id}/decision`, { outcome: 'approved' });
    expect(decided.body).toMatchObject({ dueOn: '2027-04-30', extensionCount: 1 });
    expect(await offered(leader)).toContain('extension');
  });

  it('keeps the levels a request was asked under when the rules change meanwhile', async () => {
    await rules({ levels: ['unit', 'office'] });
    const itemId = await fresh();
    const { body: extension } = await ask(itemId);
    await rules({});
    expect((await coordinator.put(`/extensions/${extension.id}/decision`, { outcome: 'approved' })).status).toBe(403);
    const refused = await leader.put(`/extensions/${extension.id}/decision`, { outcome: 'refused' });
    expect(refused.body).toMatchObject({ status: 400, errors: [{ pointer: '/reason' }] });
    const done = await leader.put(`/extensions/${extension.id}/decision`, { outcome: 'refused', reason: '可以按期' });
    expect(done.body.extensions[0]).toMatchObject({ outcome: 'refused', decidedBy: { name: 'town1-leader' } });
    expect((await coordinator.put(`/extensions/${extension.id}/decision`, { outcome: 'approved' })).body.code).toBe(
      'extension.decided',
    );
  });

  it('holds to the caps and to what must be written', async () => {
    await rules({ mostTimes: 1, mostDays: 30, interimMeasuresFor: ['normal'] });
    const itemId = await fresh();
    expect((await ask(itemId)).body).toMatchObject({ status: 400, errors: [{ pointer: '/interimMeasures' }] });
    const far = await ask(itemId, { dueOn: '2027-05-01', interimMeasures: '每周巡查' });
    expect(far.body).toMatchObject({ status: 422, code: 'extension.refused_by_rule' });
    expect(far.body.detail).toContain('30 天，本次为 31 天');
    const asked = await ask(itemId, { interimMeasures: '每周巡查' });
    const path = `/extensions/${asked.body.id}/decision`;
    expect((await coordinator.put(path, { outcome: 'approved', dueOn: '2027-05-01' })).status).toBe(422);
    expect((await coordinator.put(path, { outcome: 'approved' })).status).toBe(200);
    expect((await ask(itemId, { dueOn: '2027-05-30', interimMeasures: '巡查' })).body.detail).toContain(
      '最多延期 1 次，已延期 1 次',
    );
  });

  it('honours If-Match, and is asked and decided once: twice in a row and four at once', async () => {
    const itemId = await fresh();
    const asks = await Promise.all(Array.from({ length: 4 }, () => ask(itemId)));
    expect(asks.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect((await ask(itemId)).body.code).toBe('extension.pending');
    const path = `/extensions/${asks.find(({ status }) => status === 201)!.body.id}/decision`;
    const { version } = (await coordinator.get(`/items/${itemId}`)).body;
    const stale = await coordinator.send('PUT', path, { outcome: 'approved' }, { 'if-match': `"${version - 1}"` });
    expect(stale.body).toMatchObject({ status: 409, code: 'item.changed' });
    const decide = () => coordinator.send('PUT', path, { outcome: 'approved' }, { 'if-match': `"${version}"` });
    const decisions = await Promise.all([decide(), decide(), decide(), decide()]);
    expect(decisions.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect((await decide()).body.code).toBe('extension.decided');
  });

  const extensionOf = async (itemId: string) => (await coordinator.get(`/items/${itemId}`)).body.extensions[0];
  const timelineOf = async (itemId: string): Promise<string> =>
    (await coordinator.get(`/items/${itemId}/timeline`)).body.data.map(({ text }: { text: string }) => text).join('\n');
  const decideOn = (extensionId: string, body: object = { outcome: 'approved' }) =>
    coordinator.put(`/extensions/${extensionId}/decision`, body);

  it('lapses with an item that is cancelled or given to another unit, and waits for nobody then', async () => {
    const given = {
      ...staffOf(api.county, 'town2'),
      dueOn: '2027-03-31',
      reason: '改由石桥镇牵头',
    };
    for (const [path, body, words] of [
      ['cancellation', { reason: '重复交办' }, '事项撤销，延期至 2027-04-30 的申请未经审批，自动失效'],
      ['assignment', given, '事项改由别的单位牵头，延期至 2027-04-30 的申请未经审批，自动失效'],
    ] as const) {
      const itemId = await fresh();
      const { body: extension } = await ask(itemId);
      expect((await coordinator.put(`/items/${itemId}/${path}`, body)).status).toBe(200);
      expect(await extensionOf(itemId)).toMatchObject({
        outcome: 'lapsed',
        pendingLevel: null,
        decidedBy: { name: 'coordinator' },
        decidedOn: await today(api),
        decidedDueOn: null,
      });
      const queue = (await coordinator.get('/extensions?limit=200')).body.data;
      expect(queue.map(({ id }: { id: string }) => id)).not.toContain(extension.id);
      const late = await decideOn(extension.id);
      expect(late.body).toMatchObject({ status: 409, code: 'extension.decided' });
      expect(late.body.detail).toContain('已失效');
      expect(await timelineOf(itemId)).toContain(words);
    }
  });

  /** An item that may be applied for, with a request that waits. */
  async function readyAndAsking(): Promise<{ walk: TestWalk; item: string; extensionId: string }> {
    const walk = await TestWalk.open(api);
    const item = await walk.draft({ remediationType: 'immediate' });
    await walk.assign(item);
    await walk.receive(item);
    await walk.evidence(item);
    const { body } = await walk.extend(item);
    return { walk, item, extensionId: body.id as string };
  }

  it('is withdrawn by the submission of its unit, and one of an ended cycle waits for nobody', async () => {
    await rules({ levels: ['unit', 'office'] });
    const { walk, item, extensionId } = await readyAndAsking();
    const waiting = async () =>
      (await coordinator.get(`/items?supervisionId=${walk.supervisionId}&extensionPending=true&count=true`)).body.total;
    expect(await waiting()).toBe(1);
    expect((await walk.submit(item)).status).toBe(201);
    expect(await extensionOf(item)).toMatchObject({ outcome: 'withdrawn', decidedBy: { name: 'town1-handler' } });
    expect(await waiting()).toBe(0);
    expect((await leader.get('/extensions?level=unit&limit=200')).body.data).not.toContainEqual(
      expect.objectContaining({ id: extensionId }),
    );
    const late = await leader.put(`/extensions/${extensionId}/decision`, { outcome: 'approved' });
    expect(late.body).toMatchObject({ status: 409, code: 'extension.decided' });
    expect(late.body.detail).toContain('自动撤回');
    expect(await timelineOf(item)).toMatch(/申请销号，延期至 \S+ 的申请未经审批，自动撤回/);
    await walk.accept(item);
    await walk.reopen(item);
    // As one was left behind before submissions ended them.
    await api.database.owner.query(
      'update extension set outcome = null, decided_by_id = null, decided_on = null where id = $1',
      [extensionId],
    );
    expect(await waiting()).toBe(0);
  });

  it.each(['submission', 'decision'])('of both at once, the %s first, lets one end the request', async (first) => {
    const { walk, item, extensionId } = await readyAndAsking();
    const works = [() => walk.submit(item), () => decideOn(extensionId)];
    if (first === 'decision') works.reverse();
    const holder = api.database.owner.createQueryRunner();
    await holder.startTransaction();
    await holder.query('select 1 from item where id = $1 for update', [item]);
    const answers: Promise<Answer>[] = [];
    for (const [place, work] of works.entries()) {
      answers.push(work());
      for (let seen = 0; seen <= place;) {
        const [row] = await api.database.owner.query<{ n: number }[]>(
          `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        seen = row!.n;
      }
    }
    await holder.rollbackTransaction();
    await holder.release();
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    const { body } = await coordinator.get(`/items/${item}`);
    expect(body.status).toBe('submitted');
    expect([statuses, body.extensionCount, body.extensions[0].outcome]).toEqual(
      first === 'submission' ? [[201, 409], 0, 'withdrawn'] : [[200, 201], 1, 'approved'],
    );
  });

  it('counts what it grants from the date that stands when it is decided, and names that of the request too', async () => {
    await rules({ mostDays: 30 });
    const itemId = await fresh();
    const { body: extension } = await ask(itemId);
    const moved = {
      ...staffOf(api.county, 'town1'),
      dueOn: '2027-04-15',
    };
    expect((await coordinator.put(`/items/${itemId}/assignment`, moved)).status).toBe(200);
    const tooFar = await decideOn(extension.id, { outcome: 'approved', dueOn: '2027-05-16' });
    expect(tooFar.body.detail).toContain('本次为 31 天');
    const { body } = await decideOn(extension.id);
    expect(body).toMatchObject({ dueOn: '2027-04-30', originalDueOn: '2027-03-31', extensionCount: 1 });
    expect(body.extensions[0]).toMatchObject({ fromDueOn: '2027-03-31', decidedFromDueOn: '2027-04-15' });
    expect(await timelineOf(itemId)).toContain('批准延期：2027-04-15 → 2027-04-30，申请时的时限为 2027-03-31');
    // Fifteen days were granted, not thirty.
    expect((await ask(itemId, { dueOn: '2027-05-16' })).body.detail).toContain('已批准 15 天，本次为 16 天');
    expect((await ask(itemId, { dueOn: '2027-05-15' })).status).toBe(201);
  });

  it('numbers its forms without gap or double, however many ask at once', async () => {
    const items = await Promise.all(Array.from({ length: 5 }, fresh));
    await Promise.all(items.map((itemId) => ask(itemId)));
    await ask(items[0]!);
    const rows = await api.database.owner.query<{ seq: number }[]>(
      'select number_seq as seq from extension where number_year = 2026 order by 1',
    );
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, place) => place + 1));
    const [{ last }] = await api.database.owner.query('select last from extension_counter where year = 2026');
    expect(last).toBe(rows.length);
  });

  it('pages what waits, the oldest first, and refuses a cursor that is not ours', async () => {
    const one = (await coordinator.get('/extensions?limit=2&count=true')).body;
    const next = (await coordinator.get(`/extensions?limit=200&cursor=${one.nextCursor}`)).body;
    const ids = [...one.data, ...next.data].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(one.total);
    expect((await coordinator.get('/extensions?cursor=x')).body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/cursor' }],
    });
  });

  it('prints the form of a request with its number, for whoever may see the item', async () => {
    const [{ id }] = (await coordinator.get(`/items/${first}`)).body.extensions;
    const form = await fetch(`${api.base}/api/v1/extensions/${id}/form`, { headers: { cookie: handler.cookie! } });
    expect(form.status).toBe(200);
    expect(decodeURIComponent(form.headers.get('content-disposition')!)).toContain('延审〔2026〕1号');
    expect(
      Buffer.from(await form.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect((await (await api.as('town2-handler')).get(`/extensions/${id}/form`)).status).toBe(404);
  });

  it('lets nobody below the office change the rules, refuses bad ones by field, and records each change', async () => {
    expect((await leader.put('/policies/procedure', DEFAULT_PROCEDURE_POLICY)).status).toBe(403);
    const extension = { ...DEFAULT_PROCEDURE_POLICY.extension, levels: ['unit'] };
    const bad = await coordinator.put('/policies/procedure', { ...DEFAULT_PROCEDURE_POLICY, extension });
    expect(bad.body).toMatchObject({ status: 400, errors: [{ pointer: '/extension/levels' }] });
    expect((await leader.get('/policies/procedure')).body).toMatchObject(DEFAULT_PROCEDURE_POLICY);
    const [{ n }] = await api.database.owner.query(
      `select count(*)::int as n from audit_event where type = 'policy.changed' and data ->> 'key' = 'procedure'`,
    );
    expect(n).toBeGreaterThan(5);
  });

  it('waits, in a list of an earlier day, for whom it waited then', async () => {
    await rules({ levels: ['unit', 'office'] });
    const itemId = await fresh();
    await ask(itemId);
    const days = [await today(api), await advance(api, 1), await advance(api, 1)];
    const extensionId = (await coordinator.get(`/items/${itemId}`)).body.extensions[0].id;
    const decide = (client: TestClient) => client.put(`/extensions/${extensionId}/decision`, { outcome: 'approved' });
    // A day after it was asked the leader, another day later the office.
    expect((await decide(leader)).status).toBe(200);
    await advance(api, 1);
    expect((await decide(coordinator)).status).toBe(200);
    const pendingOn = async (asOf: string) =>
      (
        await coordinator.get(`/supervisions/${supervisionId}/extensions?figure=extensions&limit=200&asOf=${asOf}`)
      ).body.data.find(({ id }: { id: string }) => id === extensionId).pendingLevel;
    expect(await Promise.all([...days, await today(api)].map(pendingOn))).toEqual(['unit', 'unit', 'office', null]);
  });

  it('leaves every invariant whole', async () => {
    expect(await brokenInvariants(api)).toEqual([]);
  });
});
