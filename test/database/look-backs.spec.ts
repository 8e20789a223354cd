import type { TestingModule } from '@nestjs/testing';
import { brokenInvariants } from '../support/broken-invariants';
import { setClock } from '../support/set-clock';
import { startTestApi, type TestApi } from '../support/test-api';
import { performAllDue, startTestClock } from '../support/test-clock';
import { TestWalk } from '../support/test-walk';

/** 回头看. Every story begins on Monday, 2 March 2026 with an item closed that day; days counted by hand (rest: 4 to 6 April, 1 to 5 May). */
describe('look-backs', () => {
  let api: TestApi;
  let clock: TestingModule;
  let second: TestingModule;
  let walk: TestWalk;
  beforeAll(async () => {
    api = await startTestApi();
    clock = await startTestClock(api.database);
    second = await startTestClock(api.database);
  });
  afterAll(async () => {
    expect(await brokenInvariants(api)).toEqual([]);
    for (const one of [second, clock]) await one?.close();
    await api?.stop();
  });
  beforeEach(async () => {
    await setClock(api, '2026-03-02');
    walk = await TestWalk.open(api);
  });

  const list = async (query: string, who = 'coordinator') =>
    (await (await api.as(who)).get(`/look-backs?limit=200&${query}`)).body.data;
  const lines = (...days: string[]) => days.map((on) => `lookBack ${on}`);
  const inbox = async (who: string, item: string) =>
    (await (await api.as(who)).get('/notices?limit=200')).body.data.filter(
      ({ itemId, kind }: { itemId: string; kind: string }) => itemId === item && kind === 'lookBack',
    );
  const record = async (id: string, body: object, who = 'auditor') =>
    (await api.as(who)).put(`/look-backs/${id}/result`, {
      findings: '抽查三处，台账齐全',
      people: ['罗静', '张三'],
      visitedOn: '2026-03-02',
      ...body,
    });
  const plan = async (item: string, more: object = {}, who = 'coordinator') =>
    (await api.as(who)).post(`/items/${item}/look-backs`, { dueOn: '2026-04-01', basis: '群众反映较多', ...more });

  it('are planned at closing by the rules, with their reminders, which change nothing of the closed item', async () => {
    const item = await walk.accepted({ severity: 'high' });
    const before = await walk.now(item);
    expect(before).toMatchObject({ status: 'closed', severity: 'high' });
    const [one, ...more] = await list(`itemId=${item}`);
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      source: 'policy',
      dueOn: '2026-06-01',
      state: 'planned',
      basis: '销号后 90 天（较重，限期整改）',
      assignee: null,
      plannedBy: null,
    });
    const due = lines('2026-05-27', '2026-06-01', '2026-06-08', '2026-06-15', '2026-06-30');
    expect(await walk.timers(item)).toEqual(due);
    await setClock(api, '2026-06-08');
    await Promise.all([performAllDue(clock), performAllDue(second)]);
    await performAllDue(clock);
    // Of the three that are due one is told, to the auditors: nobody is named.
    expect(await inbox('auditor', item)).toHaveLength(1);
    expect((await inbox('auditor', item))[0].body).toContain('应于 2026-06-01 前完成，已超过 5 个工作日');
    expect(await inbox('town1-handler', item)).toEqual([]);
    const after = await walk.now(item);
    expect([after.version, after.status]).toEqual([before.version, 'closed']);
    expect((await list(`itemId=${item}&state=overdue`)).length).toBe(1);
    expect(await walk.timers(item)).toEqual(due.slice(3));
  });

  it('are not planned for ordinary items, nor for what goes on for good', async () => {
    const ordinary = await walk.accepted();
    const forGood = await walk.accepted({ severity: 'critical', remediationType: 'continuing' });
    for (const item of [ordinary, forGood]) {
      expect(await list(`itemId=${item}`)).toEqual([]);
      expect(await walk.timers(item)).toEqual([]);
    }
  });

  it('are planned by hand, moved, given to another and cancelled, each with its reason; timers before and after', async () => {
    const item = await walk.accepted();
    const planned = await plan(item, { assigneeId: api.county.people.auditor!.id });
    expect(planned).toMatchObject({
      status: 201,
      body: { source: 'hand', assignee: { name: 'auditor' }, byVerifier: true },
    });
    const id: string = planned.body.id;
    // Whoever is named is told, and no other auditor.
    const coming = (await (await api.as('coordinator')).get('/jobs/preview?days=60')).body.data.filter(
      ({ messages }: { messages: { itemId: string }[] }) => messages.some(({ itemId }) => itemId === item),
    );
    expect([...new Set(coming.map(({ person }: { person: { name: string } }) => person.name))]).toEqual(['auditor']);
    expect(await walk.timers(item)).toEqual(
      lines('2026-03-27', '2026-04-01', '2026-04-09', '2026-04-16', '2026-04-30'),
    );
    const coordinator = await api.as('coordinator');
    const moved = await coordinator.put(`/look-backs/${id}/plan`, { dueOn: '2026-04-20', reason: '清明假期' });
    expect(moved.body).toMatchObject({ dueOn: '2026-04-20', originalDueOn: '2026-04-01', assignee: null });
    expect(await walk.timers(item)).toEqual(
      lines('2026-04-15', '2026-04-20', '2026-04-27', '2026-05-07', '2026-05-20'),
    );
    const same = await coordinator.put(`/look-backs/${id}/plan`, { dueOn: '2026-04-20', reason: '再说' });
    expect(same.status).toBe(400);
    expect((await coordinator.put(`/look-backs/${id}/plan`, { dueOn: '2026-02-27', reason: '早' })).status).toBe(400);
    const away = await coordinator.put(`/look-backs/${id}/cancellation`, { reason: '并入年底核查' });
    expect(away.body).toMatchObject({ state: 'cancelled', reason: '并入年底核查', allowedActions: [] });
    expect(await walk.timers(item)).toEqual([]);
    expect((await coordinator.put(`/look-backs/${id}/cancellation`, { reason: '再次' })).body.code).toBe(
      'lookBack.ended',
    );
    expect(await walk.told(item)).toEqual(
      expect.arrayContaining(['item.lookBackPlanned', 'item.lookBackChanged', 'item.lookBackCancelled']),
    );
    expect((await walk.now(item)).status).toBe('closed');
  });

  it('are for auditors who did not work on it, in code and in the database; a verifier may, and is marked', async () => {
    const item = await walk.accepted();
    const { owner } = api.database;
    const auditor = api.county.people.auditor!.id;
    const handler = api.county.people['town1-handler']!.id;
    expect((await plan(item, { assigneeId: handler })).status).toBe(400);
    const { body: one } = await plan(item);
    for (const who of ['coordinator', 'leader', 'admin', 'town1-handler', 'town1-leader', 'town2-handler'])
      expect([403, 404]).toContain((await record(one.id, { result: 'holds' }, who)).status);
    // By the owner with the freeze of closed items off: who worked on what is closed is no longer changed otherwise.
    const workedOn = async (set: string): Promise<void> => {
      await owner.query('alter table item disable trigger user');
      await owner.query(`update item set worked_by_ids = ${set} where id = $1`, [item, auditor]);
      await owner.query('alter table item enable trigger user');
    };
    await workedOn('worked_by_ids || $2::uuid');
    expect((await record(one.id, { result: 'holds' })).body.code).toBe('verification.same_person');
    expect((await plan(item, { assigneeId: auditor })).body.code).toBe('verification.same_person');
    await expect(
      owner.query(
        `update look_back set outcome = 'holds', findings = 'x', visited_on = '2026-03-02', done_by_id = $2, ended_on = '2026-03-02' where id = $1`,
        [one.id, auditor],
      ),
    ).rejects.toThrow(/look_back_same_person/);
    await workedOn('array_remove(worked_by_ids, $2::uuid)');
    // Nor is he for whom somebody acts who worked on it; and neither of them calls it off.
    await owner.query(
      `insert into delegation (id, unit_path, principal_id, delegate_id, from_on, until_on, reason, created_by_id)
       values (gen_random_uuid(), '/', $1, $2, app_today(), app_today(), 'x', $1)`,
      [auditor, handler],
    );
    api.renew('auditor');
    expect((await record(one.id, { result: 'holds' })).body.code).toBe('verification.same_person');
    const off = await (await api.as('auditor')).put(`/look-backs/${one.id}/cancellation`, { reason: '不必' });
    expect(off.body.code).toBe('verification.same_person');
    await expect(
      owner.query(
        `update look_back set outcome = 'holds', findings = 'x', visited_on = '2026-03-02', done_by_id = $2, ended_on = '2026-03-02' where id = $1`,
        [one.id, auditor],
      ),
    ).rejects.toThrow(/look_back_same_person/);
    await owner.query('alter table delegation disable trigger user');
    await owner.query('delete from delegation');
    await owner.query('alter table delegation enable trigger user');
    api.renew('auditor');
    await setClock(api, '2026-03-30');
    expect((await record(one.id, { result: 'holds', visitedOn: '2026-03-31' })).status).toBe(400);
    expect((await record(one.id, { result: 'holds', visitedOn: '2026-03-01' })).status).toBe(400);
    const done = await record(one.id, { result: 'holds', visitedOn: '2026-03-30' });
    expect(done.body).toMatchObject({
      state: 'done',
      outcome: 'holds',
      doneBy: { name: 'auditor' },
      byVerifier: true,
      people: ['罗静', '张三'],
      item: { status: 'closed' },
    });
    expect(await walk.timers(item)).toEqual([]);
    await expect(owner.query(`update look_back set outcome = 'rebound' where id = $1`, [one.id])).rejects.toThrow(
      /only ends once/,
    );
  });

  it('a rebound reopens the item, once however many say it at once, and its ladder starts one rung higher', async () => {
    const item = await walk.accepted({ remediationType: 'immediate' });
    const { body: one } = await plan(item);
    const { body: other } = await plan(item, { dueOn: '2026-05-20' });
    expect((await record(one.id, { result: 'rebound' })).body.errors[0].pointer).toBe('/newDueOn');
    const rebound = { result: 'rebound', findings: '公示栏仍是旧名单', newDueOn: '2026-03-31' };
    const answers = await Promise.all([one.id, other.id, one.id, other.id].map((id) => record(id, rebound)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(3);
    const back = await walk.now(item);
    expect(back).toMatchObject({ status: 'inProgress', cycle: 2, dueOn: '2026-03-31' });
    expect(back.reopenings).toMatchObject([
      { reason: '回头看发现反弹：公示栏仍是旧名单', basis: '2026年3月2日回头看核查记录' },
    ]);
    const outcomes = (await list(`itemId=${item}`)).map(({ outcome }: { outcome: string }) => outcome);
    expect(outcomes.sort()).toEqual(['cancelled', 'rebound']);
    // The first rung (催办) is left out: 督办 on its day, the working day after the date.
    expect((await walk.timers(item)).slice(0, 5)).toEqual([
      'reminder 2026-03-20',
      'reminder 2026-03-26',
      'reminder 2026-03-31',
      'supervisionNotice 2026-04-01',
      'listedSupervision 2026-04-16',
    ]);
    const kinds = await walk.told(item);
    for (const kind of ['item.reopened', 'item.lookBackCancelled', 'item.lookBackDone'])
      expect(kinds.filter((one) => one === kind)).toHaveLength(1);
  });

  it('what is planned lapses where the item is reopened by other ways', async () => {
    const item = await walk.accepted({ severity: 'high' });
    expect((await walk.reopen(item)).status).toBe(201);
    const [one] = await list(`itemId=${item}`);
    expect(one).toMatchObject({ state: 'cancelled', reason: expect.stringContaining('事项重启') });
    const kinds = (await walk.told(item)).filter((kind) => kind.startsWith('item.'));
    expect(kinds.slice(-2)).toEqual(['item.lookBackCancelled', 'item.reopened']);
    expect((await record(one.id, { result: 'holds' })).status).toBe(409);
    expect((await walk.timers(item)).some((line) => line.startsWith('lookBack'))).toBe(false);
  });

  it('are counted by figures whose rows agree, on the day and as of an earlier one', async () => {
    const items = [await walk.accepted(), await walk.accepted(), await walk.accepted(), await walk.accepted()];
    const planned = [];
    for (const item of items.slice(0, 3)) planned.push((await plan(item)).body.id as string);
    await setClock(api, '2026-03-10');
    await record(planned[0]!, { result: 'holds', visitedOn: '2026-03-10' });
    await record(planned[1]!, { result: 'rebound', visitedOn: '2026-03-10', newDueOn: '2026-04-30' });
    await (await api.as('coordinator')).put(`/look-backs/${planned[2]}/cancellation`, { reason: '并入' });
    const figures = async (asOf: string) => {
      const { body } = await (
        await api.as('coordinator')
      ).get(`/supervisions/${walk.supervisionId}/figures?asOf=${asOf}`);
      const known = new Map<string, { value: number; rows: string | null }>(
        body.figures.map((one: { key: string }) => [one.key, one]),
      );
      for (const { value, rows } of known.values()) {
        if (!rows) continue;
        const { total } = (await (await api.as('coordinator')).get(rows.replace('/api/v1', ''))).body;
        expect([rows, total]).toEqual([rows, value]);
      }
      const keys = [
        'everClosed',
        'lookBackPlanned',
        'lookedBack',
        'rebounded',
        'lookBackCoverage',
        'reboundRate',
        'reopened',
      ];
      return keys.map((key) => known.get(key)!.value);
    };
    expect(await figures('2026-03-10')).toEqual([4, 2, 2, 1, 50, 50, 1]);
    expect(await figures('2026-03-09')).toEqual([4, 3, 0, 0, 0, null, 0]);
    const section = await (
      await api.as('coordinator')
    ).get(`/supervisions/${walk.supervisionId}/report-section?format=json&asOf=2026-03-10`);
    expect(JSON.stringify(section.body)).toContain('已回头看2个，覆盖率50%；其中发现反弹1个，反弹率50%');
  });

  it('are seen by the unit whose items they are, and by no other', async () => {
    const item = await walk.accepted();
    const { body: one } = await plan(item);
    for (const who of ['town1-handler', 'town1-leader', 'leader'])
      expect(await list(`itemId=${item}`, who)).toHaveLength(1);
    for (const who of ['town2-handler', 'dept1-handler']) {
      expect(await list(`itemId=${item}`, who)).toEqual([]);
      expect((await (await api.as(who)).get(`/look-backs/${one.id}`)).status).toBe(404);
    }
  });
});
