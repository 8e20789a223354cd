import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import { addMonths, type Day, day } from '@domain/day';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';

describe('dates that follow a rule', () => {
  let api: TestApi;
  let coordinator: TestClient;
  let today: Day;
  beforeAll(async () => {
    api = await startTestApi();
    coordinator = await api.as('coordinator');
    today = (await api.database.owner.query('select app_today()::text as on'))[0].on;
  });
  afterAll(() => api?.stop());

  async function drafted(dueRule: string | null) {
    const list = await coordinator.post('/supervisions', {
      title: '法治建设督察反馈意见整改',
      kind: 'lawSupervision',
      issuer: '市委依法治市办',
      feedbackOn: '2026-10-12',
    });
    const words = { title: '公示不及时', nature: 'common', remediationType: 'timeBound', dueRule };
    const item = await coordinator.post(`/supervisions/${list.body.id}/items`, words);
    return { listId: list.body.id as string, id: item.body.id as string };
  }
  const assign = (id: string, dueOn: Day, dueFollowsRule?: boolean) =>
    coordinator.put(`/items/${id}/assignment`, {
      leadUnitId: api.county.units.town1,
      leaderId: api.county.people['town1-leader']!.id,
      handlerId: api.county.people['town1-handler']!.id,
      dueOn,
      dueFollowsRule,
    });
  const told = async (id: string, kind: string): Promise<string[]> =>
    (await coordinator.get(`/items/${id}/timeline`)).body.data
      .filter((line: { kind: string }) => line.kind === kind)
      .map(({ text }: { text: string }) => text);
  const live = (id: string) =>
    api.database.owner.query(`select distinct gen from timer where item_id = $1 and state = 'pending'`, [id]);

  it('move when the unit receives the item; the original date stays and the timeline gives the arithmetic', async () => {
    const { id } = await drafted('签收之日起20个工作日内');
    const provisional = shippedCalendar().addWorkingDays(today, 40);
    expect((await assign(id, provisional, true)).body).toMatchObject({ dueBasis: 'rule', dueOn: provisional });
    const gens = await live(id);
    const received = await (await api.as('town1-handler')).put(`/items/${id}/receipt`);
    const dueOn = shippedCalendar().addWorkingDays(today, 20);
    expect(received.body).toMatchObject({ dueOn, originalDueOn: provisional, dueBasis: 'rule', receivedOn: today });
    expect((await told(id, 'item.dueReckoned'))[0]).toContain(
      `签收日期确定，整改时限重新计算：${provisional} → ${dueOn}（签收之日`,
    );
    expect(await live(id)).not.toEqual(gens);
  });

  it('move when the plan is filed, and not again when it is filed anew', async () => {
    const { id } = await drafted('方案上报之日起3个月内');
    await assign(id, shippedCalendar().addWorkingDays(today, 90), true);
    const handler = await api.as('town1-handler');
    await handler.put(`/items/${id}/receipt`);
    const plan = { goal: '目标', measures: [{ text: '建立台账', dueOn: shippedCalendar().addWorkingDays(today, 10) }] };
    expect((await handler.put(`/items/${id}/plan`, plan)).body.dueOn).toBe(addMonths(today, 3));
    await handler.put(`/items/${id}/plan`, plan);
    expect(await told(id, 'item.dueReckoned')).toHaveLength(1);
  });

  it('stay where a person set them, and the timeline says so', async () => {
    const { id } = await drafted('签收之日起20个工作日内');
    const byHand = shippedCalendar().addWorkingDays(today, 15);
    expect((await assign(id, byHand)).body.dueBasis).toBe('hand');
    const received = await (await api.as('town1-handler')).put(`/items/${id}/receipt`);
    expect(received.body.dueOn).toBe(byHand);
    expect((await told(id, 'item.dueKept'))[0]).toContain(`整改时限由人填写，仍为 ${byHand}；按规则推算为`);
  });

  it('move at once when the words of their rule are changed; without words to follow they are by hand', async () => {
    const { id } = await drafted('反馈之日起60个工作日内');
    await assign(id, shippedCalendar().addWorkingDays(day('2026-10-12'), 60));
    const reword = (dueRule: string | null) => coordinator.send('PATCH', `/items/${id}`, { dueRule });
    const dueOn = shippedCalendar().addWorkingDays(day('2026-10-12'), 50);
    const moved = await reword('反馈之日起50个工作日内');
    expect(moved.body).toMatchObject({ dueOn, dueBasis: 'rule' });
    expect((await told(id, 'item.dueReckoned'))[0]).toContain('时限要求修改，整改时限重新计算');
    // Twice in a row: the second time nothing moves.
    expect((await reword('反馈之日起50个工作日内')).body.dueOn).toBe(dueOn);
    expect(await told(id, 'item.dueReckoned')).toHaveLength(1);
    expect((await reword('尽快')).body).toMatchObject({ dueOn, dueBasis: 'hand' });
    const left = `时限要求修改，已不能按规则推算，整改时限仍为 ${dueOn}，改为由人填写`;
    expect(await told(id, 'item.dueKept')).toEqual([left]);
    expect((await reword('反馈之日起40个工作日内')).body).toMatchObject({ dueOn, dueBasis: 'hand' });
    expect(await told(id, 'item.dueKept')).toHaveLength(2);
  });

  it('cannot be changed by their words while the clock stands still', async () => {
    const { id } = await drafted('反馈之日起60个工作日内');
    await assign(id, shippedCalendar().addWorkingDays(day('2026-10-12'), 60));
    const paused = await coordinator.put(`/items/${id}/pause`, {
      kind: 'litigation',
      basis: '立案通知',
      reason: '诉讼',
      fromOn: today,
    });
    expect(paused.status).toBe(200);
    const refused = await coordinator.send('PATCH', `/items/${id}`, { dueRule: '反馈之日起50个工作日内' });
    expect([refused.status, refused.body.code]).toEqual([409, 'item.paused']);
    expect((await coordinator.get(`/items/${id}`)).body.dueRule).toBe('反馈之日起60个工作日内');
  });

  it('move when the day of the feedback is put right, once however often it is said', async () => {
    const { id, listId } = await drafted('反馈之日起60个工作日内');
    const other = (
      await coordinator.post(`/supervisions/${listId}/items`, {
        title: '另一问题',
        nature: 'common',
        remediationType: 'timeBound',
      })
    ).body.id;
    const dueOn = shippedCalendar().addWorkingDays(day('2026-10-12'), 60);
    expect((await assign(id, dueOn)).body.dueBasis).toBe('rule');
    await assign(other, dueOn);
    const change = () => coordinator.put(`/supervisions/${listId}/feedback`, { feedbackOn: '2026-10-20' });
    const tried = await coordinator.post(`/supervisions/${listId}/feedback/previews`, { feedbackOn: '2026-10-20' });
    expect((await change()).body.feedbackOn).toBe('2026-10-20');
    await Promise.all([change(), change()]);
    const moved = shippedCalendar().addWorkingDays(day('2026-10-20'), 60);
    expect(tried.body).toMatchObject({ items: 2, dueMoved: 1, moved: [{ id, from: dueOn, to: moved }] });
    expect((await coordinator.get(`/items/${id}`)).body.dueOn).toBe(moved);
    expect((await coordinator.get(`/items/${other}`)).body.dueOn).toBe(dueOn);
    expect(await told(id, 'item.dueReckoned')).toHaveLength(1);
    expect(
      (await (await api.as('town1-leader')).put(`/supervisions/${listId}/feedback`, { feedbackOn: '2026-10-21' }))
        .status,
    ).toBe(403);
  });

  it('move by a year that was left out and understood from the feedback', async () => {
    const { id, listId } = await drafted('10月31日前');
    await coordinator.put(`/supervisions/${listId}/feedback`, { feedbackOn: '2027-10-12' });
    expect((await assign(id, day('2027-10-31'))).body.dueBasis).toBe('rule');
    const feedback = { feedbackOn: '2027-11-01' };
    const tried = await coordinator.post(`/supervisions/${listId}/feedback/previews`, feedback);
    expect(tried.body).toMatchObject({ dueMoved: 1, moved: [{ id, from: '2027-10-31', to: '2028-10-31' }] });
    await coordinator.put(`/supervisions/${listId}/feedback`, feedback);
    expect((await coordinator.get(`/items/${id}`)).body).toMatchObject({ dueOn: '2028-10-31', dueBasis: 'rule' });
    expect((await told(id, 'item.dueReckoned'))[0]).toContain('反馈日期确定，整改时限重新计算');
  });

  it('keep nobody from signing, whatever year their words name', async () => {
    const { id } = await drafted('2026年内');
    await assign(id, addMonths(today, 2));
    expect((await (await api.as('town1-handler')).put(`/items/${id}/receipt`)).status).toBe(200);
    const found = await coordinator.get(`/date-rules?text=${encodeURIComponent('2026年内')}`);
    expect(found.body).toMatchObject({ understood: true, on: '2026-12-31' });
  });

  it('are kept as a rule with the assignment, or as a day without one', async () => {
    const { id } = await drafted(null);
    const wanted = {
      leadUnitId: api.county.units.town1,
      leaderId: api.county.people['town1-leader']!.id,
      handlerId: api.county.people['town1-handler']!.id,
    };
    const provisional = shippedCalendar().addWorkingDays(today, 30);
    const rule = { dueRule: '收到反馈意见后30个工作日内', dueOn: provisional, dueFollowsRule: true };
    const put = (body: object) => coordinator.put(`/items/${id}/assignment`, { ...wanted, ...body });
    expect((await put(rule)).body).toMatchObject({ dueRule: rule.dueRule, dueOn: provisional, dueBasis: 'rule' });
    // Said without a rule, the rule stays; said with an empty one, there is none.
    expect((await put({ dueOn: addMonths(today, 3) })).body).toMatchObject({ dueRule: rule.dueRule, dueBasis: 'hand' });
    expect((await put({ ...rule, dueFollowsRule: null })).body.dueBasis).toBe('hand');
    expect((await put({ dueRule: '', dueOn: provisional })).body).toMatchObject({ dueRule: null, dueBasis: 'hand' });
    const found = await coordinator.get(
      `/date-rules?reference=2025-09-26&text=${encodeURIComponent('反馈之日起7个工作日内')}`,
    );
    expect(found.body).toMatchObject({
      on: '2025-10-13',
      skipped: '其间休息日10天不计（含假期10月1日至10月8日），9月28日、10月11日为调休上班日，计入',
    });
  });

  it('are refused where they are said to follow a rule and do not', async () => {
    const unread = await drafted('尽快');
    expect((await assign(unread.id, addMonths(today, 2), true)).body).toMatchObject({
      code: 'input.invalid',
      errors: [{ pointer: '/dueFollowsRule' }],
    });
    const ruled = await drafted('反馈之日起60个工作日内');
    const refused = await assign(ruled.id, addMonths(today, 6), true);
    expect(refused.body).toMatchObject({ status: 400, errors: [{ pointer: '/dueOn' }] });
    expect(refused.body.detail).toContain('按规则计算的时限是');
  });

  it('are proposed with their arithmetic', async () => {
    const ask = async (text: string) =>
      (await coordinator.get(`/date-rules?reference=2026-10-12&text=${encodeURIComponent(text)}`)).body;
    expect(await ask('反馈之日起20个工作日内')).toMatchObject({
      understood: true,
      on: '2026-11-09',
      event: 'feedback',
      arithmetic: '反馈之日（2026年10月12日）起20个工作日内，当日不计，至2026年11月9日',
    });
    expect(await ask('立行立改')).toMatchObject({
      on: null,
      event: 'receipt',
      provisionalOn: shippedCalendar().addWorkingDays(today, 10),
    });
    expect(await ask('2026年底前')).toMatchObject({
      on: '2026-12-31',
      arithmetic: '时限为2026年的最后一天，即2026年12月31日',
    });
    expect(await ask('尽快')).toMatchObject({ understood: false, on: null });
  });

  it('go by the settings for 立行立改, refused by field where they make no sense', async () => {
    const good = { immediate: { event: 'receipt', amount: 5, unit: 'days' }, milestone: { month: 6, date: 30 } };
    const bad = { ...good, milestone: { month: 2, date: 30 } };
    expect((await coordinator.put('/policies/date-rules', bad)).body.errors[0].pointer).toBe('/milestone/date');
    await coordinator.put('/policies/date-rules', good);
    await coordinator.put('/policies/date-rules', good);
    const [{ orders }] = await api.database.owner.query('select count(*)::int as orders from replanning');
    expect(orders).toBe(1);
  });
});
