import { addDays, type Day, daysBetween } from '@domain/day';
import { shippedCalendar } from '@domain/deadline/shipped-calendar';
import { eventually } from '../support/eventually';
import { evidenceForm } from '../support/evidence-form';
import { type Installation, startInstallation } from '../support/installation';
import { readMail } from '../support/read-mail';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink';
import type { Answer, TestClient } from '../support/test-api';

const PASSWORD = 'Xiaohao-demo-2026';
const calendar = shippedCalendar();
const LETTER = `关于专项法治督察情况的反馈意见
临禾县委、县政府：
现将督察发现的问题反馈如下：
一、存在的主要问题
（一）共性问题
1.行政执法人员名单未更新。公开栏名单中有四名人员已调离，两名新进人员未列入。
2.会前学法未坚持。部分乡镇上半年没有开展会前学法。
二、整改要求
自收到本反馈意见之日起20个工作日内报送整改方案。
`;

/** The steps of one story: each test goes on from where the one before it ended. */
describe('the main job, from a letter to the report', () => {
  let sink: SmtpSink;
  let home: Installation;
  let coordinator: TestClient;
  let auditor: TestClient;
  let leader: TestClient;
  let handler: TestClient;
  let supervisionId: string;
  let itemId: string;
  let dueOn: Day;
  let closedOn: Day;
  let firstEvidence: { id: string; sha256: string };
  const proof = '执法人员名单已于本月更新，共二十三人。';

  beforeAll(async () => {
    sink = await startSmtpSink();
    home = await startInstallation({ SMTP_URL: sink.url });
    [coordinator, auditor, leader, handler] = (await Promise.all(
      ['coordinator', 'auditor', 'town1-leader', 'town1-handler'].map((name) => home.signIn(name, PASSWORD)),
    )) as [TestClient, TestClient, TestClient, TestClient];
  });
  afterAll(async () => {
    await home?.stop();
    await sink?.close();
  });

  const today = async (): Promise<Day> => (await coordinator.get('/calendar/today')).body.on;
  const item = async (who = coordinator) => (await who.get(`/items/${itemId}`)).body;
  const advanceTo = async (day: Day): Promise<void> => {
    const days = daysBetween(await today(), day);
    expect(await home.xh('demo', 'advance', '--days', String(days))).toMatchObject({ today: day });
  };
  const noticesOf = async (who: TestClient): Promise<string[]> => {
    const { body } = await who.get('/notices?limit=200');
    return body.data
      .filter((one: { itemId: string }) => one.itemId === itemId)
      .map((one: { kind: string }) => one.kind);
  };
  const hears = (who: TestClient, kind: string): Promise<void> =>
    eventually(async () => (await noticesOf(who)).includes(kind), `a notice: ${kind}`);
  const mailed = (to: string, subject: string): Promise<void> =>
    eventually(
      async () =>
        sink.mails.map(readMail).some((mail) => mail.to === `${to}@linhe.example` && mail.subject.includes(subject)),
      `a mail to ${to}: ${subject}`,
    );
  const expectFigures = async (asOf?: Day): Promise<Record<string, number>> => {
    const cut = asOf ? `?asOf=${asOf}` : '';
    const { figures } = (await coordinator.get(`/supervisions/${supervisionId}/figures${cut}`)).body;
    for (const { key, value, rows, counts } of figures) {
      for (const part of rows ? [{ rows, value }] : counts) {
        const { body } = await coordinator.get(part.rows.replace('/api/v1', ''));
        expect([key, body.total]).toEqual([key, part.value]);
      }
    }
    return Object.fromEntries(figures.map(({ key, value }: { key: string; value: number }) => [key, value]));
  };

  it('begins with a letter: nothing is made of it before a person has confirmed', async () => {
    const feedbackOn = await today();
    const opened = await coordinator.post('/supervisions', {
      title: '专项法治督察反馈问题整改',
      kind: 'lawSupervision',
      issuer: '澄州市委依法治市办',
      documentNumber: '澄法办〔2026〕40号',
      feedbackOn,
      basisDocuments: [{ title: '关于专项法治督察情况的反馈意见', issuer: '澄州市委依法治市办' }],
      meeting: { heldOn: feedbackOn, name: '县委常委会会议' },
      taskForce: { name: '专项整改工作专班', leader: '周启明' },
    });
    expect(opened.status).toBe(201);
    supervisionId = opened.body.id;
    const form = new FormData();
    form.append('file', new Blob([LETTER]), '反馈意见.txt');
    const proposal = (await coordinator.post(`/supervisions/${supervisionId}/proposals`, form)).body;
    expect(proposal.items.map(({ title }: { title: string }) => title)).toEqual([
      '行政执法人员名单未更新',
      '会前学法未坚持',
    ]);
    expect(LETTER.split('\n')[proposal.items[0].source.line - 1]).toContain(proposal.items[0].source.quote);
    expect((await coordinator.get(`/items?supervisionId=${supervisionId}&count=true`)).body.total).toBe(0);
    const kept = { key: proposal.items[0].key, nature: 'common', remediationType: 'timeBound' };
    const confirmed = await coordinator.post(`/proposals/${proposal.id}/confirmation`, { items: [kept] });
    expect(confirmed.status).toBe(201);
    const { data } = (await coordinator.get(`/items?supervisionId=${supervisionId}`)).body;
    expect(data).toMatchObject([{ title: '行政执法人员名单未更新', status: 'draft', version: 1 }]);
    itemId = data[0].id;
  });

  it('goes to a town, which hears of it at once and nobody else', async () => {
    const units = (await coordinator.get('/units')).body.data;
    const town = units.find((unit: { name: string }) => unit.name === '柳溪镇').id;
    const people = (await coordinator.get(`/people?unitId=${town}`)).body.data;
    const named = (name: string): string => people.find((one: { name: string }) => one.name === name).id;
    dueOn = calendar.addWorkingDays(await today(), 12);
    const assignment = { leadUnitId: town, leaderId: named('陈国栋'), handlerId: named('林晓梅'), dueOn };
    const stale = await coordinator.send('PUT', `/items/${itemId}/assignment`, assignment, { 'if-match': '"7"' });
    expect(stale.body).toMatchObject({ status: 409, code: 'item.changed' });
    const assigned = await coordinator.send('PUT', `/items/${itemId}/assignment`, assignment, { 'if-match': '"1"' });
    expect(assigned.body).toMatchObject({ status: 'assigned', dueOn, originalDueOn: dueOn });
    await hears(handler, 'assigned');
    await mailed('town1-handler', '行政执法人员名单未更新');
    const stranger = await home.signIn('town2-handler', PASSWORD);
    expect((await stranger.get(`/items/${itemId}`)).status).toBe(404);
  });

  it('is received, planned and approved', async () => {
    expect((await handler.put(`/items/${itemId}/receipt`)).body).toMatchObject({ status: 'inProgress' });
    const measures = [{ text: '核实在岗执法人员并更新名单', dueOn: calendar.addWorkingDays(await today(), 8) }];
    expect((await handler.put(`/items/${itemId}/plan`, { goal: '名单与在岗人员一致', measures })).status).toBe(200);
    expect((await handler.put(`/items/${itemId}/plan/approval`)).status).toBe(403);
    expect((await coordinator.put(`/items/${itemId}/plan/approval`)).body).toMatchObject({ planState: 'approved' });
    const early = await handler.post(`/items/${itemId}/submissions`, { statement: '已整改' });
    expect(early.body).toMatchObject({ status: 422, code: 'evidence.missing' });
    expect((await item()).light.colour).toBe('green');
  });

  it('is reminded three working days before its date', async () => {
    await advanceTo(calendar.addWorkingDays(dueOn, -3));
    await hears(handler, 'reminder');
    await mailed('town1-handler', '到期提醒');
    expect(await noticesOf(leader)).not.toContain('reminder');
    expect((await item()).light).toMatchObject({ colour: 'yellow' });
  });

  it('is urged when overdue, then supervised', async () => {
    await advanceTo(calendar.addWorkingDays(dueOn, 1));
    await hears(leader, 'urge');
    expect(await noticesOf(handler)).toContain('urge');
    await mailed('town1-leader', '催办');
    const { light } = await item();
    expect(light.colour).toBe('red');
    expect(light.reason).toContain('已逾期 1 个工作日');

    await advanceTo(calendar.addWorkingDays(dueOn, 5));
    await hears(coordinator, 'supervisionNotice');
    expect(await noticesOf(leader)).toContain('supervisionNotice');
    await mailed('town1-handler', '督办通知书');
    await mailed('coordinator', '督办通知书');
    const kinds = (await noticesOf(handler)).reverse();
    expect(kinds.filter((kind) => kind === 'urge')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'supervisionNotice')).toHaveLength(1);
    expect((await expectFigures()).overdue).toBe(1);
  });

  it('is put right with evidence, and nobody verifies his own work', async () => {
    const { measures } = await item(handler);
    const report = { text: '名单已更新', percent: 100, measureId: measures[0].id };
    expect((await handler.post(`/items/${itemId}/progress`, report)).status).toBe(201);
    const form = evidenceForm(proof, '执法人员名单.txt', { kind: 'ledger', evidenceOn: await today() });
    const uploaded = await handler.post(`/items/${itemId}/evidence`, form);
    expect(uploaded.status).toBe(201);
    firstEvidence = uploaded.body;
    const submitted = await handler.post(`/items/${itemId}/submissions`, { statement: '名单已更新并公开' });
    expect(submitted.body).toMatchObject({ status: 'submitted', pendingLevel: 'unit' });
    const own = await handler.post(`/items/${itemId}/verifications`, { outcome: 'accepted', grade: 'rectified' });
    expect(own.body).toMatchObject({ status: 403, code: 'verification.same_person' });
    await hears(leader, 'verificationDue');
  });

  it('is sent back with a new date, and comes again', async () => {
    expect((await verify(leader, { outcome: 'accepted' })).body).toMatchObject({ pendingLevel: 'office' });
    const newDueOn = calendar.addWorkingDays(await today(), 6);
    const returned = await verify(coordinator, { outcome: 'returned', reason: '缺少公开截图，请补充。', newDueOn });
    expect(returned.body).toMatchObject({ status: 'inProgress', dueOn: newDueOn, originalDueOn: dueOn });
    await hears(handler, 'returned');
    await mailed('town1-handler', '退回');
    const form = evidenceForm('公开栏截图', '公开栏截图.txt', { kind: 'screenshot', evidenceOn: await today() });
    expect((await handler.post(`/items/${itemId}/evidence`, form)).status).toBe(201);
    const again = await handler.post(`/items/${itemId}/submissions`, { statement: '已补充公开截图' });
    expect(again.body).toMatchObject({ status: 'submitted', pendingLevel: 'unit' });
  });

  it('is closed by unit, office and auditor, each in turn', async () => {
    expect((await verify(auditor, { outcome: 'accepted' })).status).toBe(403);
    expect((await verify(leader, { outcome: 'accepted' })).body).toMatchObject({ pendingLevel: 'office' });
    expect((await verify(coordinator, { outcome: 'accepted' })).body).toMatchObject({ pendingLevel: 'auditor' });
    closedOn = await today();
    const onSite = { on: closedOn, people: ['罗静'], findings: '现场查看公开栏，名单与在岗人员一致。' };
    const closed = await verify(auditor, { outcome: 'accepted', grade: 'rectified', onSite });
    expect(closed.body).toMatchObject({ status: 'closed', grade: 'rectified', closedOn, cycle: 1 });
    await hears(handler, 'decision');
    expect(await expectFigures()).toMatchObject({ total: 1, closed: 1, open: 0, overdue: 0, rate: 100, returned: 1 });
  });

  it('is frozen: every write is refused and changes nothing', async () => {
    const before = await item();
    const writes: [TestClient, string, string, unknown][] = [
      [coordinator, 'PATCH', '', { title: '改一改' }],
      [
        coordinator,
        'PUT',
        '/assignment',
        { leadUnitId: before.leadUnit.id, leaderId: before.leader.id, handlerId: before.handler.id, dueOn },
      ],
      [handler, 'PUT', '/receipt', {}],
      [handler, 'PUT', '/plan', { goal: '再来', measures: [{ text: '再来', dueOn: addDays(closedOn, 9) }] }],
      [coordinator, 'PUT', '/plan/approval', {}],
      [handler, 'POST', '/progress', { text: '再来' }],
      [handler, 'POST', '/evidence', evidenceForm('再来', '再来.txt', { evidenceOn: closedOn })],
      [handler, 'POST', '/mechanisms', { title: '再来', issuedOn: closedOn }],
      [handler, 'POST', '/extensions', { dueOn: addDays(closedOn, 9), reason: '再来', progress: '无' }],
      [handler, 'POST', '/submissions', { statement: '再来' }],
      [auditor, 'POST', '/verifications', { outcome: 'accepted' }],
      [coordinator, 'PUT', '/cancellation', { reason: '再来' }],
      [coordinator, 'POST', '/urges', { text: '再来', replyBy: addDays(closedOn, 9) }],
    ];
    for (const [who, method, route, body] of writes) {
      const { status, body: problem } = await who.send(method, `/items/${itemId}${route}`, body);
      expect([method, route, [403, 409].includes(status)]).toEqual([method, route, true]);
      expect(problem.detail).toMatch(/\p{Script=Han}/u);
    }
    expect(await item()).toEqual(before);
  });

  it('is reopened into a second cycle that keeps the first', async () => {
    await advanceTo(calendar.addWorkingDays(closedOn, 10));
    const dueAgain = calendar.addWorkingDays(await today(), 15);
    const body = { reason: '回头看发现名单又未更新', basis: '回头看核查记录', dueOn: dueAgain };
    expect((await handler.post(`/items/${itemId}/reopenings`, body)).status).toBe(403);
    const reopened = await auditor.post(`/items/${itemId}/reopenings`, body);
    expect(reopened.body).toMatchObject({ status: 'inProgress', cycle: 2, dueOn: dueAgain, closedOn: null });
    const now = await item(handler);
    expect(now.evidence.map(({ cycle }: { cycle: number }) => cycle)).toEqual([1, 1]);
    expect(now.allowedActions).toContain('submission');
    const content = await handler.get(`/evidence/${firstEvidence.id}/content`);
    expect(content.body).toBe(proof);
    const without = await handler.post(`/items/${itemId}/submissions`, { statement: '又改好了' });
    expect(without.body).toMatchObject({ status: 422, code: 'evidence.missing' });
  });

  it('stands in the section with figures that equal their rows, then and now', async () => {
    expect(await expectFigures()).toMatchObject({ total: 1, closed: 0, open: 1, reopened: 1, rate: 0, returned: 1 });
    expect(await expectFigures(closedOn)).toMatchObject({ total: 1, closed: 1, open: 0, reopened: 0, rate: 100 });
    const section = (await coordinator.get(`/supervisions/${supervisionId}/report-section?format=json`)).body;
    const values = Object.fromEntries(
      section.figures.map(({ key, value }: { key: string; value: number }) => [key, value]),
    );
    for (const { text, figures } of section.paragraphs) {
      for (const { key, value, start, end } of figures) {
        expect([key, value]).toEqual([key, values[key]]);
        expect(Number(text.slice(start, end))).toBe(value);
      }
    }
    const printed = (await coordinator.get(`/supervisions/${supervisionId}/report-section?format=md`)).body as string;
    for (const words of ['关于专项法治督察情况的反馈意见', '县委常委会会议', '专项整改工作专班'])
      expect(printed).toContain(words);
    const docx = await coordinator.send('GET', `/supervisions/${supervisionId}/report-section?format=docx`);
    expect([docx.status, docx.headers.get('content-disposition')]).toEqual([
      200,
      expect.stringContaining('attachment'),
    ]);
  });

  it('left everything told once, in order, and every invariant whole', async () => {
    const { data } = (await coordinator.get(`/items/${itemId}/timeline`)).body;
    const kinds = data.map(({ kind }: { kind: string }) => kind).filter((kind: string) => kind.startsWith('item.'));
    const milestones = [
      'drafted',
      'assigned',
      'received',
      'planSubmitted',
      'planApproved',
      'submitted',
      'returned',
      'submitted',
      'closed',
      'reopened',
    ];
    expect(kinds.filter((kind: string) => milestones.includes(kind.slice(5)))).toEqual(
      milestones.map((name) => `item.${name}`),
    );
    const { invariants } = await home.xh('invariants');
    expect(invariants.filter(({ violations }: { violations: number }) => violations > 0)).toEqual([]);
    const keys = sink.mails.map((raw) => readMail(raw).id);
    expect(keys).not.toContain('');
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is all gone after a reset, made while API and worker go on', async () => {
    expect(await home.xh('demo', 'reset')).toEqual({ created: true });
    expect((await coordinator.get('/items')).status).toBe(401);
    const anew = await home.signIn('coordinator', PASSWORD);
    const { body } = await anew.get('/items?count=true');
    expect(body.total).toBe(10);
    expect(body.data.map(({ title }: { title: string }) => title)).not.toContain('行政执法人员名单未更新');
    const broken = async () =>
      (await home.xh('invariants')).invariants.filter(({ violations }: { violations: number }) => violations > 0);
    // What falls due today is left to the worker.
    await eventually(async () => (await broken()).every(({ name }: { name: string }) => name !== 'I2'), 'I2');
    expect(await broken()).toEqual([]);
    const late = await home.database.owner.query(`select kind, noticed_on from notice where noticed_on > app_today()`);
    expect(late).toEqual([]);
  });

  function verify(who: TestClient, body: Record<string, unknown>): Promise<Answer> {
    return who.post(`/items/${itemId}/verifications`, body);
  }
});
