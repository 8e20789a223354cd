import { PlanAnew } from '@application/deadline/plan-anew';
import { PlanRulesInForce } from '@application/deadline/plan-rules-in-force';
import { YEAR_2026 } from '@domain/deadline/years/year-2026';
import { Test, type TestingModule } from '@nestjs/testing';
import { PersistenceModule } from '@persistence/persistence.module';
import { brokenInvariants } from '../support/broken-invariants';
import { eventually } from '../support/eventually';
import { setClock } from '../support/set-clock';
import { type Answer, startTestApi, type TestApi } from '../support/test-api';
import { performAllDue, startTestClock } from '../support/test-clock';
import { TestWalk } from '../support/test-walk';

const TEN_WORKING_DAYS = { amount: 10, unit: 'workingDays' };

/**
 * 公示 before closing. Every story begins on Monday, 2 March 2026; ten working days of that are 3 to 16 March, counted by hand, so that
 * Tuesday the 17th is the first day on which anything may close. No worker runs by itself.
 */
describe('publicity', () => {
  let api: TestApi;
  let clock: TestingModule;
  let second: TestingModule;
  let planner: TestingModule;
  let walk: TestWalk;
  beforeAll(async () => {
    api = await startTestApi();
    clock = await startTestClock(api.database);
    second = await startTestClock(api.database);
    planner = await Test.createTestingModule({
      imports: [PersistenceModule.forRoot({ url: api.database.url, role: 'xiaohao_sweeper', poolSize: 4 })],
      providers: [PlanAnew, PlanRulesInForce],
    }).compile();
  });
  afterAll(async () => {
    expect(await brokenInvariants(api)).toEqual([]);
    for (const one of [planner, second, clock]) await one?.close();
    await api?.stop();
  });
  beforeEach(async () => {
    await setClock(api, '2026-03-02');
    walk = await TestWalk.open(api, { publicity: TEN_WORKING_DAYS });
  });

  const end = async (item: string, who = 'coordinator') => (await api.as(who)).put(`/items/${item}/publicity/end`);
  const closedEvents = async (item: string) => (await walk.told(item)).filter((kind) => kind === 'item.closed').length;

  it('begins where the last level accepts, with its window, its arithmetic and its document', async () => {
    const item = await walk.accepted();
    expect(await walk.now(item)).toMatchObject({
      status: 'submitted',
      pendingLevel: 'publicity',
      publicityUntil: '2026-03-16',
      closedOn: null,
      light: { colour: 'green', reason: expect.stringContaining('公示至 2026-03-16') },
      publicities: [
        {
          grade: 'rectified',
          fromOn: '2026-03-03',
          untilOn: '2026-03-16',
          arithmetic: '2026年3月3日至2026年3月16日，共10个工作日（自然日14天）；其间休息日4天不计',
          left: { workingDays: 10, days: 14 },
          outcome: null,
        },
      ],
    });
    expect(await walk.timers(item)).toEqual(['publicityEnd 2026-03-17']);
    const documents = (await (await api.as('town1-handler')).get(`/items/${item}/documents`)).body.data;
    const notice = documents.find(({ kind }: { kind: string }) => kind === 'publicityNotice');
    expect(notice).toMatchObject({ title: '整改情况公示', addressee: '', answerable: false });
    expect(notice.number).toMatch(/^公示〔2026〕\d+号$/);
    const { body } = await (await api.as('town1-handler')).get(`/documents/${notice.id}`);
    const words = body.paragraphs.map(({ text }: { text: string }) => text).join('\n');
    for (const part of ['行政执法公示不及时', '措施1（已完成）', '“已整改”', '10个工作日', '2026年3月16日'])
      expect(words).toContain(part);
    expect((await (await api.as('town1-handler')).put(`/documents/${notice.id}/receipt`)).status).toBe(409);
    expect(await walk.told(item)).toContain('item.published');
  });

  it('is of the list’s choice: off by default, in days, changed and left out', async () => {
    const coordinator = await api.as('coordinator');
    const plain = await TestWalk.open(api);
    expect((await coordinator.get(`/supervisions/${plain.supervisionId}`)).body.publicity).toBeNull();
    const atOnce = await plain.draft();
    await plain.work(atOnce);
    await plain.accept(atOnce);
    expect(await walk.now(atOnce)).toMatchObject({ status: 'closed', publicityUntil: null, publicities: [] });

    const inDays = await coordinator.put(`/supervisions/${plain.supervisionId}/publicity`, { amount: 7, unit: 'days' });
    expect(inDays.body.publicity).toEqual({ amount: 7, unit: 'days' });
    const shown = await plain.draft();
    await plain.work(shown);
    await plain.accept(shown);
    // 9 March is a Monday.
    expect(await walk.now(shown)).toMatchObject({ pendingLevel: 'publicity', publicityUntil: '2026-03-09' });
    expect(
      (await coordinator.send('DELETE', `/supervisions/${plain.supervisionId}/publicity`)).body.publicity,
    ).toBeNull();
    // What runs keeps its window.
    expect((await end(shown)).body.code).toBe('publicity.running');
    expect(await walk.now(shown)).toMatchObject({ pendingLevel: 'publicity', publicityUntil: '2026-03-09' });
    const other = await plain.draft();
    await plain.work(other);
    await plain.accept(other);
    expect((await walk.now(other)).status).toBe('closed');

    const policy = (await coordinator.get('/policies/aftercare')).body;
    const { isOwn: _isOwn, ...rules } = policy;
    const publicity = { ...rules.publicity, byDefault: true, amount: 5, phone: '0710-1234567' };
    expect((await coordinator.put('/policies/aftercare', { ...rules, publicity })).status).toBe(200);
    const usual = await TestWalk.open(api);
    expect((await coordinator.get(`/supervisions/${usual.supervisionId}`)).body.publicity).toEqual({
      amount: 5,
      unit: 'workingDays',
    });
    const without = await TestWalk.open(api, { publicity: null });
    expect((await coordinator.get(`/supervisions/${without.supervisionId}`)).body.publicity).toBeNull();
    expect((await coordinator.send('DELETE', '/policies/aftercare')).body.isOwn).toBe(false);
  });

  it('closes by the clock on the working day after its end, once, with two workers at once, and tells the unit', async () => {
    const item = await walk.accepted();
    await setClock(api, '2026-03-16');
    await performAllDue(clock);
    expect((await walk.now(item)).status).toBe('submitted');
    await setClock(api, '2026-03-17');
    await Promise.all([performAllDue(clock), performAllDue(second)]);
    await performAllDue(clock);
    expect(await walk.now(item)).toMatchObject({
      status: 'closed',
      pendingLevel: null,
      grade: 'rectified',
      completedOn: '2026-03-02',
      closedOn: '2026-03-17',
      publicities: [{ outcome: 'ended', endedOn: '2026-03-17', left: null }],
    });
    expect(await closedEvents(item)).toBe(1);
    expect(await walk.timers(item)).toEqual([]);
  });

  it('closes after an outage over its end on the day somebody looks again', async () => {
    const item = await walk.accepted();
    await setClock(api, '2026-04-20');
    await performAllDue(clock);
    expect(await walk.now(item)).toMatchObject({ status: 'closed', closedOn: '2026-04-20' });
    expect(await closedEvents(item)).toBe(1);
  });

  it('closes by the coordinator once it has ended, on a day of rest too, and once however many press', async () => {
    const item = await walk.accepted();
    const days = ['2026-03-02', '2026-03-10', '2026-03-16'];
    for (const on of days) {
      await setClock(api, on);
      expect((await end(item)).body.code).toBe('publicity.running');
      expect((await walk.now(item)).allowedActions).not.toContain('publicityEnd');
    }
    await setClock(api, '2026-03-17');
    expect((await walk.now(item)).allowedActions).toContain('publicityEnd');
    const answers = await Promise.all([
      ...Array.from({ length: 4 }, () => end(item)),
      ...Array.from({ length: 4 }, () => end(item, 'coordinator2')),
      performAllDue(clock).then(() => null),
    ]);
    const statuses = answers.flatMap((one) => (one ? [one.status] : []));
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(1);
    expect(new Set(statuses.filter((status) => status !== 200))).toEqual(new Set([409]));
    expect(await walk.now(item)).toMatchObject({ status: 'closed', closedOn: '2026-03-17' });
    expect(await closedEvents(item)).toBe(1);
  });

  it('ends though a verifier delegates to the handler, or is given the post, after his word; not over his own work', async () => {
    const { people, units } = api.county;
    const [leader, handler] = [people['town1-leader']!.id, people['town1-handler']!.id];
    walk = await TestWalk.open(api, { publicity: TEN_WORKING_DAYS, verificationLevels: ['unit', 'auditor'] });
    const coordinator = await api.as('coordinator');
    const post = await coordinator.post('/posts', { unitId: units.town1, title: '联络员', holderId: handler });
    const accepted = async (): Promise<string> => {
      const item = await walk.draft();
      const owner = { leadUnitId: units.town1, leaderId: leader, handlerId: handler, handlerPostId: post.body.id };
      expect((await coordinator.put(`/items/${item}/assignment`, { ...owner, dueOn: '2026-03-12' })).status).toBe(200);
      await walk.receive(item);
      await walk.plan(item, 1);
      await walk.approvePlan(item);
      await walk.evidence(item);
      expect((await walk.submit(item)).status).toBe(201);
      const byLeader = await (
        await api.as('town1-leader')
      ).post(`/items/${item}/verifications`, { outcome: 'accepted' });
      expect(byLeader.status).toBe(201);
      return item;
    };
    const [item, waiting] = [await accepted(), await accepted()];
    expect((await walk.accept(item)).status).toBe(201);
    const given = { delegateId: handler, fromOn: '2026-03-02', untilOn: '2026-03-31', reason: '外出学习' };
    expect((await (await api.as('town1-leader')).post('/delegations', given)).status).toBe(201);
    expect((await coordinator.put(`/posts/${post.body.id}/holder`, { personId: leader })).body.items).toBe(2);
    // Between two levels as well.
    expect((await walk.accept(waiting)).status).toBe(201);
    // What a verifier puts in the file himself takes his word back.
    const filed = `insert into evidence (id, item_id, cycle, kind, evidence_on, file_name, sha256, size, media_type, version, uploaded_by)
       select gen_random_uuid(), $1, 1, 'other', app_today(), 'x', repeat('b', 64), 3, 'text/plain', 1, $2`;
    await api.database.owner.query(filed, [waiting, people.auditor!.id]);
    await setClock(api, '2026-03-17');
    expect((await end(waiting)).body.code).toBe('verification.same_person');
    await api.database.owner.query('alter table evidence disable trigger user');
    await api.database.owner.query('delete from evidence where uploaded_by = $1', [people.auditor!.id]);
    await api.database.owner.query('alter table evidence enable trigger user');
    await performAllDue(clock);
    for (const one of [item, waiting])
      expect(await walk.now(one)).toMatchObject({ status: 'closed', handler: { id: leader }, closedOn: '2026-03-17' });
  });

  it('never closes before its end: not through any route, not by hand in the database', async () => {
    const item = await walk.accepted();
    const tries: Promise<Answer>[] = [];
    for (const who of ['coordinator', 'auditor', 'town1-leader', 'town1-handler', 'leader', 'admin']) {
      const client = await api.as(who);
      const accept = { outcome: 'accepted', grade: 'rectified' };
      tries.push(
        client.put(`/items/${item}/publicity/end`),
        client.post(`/items/${item}/verifications`, accept),
        client.post(`/items/${item}/submissions`, { statement: '再次申请' }),
        client.put(`/items/${item}/cancellation`, { reason: '撤销' }),
        client.post(`/items/${item}/reopenings`, { reason: '重启', basis: '无', dueOn: '2026-06-30' }),
      );
    }
    for (const { status } of await Promise.all(tries)) expect([403, 409]).toContain(status);
    expect(await walk.now(item)).toMatchObject({ status: 'submitted', pendingLevel: 'publicity' });
    const { owner } = api.database;
    const byHand = (set: string) =>
      owner.query(
        `update item set status = 'closed', pending_level = null, grade = 'rectified', ${set} where id = $1`,
        [item],
      );
    await expect(byHand(`closed_on = '2026-03-02'`)).rejects.toThrow(/publicity/);
    // A day that has not come, and a window forgotten or shortened on the item alone.
    await expect(byHand(`closed_on = '2026-03-17'`)).rejects.toThrow(/publicity/);
    await expect(byHand(`closed_on = '2026-03-03', publicity_until = null`)).rejects.toThrow(/publicity/);
    await expect(byHand(`closed_on = '2026-03-03', publicity_until = '2026-03-02'`)).rejects.toThrow(/publicity/);
    const [, moved] = await owner.query<[unknown, number]>(`update item set pending_level = 'auditor' where id = $1`, [
      item,
    ]);
    expect(moved).toBe(1);
    await expect(byHand(`closed_on = '2026-03-02', publicity_until = null`)).rejects.toThrow(/publicity/);
    await owner.query(`update item set pending_level = 'publicity' where id = $1`, [item]);
    await expect(
      owner.query(`update publicity set outcome = 'ended', ended_on = '2026-03-10' where item_id = $1`, [item]),
    ).rejects.toThrow(/publicity_ended_after/);
  });

  it('is listed with days left and objections; a unit sees its own', async () => {
    const item = await walk.accepted();
    await walk.object(item);
    const listed = async (who: string) =>
      (await (await api.as(who)).get('/publicities?running=true&limit=200')).body.data;
    const mine = (rows: { item: { id: string } }[]) => rows.filter((one) => one.item.id === item);
    for (const who of ['coordinator', 'auditor', 'leader', 'town1-handler', 'town1-leader'])
      expect(mine(await listed(who))).toMatchObject([
        {
          untilOn: '2026-03-16',
          left: { workingDays: 10 },
          objections: [{ outcome: null }],
          documentId: expect.any(String),
        },
      ]);
    for (const who of ['town2-handler', 'dept1-handler']) expect(mine(await listed(who))).toEqual([]);
    const page = await (await api.as('coordinator')).get('/publicities?limit=1&count=true');
    expect(page.body.total).toBeGreaterThan(1);
    const next = await (await api.as('coordinator')).get(`/publicities?limit=1&cursor=${page.body.nextCursor}`);
    expect(next.body.data[0].id).not.toBe(page.body.data[0].id);
    const queue = await (await api.as('coordinator')).get('/items?pendingLevel=publicity&limit=200');
    expect(mine(queue.body.data.map((line: { id: string }) => ({ item: line })))).toHaveLength(1);
  });

  /** Last: it changes the calendar of all. */
  it('a calendar that changes in the window moves its end later, with its timer and its record, and never sooner', async () => {
    const item = await walk.accepted();
    const record = {
      source: '关于调整2026年3月放假安排的通知',
      holidays: [...YEAR_2026.holidays, '2026-03-12', '2026-03-13'],
      makeUpDays: [...YEAR_2026.makeUpDays],
    };
    const preview = await (await api.as('coordinator')).post('/calendar/years/2026/previews', record);
    expect(preview.body.windows).toContainEqual(
      expect.objectContaining({
        id: item,
        from: '2026-03-16',
        to: '2026-03-18',
        duties: [{ kind: 'publicityEnd', label: '公示期满销号', from: '2026-03-17', to: '2026-03-19' }],
      }),
    );
    expect(preview.body.windowsMoved).toBe(preview.body.windows.length);
    expect((await (await api.as('coordinator')).put('/calendar/years/2026', record)).body.changed).toBe(true);
    // Not hurried: a change is planned once every process has forgotten the rules before it.
    const planAgain = () =>
      eventually(async () => {
        await planner.get(PlanAnew).run(() => false);
        const left = await api.database.owner.query('select 1 from replanning where finished_at is null');
        return left.length === 0;
      }, 'all planned anew');
    await planAgain();
    await planAgain();
    expect(await walk.now(item)).toMatchObject({
      publicityUntil: '2026-03-18',
      publicities: [{ fromOn: '2026-03-03', untilOn: '2026-03-18' }],
    });
    expect(await walk.timers(item)).toEqual(['publicityEnd 2026-03-19']);
    expect((await walk.told(item)).filter((kind) => kind === 'item.publicityReckoned')).toHaveLength(1);
    // Taken back, it would end sooner than was announced: people rely on the day they were told.
    const { source, holidays, makeUpDays } = YEAR_2026;
    const back = { source, holidays, makeUpDays };
    const early = await (await api.as('coordinator')).post('/calendar/years/2026/previews', back);
    expect(early.status).toBe(200);
    expect(early.body.windows.filter(({ id }: { id: string }) => id === item)).toEqual([]);
    expect((await (await api.as('coordinator')).put('/calendar/years/2026', back)).body.changed).toBe(true);
    await planAgain();
    expect(await walk.now(item)).toMatchObject({ publicityUntil: '2026-03-18' });
    expect(await walk.timers(item)).toEqual(['publicityEnd 2026-03-19']);
    await setClock(api, '2026-03-18');
    expect((await end(item)).body.code).toBe('publicity.running');
    await setClock(api, '2026-03-19');
    await performAllDue(clock);
    expect(await walk.now(item)).toMatchObject({ status: 'closed', closedOn: '2026-03-19' });
  });
});
