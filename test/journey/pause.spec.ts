import { addDays, addMonths, type Day } from '@domain/day';
import { brokenInvariants } from '../support/broken-invariants';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { assignedItem } from '../support/test-item';
import { advance, today } from '../support/test-walk';

describe('暂停计时 over HTTP', () => {
  let api: TestApi;
  let coordinator: TestClient;
  let handler: TestClient;
  let on: Day;
  beforeAll(async () => {
    api = await startTestApi();
    [coordinator, handler] = [await api.as('coordinator'), await api.as('town1-handler')];
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    on = await today(api);
  });

  async function inWork(workingDays: number) {
    const item = await assignedItem(api, workingDays);
    expect((await handler.put(`/items/${item.id}/receipt`)).status).toBe(200);
    return item;
  }
  const pause = (id: string, differs: object = {}) =>
    coordinator.put(`/items/${id}/pause`, {
      kind: 'litigation',
      basis: '行政诉讼受理通知书',
      reason: '等待判决',
      fromOn: on,
      ...differs,
    });
  const resume = (id: string) => coordinator.put(`/items/${id}/pause/resumption`, { note: '已判决' });
  const live = async (id: string): Promise<number> =>
    (
      await api.database.owner.query(
        `select count(*)::int as n from timer where item_id = $1 and state in ('pending', 'leased')`,
        [id],
      )
    )[0].n;
  const overdue = async (list: string): Promise<number[]> =>
    Promise.all(
      ['overdue=true', 'light=red', 'figure=paused', 'figure=open'].map(
        async (filter) => (await coordinator.get(`/items?supervisionId=${list}&count=true&${filter}`)).body.total,
      ),
    );

  it('stops every duty, is not overdue however long it lasts, and gives the days back', async () => {
    const item = await inWork(3);
    expect(await live(item.id)).toBeGreaterThan(0);
    const paused = await pause(item.id);
    expect(paused.body).toMatchObject({
      status: 'inProgress',
      pausedOn: on,
      dueOn: item.dueOn,
      light: { colour: 'grey' },
    });
    expect(paused.body.light.reason).toContain('暂停时距时限还有');
    expect(paused.body.allowedActions).toContain('resumption');
    expect(paused.body.allowedActions).not.toContain('pause');
    expect(await live(item.id)).toBe(0);
    expect(await brokenInvariants(api)).toEqual([]);

    expect(paused.body.resumption).toEqual({ days: 0, unit: 'days', dueOn: item.dueOn });
    const later = await advance(api, 30);
    // Whoever resumes it sees beforehand what it comes to.
    const { body: before } = await coordinator.get(`/items/${item.id}`);
    expect(before.resumption).toEqual({ days: 30, unit: 'days', dueOn: addDays(item.dueOn, 30) });
    expect(await overdue(item.supervisionId)).toEqual([0, 0, 1, 1]);
    const figures = (await coordinator.get(`/supervisions/${item.supervisionId}/figures`)).body.figures;
    const value = (key: string) => figures.find((one: { key: string }) => one.key === key).value;
    expect([value('open'), value('paused'), value('overdue')]).toEqual([1, 1, 0]);

    const resumed = await resume(item.id);
    expect(resumed.body).toMatchObject({
      pausedOn: null,
      resumption: null,
      dueOn: addDays(item.dueOn, 30),
      originalDueOn: item.dueOn,
    });
    expect(resumed.body.pauses).toEqual([
      expect.objectContaining({
        days: 30,
        unit: 'days',
        resumedOn: later,
        newDueOn: addDays(item.dueOn, 30),
        note: '已判决',
      }),
    ]);
    expect(await live(item.id)).toBeGreaterThan(0);
    const texts = (await coordinator.get(`/items/${item.id}/timeline`)).body.data.map(
      (one: { text: string }) => one.text,
    );
    expect(texts.join('\n')).toContain(`自 ${on} 起暂停计时（诉讼）`);
    expect(texts.join('\n')).toContain(`暂停了 30 天，整改时限 ${item.dueOn} → ${addDays(item.dueOn, 30)}`);
    expect(await brokenInvariants(api)).toEqual([]);
  });

  it('changes nothing when resumed on the same day, and is done once: twice in a row and four at once', async () => {
    const item = await inWork(10);
    const pauses = await Promise.all(Array.from({ length: 4 }, () => pause(item.id)));
    expect(pauses.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect((await pause(item.id)).body.code).toBe('item.paused');
    const resumes = await Promise.all(Array.from({ length: 4 }, () => resume(item.id)));
    expect(resumes.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect((await resume(item.id)).body.code).toBe('item.not_paused');
    expect((await coordinator.get(`/items/${item.id}`)).body).toMatchObject({ dueOn: item.dueOn, pausedOn: null });
    expect((await pause(item.id)).status).toBe(200);
    expect((await resume(item.id)).body.dueOn).toBe(item.dueOn);
  });

  async function byPlan() {
    const list = await coordinator.post('/supervisions', {
      title: '法治建设督察反馈意见整改',
      kind: 'lawSupervision',
      issuer: '市委依法治市办',
      feedbackOn: '2026-10-12',
    });
    const words = {
      title: '公示不及时',
      nature: 'common',
      remediationType: 'timeBound',
      dueRule: '方案上报之日起3个月内',
    };
    const { id } = (await coordinator.post(`/supervisions/${list.body.id}/items`, words)).body as { id: string };
    const assigned = await coordinator.put(`/items/${id}/assignment`, {
      leadUnitId: api.county.units.town1,
      leaderId: api.county.people['town1-leader']!.id,
      handlerId: api.county.people['town1-handler']!.id,
      dueOn: addMonths(on, 4),
      dueFollowsRule: true,
    });
    expect(assigned.body).toMatchObject({ dueBasis: 'rule' });
    expect((await handler.put(`/items/${id}/receipt`)).status).toBe(200);
    return id;
  }
  const filePlan = (id: string) =>
    handler.put(`/items/${id}/plan`, { goal: '目标', measures: [{ text: '建立台账', dueOn: addMonths(on, 2) }] });

  it('leaves a date that waits for its event, or moves by nothing, to its rule', async () => {
    const id = await byPlan();
    expect((await pause(id)).status).toBe(200);
    expect((await resume(id)).body).toMatchObject({ dueBasis: 'rule', dueOn: addMonths(on, 4) });
    expect((await pause(id)).status).toBe(200);
    const later = await advance(api, 7);
    expect((await resume(id)).body).toMatchObject({ dueBasis: 'rule', dueOn: addDays(addMonths(on, 4), 7) });
    expect((await filePlan(id)).body).toMatchObject({ dueBasis: 'rule', dueOn: addMonths(later, 3) });
    expect(await brokenInvariants(api)).toEqual([]);
  });

  it('gives back only the days after the event that dated it, and says so', async () => {
    const id = await byPlan();
    expect((await pause(id)).status).toBe(200);
    const filed = await advance(api, 6);
    expect((await filePlan(id)).body.dueOn).toBe(addMonths(filed, 3));
    await advance(api, 3);
    const dueOn = addDays(addMonths(filed, 3), 2);
    expect((await resume(id)).body).toMatchObject({ dueOn, dueBasis: 'hand', pauses: [{ days: 9 }] });
    const texts = (await coordinator.get(`/items/${id}/timeline`)).body.data.map((one: { text: string }) => one.text);
    expect(texts.join('\n')).toContain(
      `暂停了 9 天，其中方案上报之日（${filed}）以后的 2 天予以顺延，整改时限 ${addMonths(filed, 3)} → ${dueOn}`,
    );
    expect(await brokenInvariants(api)).toEqual([]);
  });

  it('refuses what cannot be while the clock stands still, each with its reason', async () => {
    const item = await inWork(10);
    const stale = await coordinator.send(
      'PUT',
      `/items/${item.id}/pause`,
      { kind: 'other', basis: 'x', reason: 'x', fromOn: on },
      { 'if-match': '"1"' },
    );
    expect(stale.body.code).toBe('item.changed');
    await pause(item.id);
    const asked = { dueOn: addDays(item.dueOn, 10), reason: 'x', progress: 'x' };
    expect((await handler.post(`/items/${item.id}/extensions`, asked)).body.code).toBe('extension.refused_by_rule');
    expect((await handler.post(`/items/${item.id}/submissions`, { statement: 'x' })).body.code).toBe('item.paused');
    expect((await handler.post(`/items/${item.id}/progress`, { text: '仍在推进' })).status).toBe(201);
    expect((await handler.put(`/items/${item.id}/pause/resumption`)).status).toBe(403);
    expect(
      (await handler.put(`/items/${item.id}/pause`, { kind: 'other', basis: 'x', reason: 'x', fromOn: on })).status,
    ).toBe(403);
  });

  it('refuses a pause from a day to come, too long ago, before the assignment, over another pause, or over a request that waits', async () => {
    const item = await inWork(40);
    for (const fromOn of [addDays(on, 1), addDays(on, -31), addDays(on, -1)])
      expect((await pause(item.id, { fromOn })).body).toMatchObject({ status: 400, errors: [{ pointer: '/fromOn' }] });
    await advance(api, 5);
    expect((await pause(item.id, { fromOn: addDays(on, 2) })).status).toBe(200);
    expect((await resume(item.id)).body.dueOn).toBe(addDays(item.dueOn, 3));
    expect((await pause(item.id, { fromOn: addDays(on, 4) })).body.errors[0].pointer).toBe('/fromOn');
    const asked = { dueOn: addDays(item.dueOn, 30), reason: 'x', progress: 'x' };
    expect((await handler.post(`/items/${item.id}/extensions`, asked)).status).toBe(201);
    expect((await pause(item.id, { fromOn: addDays(on, 5) })).body.code).toBe('extension.pending');
  });
});
