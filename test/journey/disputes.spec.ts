import { addDays, type Day } from '@domain/day';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import { brokenInvariants } from '../support/broken-invariants';
import { evidenceForm } from '../support/evidence-form';
import { type Answer, startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { assignedItem } from '../support/test-item';
import { advance, today } from '../support/test-walk';

const CALENDAR = shippedCalendar();

describe('异议与移交 over HTTP', () => {
  let api: TestApi;
  let coordinator: TestClient;
  let handler: TestClient;
  let leader: TestClient;
  let other: TestClient;
  let on: Day;
  beforeAll(async () => {
    api = await startTestApi();
    coordinator = await api.as('coordinator');
    [handler, leader, other] = [
      await api.as('town1-handler'),
      await api.as('town1-leader'),
      await api.as('town2-handler'),
    ];
  });
  afterAll(async () => {
    expect(await brokenInvariants(api)).toEqual([]);
    await api.stop();
  });
  beforeEach(async () => {
    on = await today(api);
  });

  const raise = (id: string, differs: object = {}, by = handler) =>
    by.post(`/items/${id}/disputes`, {
      kind: 'notOurs',
      reason: '该路段由石桥镇管护',
      proposedUnit: '石桥镇',
      ...differs,
    });
  const decide = (dispute: string, body: object, by = coordinator) => by.put(`/disputes/${dispute}/decision`, body);
  const withdraw = (dispute: string, by = handler) => by.put(`/disputes/${dispute}/withdrawal`);
  const toTown2 = (differs: object = {}) => ({
    outcome: 'transferred',
    reason: '管护责任在石桥镇',
    leadUnitId: api.county.units.town2,
    leaderId: api.county.people['town2-leader']!.id,
    handlerId: api.county.people['town2-handler']!.id,
    dueOn: addDays(on, 40),
    ...differs,
  });
  const live = (id: string): Promise<{ kind: string; occurrence: string; audience: string }[]> =>
    api.database.owner.query(
      `select kind, occurrence::text, duty ->> 'audience' as audience from timer
        where item_id = $1 and state in ('pending', 'leased') order by occurrence, kind`,
      [id],
    );
  const texts = async (id: string): Promise<string> =>
    (await coordinator.get(`/items/${id}/timeline`)).body.data.map(({ text }: { text: string }) => text).join('\n');
  async function disputed(workingDays = 20): Promise<{ id: string; dispute: string; dueOn: Day }> {
    const item = await assignedItem(api, workingDays);
    const raised = await raise(item.id);
    expect(raised.status).toBe(201);
    return { id: item.id, dispute: raised.body.id, dueOn: item.dueOn };
  }

  it('is raised once, with its reason; the deadline runs on and the office is reminded of it', async () => {
    const item = await assignedItem(api, 20);
    const before = await live(item.id);
    const raised = await raise(item.id);
    expect(raised.body).toMatchObject({
      kind: 'notOurs',
      state: 'pending',
      number: item.number,
      fromUnit: { name: '柳林镇' },
      fromDueOn: item.dueOn,
      proposedUnit: '石桥镇',
      fileName: null,
    });
    expect((await raise(item.id)).body.code).toBe('dispute.pending');
    const { body } = await handler.get(`/items/${item.id}`);
    expect(body).toMatchObject({ status: 'assigned', dueOn: item.dueOn, disputedOn: on });
    expect(body.allowedActions).toContain('disputeWithdrawal');
    expect(body.allowedActions).not.toContain('dispute');
    expect((await coordinator.get(`/items/${item.id}`)).body.allowedActions).toContain('disputeDecision');
    const after = await live(item.id);
    const waiting = after.filter(({ kind }) => kind === 'verificationDue');
    expect(after.filter(({ kind }) => kind !== 'verificationDue')).toEqual(before);
    expect(waiting.map(({ occurrence }) => occurrence)).toEqual(
      [3, 8, 13].map((days) => CALENDAR.addWorkingDays(on, days)),
    );
    expect(new Set(waiting.map(({ audience }) => audience))).toEqual(new Set(['["coordinator"]']));
    expect(await texts(item.id)).toContain(
      '提出异议（不属本单位职责），理由：该路段由石桥镇管护；建议承办单位：石桥镇',
    );
  });

  it('is refused without reason, for what it is not, to others, and after its days', async () => {
    const item = await assignedItem(api, 40);
    expect((await raise(item.id, { reason: '' })).body.errors[0].pointer).toBe('/reason');
    expect((await raise(item.id, { kind: 'x' })).body.errors[0].pointer).toBe('/kind');
    expect((await raise(item.id, { kind: 'dateWrong' })).body.errors[0].pointer).toBe('/proposedUnit');
    expect((await raise(item.id, {}, other)).status).toBe(404);
    expect((await raise(item.id, {}, coordinator)).status).toBe(403);
    expect((await handler.put(`/items/${item.id}/receipt`)).status).toBe(200);
    const until = CALENDAR.addWorkingDays(on, 5);
    expect((await handler.get(`/items/${item.id}`)).body.disputeUntil).toBe(until);
    while ((await today(api)) < until) await advance(api, 1);
    expect((await leader.get(`/items/${item.id}`)).body.allowedActions).toContain('dispute');
    await advance(api, 1);
    expect((await raise(item.id)).body.code).toBe('dispute.refused_by_rule');
    expect((await leader.get(`/items/${item.id}`)).body.allowedActions).not.toContain('dispute');
  });

  it('is withdrawn by who raised it alone, and everything is as before', async () => {
    const item = await assignedItem(api, 20);
    const before = await live(item.id);
    const { body } = await raise(item.id);
    expect((await withdraw(body.id, leader)).status).toBe(403);
    expect((await withdraw(body.id, coordinator)).status).toBe(403);
    const withdrawn = await Promise.all(Array.from({ length: 4 }, () => withdraw(body.id)));
    expect(withdrawn.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect((await withdraw(body.id)).body.code).toBe('dispute.decided');
    expect((await decide(body.id, { outcome: 'rejected', reason: 'x' })).body.code).toBe('dispute.decided');
    expect(await live(item.id)).toEqual(before);
    expect((await raise(item.id)).status).toBe(201);
  });

  it('is raised and decided once, four at once and twice in a row', async () => {
    const item = await assignedItem(api, 20);
    const raised = await Promise.all(Array.from({ length: 4 }, () => raise(item.id)));
    expect(raised.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const { id } = raised.find(({ status }) => status === 201)!.body;
    const rejected = { outcome: 'rejected', reason: '职责清单列明由柳林镇负责' };
    expect((await decide(id, { ...rejected, reason: '' })).body.errors[0].pointer).toBe('/reason');
    expect((await decide(id, { ...rejected, dueOn: addDays(on, 9) })).body.errors[0].pointer).toBe('/dueOn');
    expect((await decide(id, rejected, handler)).status).toBe(403);
    const decided = await Promise.all(Array.from({ length: 4 }, () => decide(id, rejected)));
    expect(decided.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect((await decide(id, rejected)).body.code).toBe('dispute.decided');
    expect((await live(item.id)).some(({ kind }) => kind === 'verificationDue')).toBe(false);
    expect((await handler.get(`/items/${item.id}`)).body).toMatchObject({ disputedOn: null, dueOn: item.dueOn });
    expect(await texts(item.id)).toContain('异议不成立，理由：职责清单列明由柳林镇负责');
  });

  it('transfers: another unit with a date of its own, signed anew; the old unit sees no more than what it raised', async () => {
    const item = await assignedItem(api, 20);
    const received = await handler.put(`/items/${item.id}/receipt`);
    expect(received.body.receipt).toMatchObject({ by: { name: 'town1-handler' }, at: expect.stringMatching(/T\d\d:/) });
    await handler.put(`/items/${item.id}/plan`, { goal: '补齐', measures: [{ text: '补录', dueOn: addDays(on, 9) }] });
    const file = evidenceForm('管护协议', '管护协议.txt', { kind: 'notOurs', evidenceOn: undefined, reason: '见协议' });
    const { body: raised, status } = await handler.post(`/items/${item.id}/disputes`, file);
    expect([status, raised.fileName]).toEqual([201, '管护协议.txt']);
    for (const field of ['leadUnitId', 'leaderId', 'handlerId', 'dueOn']) {
      const answer = await decide(raised.id, toTown2({ [field]: undefined }));
      expect(answer.body).toMatchObject({ status: 400, errors: [{ pointer: `/${field}` }] });
    }
    expect((await decide(raised.id, toTown2({ title: 'x' }))).body.errors[0].pointer).toBe('/title');
    expect((await decide(raised.id, toTown2({ dueOn: addDays(on, -1) }))).body.errors[0].pointer).toBe('/dueOn');
    const old = await live(item.id);
    const transfers = await Promise.all(Array.from({ length: 3 }, () => decide(raised.id, toTown2())));
    expect(transfers.map((one) => one.status).sort()).toEqual([200, 409, 409]);
    const { body } = await coordinator.get(`/items/${item.id}`);
    expect(body).toMatchObject({
      status: 'assigned',
      leadUnit: { name: '石桥镇' },
      originalUnit: { name: '柳林镇' },
      transferredOn: on,
      receivedOn: null,
      receipt: null,
      dueOn: addDays(on, 40),
      originalDueOn: item.dueOn,
      planState: 'none',
      measures: [],
      disputes: [
        { state: 'transferred', fromDueOn: item.dueOn, toUnit: { name: '石桥镇' }, decidedDueOn: addDays(on, 40) },
      ],
    });
    const left = await live(item.id);
    expect(left.length).toBeGreaterThan(0);
    expect(
      left.filter(({ occurrence }) => old.some((one) => one.occurrence === occurrence && occurrence < item.dueOn)),
    ).toEqual([]);
    expect(await texts(item.id)).toContain('移交：柳林镇 → 石桥镇');

    const ledger = await coordinator.get(`/items/export?format=csv&supervisionId=${item.supervisionId}`);
    expect(ledger.body).toContain(`柳林镇（${on} 移交）`);
    const figures = (await coordinator.get(`/supervisions/${item.supervisionId}/figures`)).body.figures;
    expect(figures.find(({ key }: { key: string }) => key === 'total').value).toBe(1);

    // The old unit: gone from lists and counts, neither read nor written; its own dispute with its file it keeps.
    for (const [name, client] of [
      ['handler', handler],
      ['leader', leader],
    ] as const) {
      expect([name, (await client.get(`/items/${item.id}`)).status]).toEqual([name, 404]);
      expect((await client.get(`/items?supervisionId=${item.supervisionId}&count=true`)).body.total).toBe(0);
      const { body: mine } = await client.get('/disputes');
      expect(mine.data.find(({ id }: { id: string }) => id === raised.id)).toMatchObject({
        item: null,
        number: item.number,
        state: 'transferred',
        decisionReason: '管护责任在石桥镇',
      });
      expect((await client.get(`/disputes/${raised.id}/content`)).body).toBe('管护协议');
    }
    for (const [method, route, sent] of [
      ['PUT', `/items/${item.id}/receipt`, {}],
      ['POST', `/items/${item.id}/progress`, { text: 'x' }],
      ['POST', `/items/${item.id}/disputes`, { kind: 'dutyWrong', reason: 'x' }],
      ['PUT', `/disputes/${raised.id}/withdrawal`, {}],
    ] as const)
      expect([route, (await handler.send(method, route, sent)).status]).toEqual([route, 404]);
    // A third unit sees nothing of any of it.
    const dept = await api.as('dept1-handler');
    expect((await dept.get(`/disputes/${raised.id}/content`)).status).toBe(404);
    expect((await dept.get('/disputes')).body.data).toEqual([]);

    // The new unit signs and may dispute it in turn.
    expect((await other.put(`/items/${item.id}/receipt`)).body).toMatchObject({ status: 'inProgress', receivedOn: on });
    expect((await raise(item.id, { proposedUnit: null }, other)).status).toBe(201);
  });

  it('keeps in sight who helps: the old unit as cooperating unit works on, but no longer leads', async () => {
    const { id, dispute } = await disputed();
    const moved = await decide(dispute, toTown2({ cooperatingUnitIds: [api.county.units.town1] }));
    expect(moved.status).toBe(200);
    const { body } = await handler.get(`/items/${id}`);
    for (const action of ['receipt', 'plan', 'dispute', 'submission'])
      expect(body.allowedActions).not.toContain(action);
    expect((await handler.put(`/items/${id}/receipt`)).status).toBe(403);
    await other.put(`/items/${id}/receipt`);
    expect((await handler.post(`/items/${id}/progress`, { text: '已移送资料' })).status).toBe(201);
    expect((await handler.post(`/items/${id}/submissions`, { statement: 'x' })).status).toBe(403);
  });

  it('corrects people, date and words, and says what', async () => {
    const { id, dispute, dueOn } = await disputed();
    expect((await decide(dispute, { outcome: 'corrected', reason: 'x' })).body.errors[0].pointer).toBe('/outcome');
    const elsewhere = { outcome: 'corrected', reason: 'x', leadUnitId: api.county.units.town2 };
    expect((await decide(dispute, elsewhere)).body.errors[0].pointer).toBe('/leadUnitId');
    const later = addDays(dueOn, 14);
    const corrected = await decide(dispute, {
      outcome: 'corrected',
      reason: '事实核实有出入',
      dueOn: later,
      title: '行政执法公示不完整',
      handlerId: api.county.people['town1-handler2']!.id,
    });
    expect(corrected.body).toMatchObject({
      title: '行政执法公示不完整',
      handler: { name: 'town1-handler2' },
      leader: { name: 'town1-leader' },
      dueOn: later,
      originalDueOn: dueOn,
      disputes: [{ state: 'corrected', decidedDueOn: later, toUnit: null }],
    });
    expect(await texts(id)).toContain('异议成立，更正，理由：事实核实有出入');
  });

  it('cancels the item on the unit’s word', async () => {
    const { id, dispute } = await disputed();
    expect((await coordinator.put(`/items/${id}/cancellation`, { reason: 'x' })).body.code).toBe('dispute.pending');
    expect((await decide(dispute, { outcome: 'cancelled', reason: '与他案重复' })).body).toMatchObject({
      status: 'cancelled',
      disputes: [{ state: 'cancelled' }],
    });
    expect(await live(id)).toEqual([]);
  });

  it('asks who gives the item to another unit without one for the reason, and no request of the old unit goes along', async () => {
    const item = await assignedItem(api, 20, { dueRule: '收到整改通知之日起30日内' });
    await handler.put(`/items/${item.id}/receipt`);
    await handler.put(`/items/${item.id}/plan`, { goal: '补齐', measures: [{ text: '补录', dueOn: addDays(on, 9) }] });
    const asked = { dueOn: addDays(item.dueOn, 9), reason: 'x', progress: 'x' };
    expect((await handler.post(`/items/${item.id}/extensions`, asked)).status).toBe(201);
    const { outcome: _, reason, ...staffed } = toTown2();
    const assign = (differs: object) => coordinator.put(`/items/${item.id}/assignment`, { ...staffed, ...differs });
    expect((await assign({})).body).toMatchObject({ status: 400, errors: [{ pointer: '/reason' }] });
    // Its rule counts from the receipt of the new unit, not from that of the old one.
    const answer = await assign({ reason, dueFollowsRule: true });
    expect(answer.body).toMatchObject({
      status: 'assigned',
      originalUnit: { name: '柳林镇' },
      transferredOn: on,
      receivedOn: null,
      dueBasis: 'rule',
      originalDueOn: item.dueOn,
      measures: [],
      extensions: [{ outcome: 'lapsed' }],
    });
    expect(await texts(item.id)).toContain('调整交办：柳林镇 → 石桥镇');
    expect((await handler.get(`/items/${item.id}`)).status).toBe(404);
    expect((await other.put(`/items/${item.id}/receipt`)).body.dueOn).toBe(addDays(on, 30));
  });

  it('takes a date that follows the rule to the unit that signs anew', async () => {
    const item = await assignedItem(api, 20, { dueRule: '收到整改通知之日起30日内' });
    await handler.put(`/items/${item.id}/receipt`);
    const { body: raised } = await raise(item.id);
    const transferred = await decide(raised.id, toTown2({ dueOn: addDays(on, 30), dueFollowsRule: true }));
    expect(transferred.body).toMatchObject({ dueBasis: 'rule', dueOn: addDays(on, 30) });
  });

  it('stands in the way of what would decide it by the back door', async () => {
    const { id, dispute, dueOn } = await disputed();
    const { outcome: _, reason: __, ...assignment } = toTown2();
    expect((await coordinator.put(`/items/${id}/assignment`, assignment)).body.code).toBe('dispute.pending');
    await handler.put(`/items/${id}/receipt`);
    expect((await handler.post(`/items/${id}/submissions`, { statement: 'x' })).body.code).toBe('dispute.pending');
    const extension = { dueOn: addDays(dueOn, 9), reason: 'x', progress: 'x' };
    expect((await handler.post(`/items/${id}/extensions`, extension)).status).toBe(201);
    const paused = { kind: 'other', basis: 'x', reason: 'x', fromOn: on };
    expect((await coordinator.put(`/items/${id}/pause`, paused)).body.code).toBe('extension.pending');
    const cancelled = { outcome: 'cancelled', reason: '与他案重复' };
    const { body } = await decide(dispute, cancelled);
    expect(body).toMatchObject({ status: 'cancelled', extensions: [{ outcome: 'lapsed' }] });
  });

  it('waits while the clock of the item stands still: the office is reminded, the unit is not, nothing is transferred', async () => {
    const { id, dispute } = await disputed();
    const paused = { kind: 'other', basis: 'x', reason: 'x', fromOn: on };
    expect((await coordinator.put(`/items/${id}/pause`, paused)).status).toBe(200);
    expect(new Set((await live(id)).map(({ kind }) => kind))).toEqual(new Set(['verificationDue']));
    expect((await decide(dispute, toTown2())).body.code).toBe('item.paused');
    expect((await decide(dispute, { outcome: 'rejected', reason: '职责清楚' })).status).toBe(200);
    expect(await live(id)).toEqual([]);
  });

  it('lists what waits by page, the longest wait first', async () => {
    const { body } = await coordinator.get('/disputes?pending=true&count=true&limit=1');
    expect(body.data[0].item.allowedActions).toContain('disputeDecision');
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: Answer = await coordinator.get(`/disputes?pending=true&limit=2${next && `&cursor=${next}`}`);
      seen.push(...(page.body.data as { id: string; state: string }[]).map(({ id, state }) => `${state} ${id}`));
      next = page.body.nextCursor as string | null;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(body.total);
    expect(seen.every((one) => one.startsWith('pending'))).toBe(true);
    expect((await coordinator.get('/disputes?cursor=x')).body.errors[0].pointer).toBe('/cursor');
  });
});
