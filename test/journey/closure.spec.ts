import { createHash } from 'node:crypto';
import { addDays } from '@domain/day';
import { DEFAULT_CLOSURE_POLICY } from '@domain/evidence/closure-policy';
import { evidenceForm } from '../support/evidence-form';
import { readDocx } from '../support/read-docx';
import { accept, closed, plannedItem, putEvidence, submit } from '../support/closure-walk';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { today } from '../support/test-walk';
import { photoForm } from '../walls/item-oracle';

const EVERY = { categories: [], remediationTypes: [] };

describe('closing an item', () => {
  let api: TestApi;
  let coordinator: TestClient;
  let handler: TestClient;
  let auditor: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    [coordinator, handler, auditor] = [
      await api.as('coordinator'),
      await api.as('town1-handler'),
      await api.as('auditor'),
    ];
  });
  afterAll(() => api?.stop());
  afterEach(() => coordinator.send('DELETE', '/policies/closure'));

  const requirements = async (itemId: string) => (await handler.get(`/items/${itemId}/closure`)).body.requirements;

  it('needs one piece of evidence by the shipped rules, and no more', async () => {
    const itemId = await plannedItem(api);
    expect((await submit(handler, itemId)).body).toMatchObject({ status: 422, code: 'evidence.missing' });
    expect((await closed(api, itemId)).body).toMatchObject({ status: 'closed', grade: 'rectified' });
  });

  it('needs what the rules ask of its category and type, by kind and by measure, and says what is missing', async () => {
    const stored = await coordinator.put('/policies/closure', {
      ...DEFAULT_CLOSURE_POLICY,
      requirements: [
        { ...EVERY, categories: ['执法规范'], kinds: ['regulation', 'ledger'], per: 'item', atLeast: 2 },
        { ...EVERY, remediationTypes: ['timeBound'], kinds: [], per: 'measure', atLeast: 1 },
        { ...EVERY, remediationTypes: ['immediate'], kinds: ['photoAfter'], per: 'item', atLeast: 1 },
      ],
    });
    expect(stored.body).toMatchObject({ isOwn: true });
    const itemId = await plannedItem(api, { category: '执法规范' });
    const { measures } = (await handler.get(`/items/${itemId}`)).body;
    await putEvidence(api, itemId, { kind: 'regulation', measureId: measures[0].id }, '办法.txt');
    // Another version of the same file is no second piece.
    await putEvidence(api, itemId, { kind: 'regulation', measureId: measures[0].id }, '办法.txt');
    const refused = await submit(handler, itemId);
    expect(refused.body).toMatchObject({
      code: 'evidence.missing',
      detail:
        '本轮还缺佐证材料：制度文件或台账至少 2 份，现有 1 份；措施 2“培训执法人员”的佐证材料至少 1 份，现有 0 份。',
    });
    expect((await requirements(itemId)).map(({ met }: { met: boolean }) => met)).toEqual([true, false, true, false]);
    const added = await putEvidence(api, itemId, { kind: 'ledger', measureId: measures[1].id });
    const states = await requirements(itemId);
    expect(states.every(({ met }: { met: boolean }) => met)).toBe(true);
    expect(states[3].evidenceIds).toEqual([added.body.id]);
    expect((await submit(handler, itemId)).status).toBe(201);
    const other = await plannedItem(api, { category: '其他', remediationType: 'continuing' });
    expect(await requirements(other)).toHaveLength(1);
  });

  it('takes one photo for before or for after, and names both files where it is given for both', async () => {
    await coordinator.put('/policies/closure', {
      criteria: [],
      requirements: [
        { ...EVERY, kinds: ['photoBefore'], per: 'item', atLeast: 1 },
        { ...EVERY, kinds: ['photoAfter'], per: 'item', atLeast: 1 },
      ],
    });
    const itemId = await plannedItem(api, {}, ['auditor']);
    const put = (kind: string, name: string, content: string) =>
      handler.post(`/items/${itemId}/evidence`, evidenceForm(content, name, { kind }));
    expect((await put('photoBefore', '前.txt', '同一张')).status).toBe(201);
    expect((await put('photoAfter', '后.txt', '同一张')).status).toBe(201);
    const why = '整改后照片“后.txt”与整改前照片“前.txt”内容相同，不能同时作为整改后照片';
    expect((await submit(handler, itemId)).body).toMatchObject({
      code: 'evidence.missing',
      detail: `本轮还缺佐证材料：整改后照片至少 1 份，现有 0 份（${why}）。`,
    });
    expect((await requirements(itemId)).map(({ repeats }: { repeats: string[] }) => repeats)).toEqual([
      [why],
      [],
      [why],
    ]);
    expect((await put('photoAfter', '后二.txt', '另一张')).status).toBe(201);
    expect((await submit(handler, itemId)).status).toBe(201);
  });

  it('goes back with a date that lies ahead: a new one where the present one is past', async () => {
    const itemId = await plannedItem(api, {}, ['auditor']);
    await putEvidence(api, itemId);
    await submit(handler, itemId);
    await api.database.owner.query(`update item set due_on = app_today() - 1 where id = $1`, [itemId]);
    const body = { outcome: 'returned', reason: '不符' };
    const refused = await auditor.post(`/items/${itemId}/verifications`, body);
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '/newDueOn']);
    const returned = await auditor.post(`/items/${itemId}/verifications`, { ...body, newDueOn: '2027-05-31' });
    expect(returned.body).toMatchObject({ status: 'inProgress', dueOn: '2027-05-31' });
  });

  it('is refused at the last level too, where the rules have become stricter meanwhile', async () => {
    const itemId = await plannedItem(api, {}, ['auditor']);
    await putEvidence(api, itemId);
    await submit(handler, itemId);
    await coordinator.put('/policies/closure', {
      criteria: [],
      requirements: [{ ...EVERY, kinds: ['photoAfter'], per: 'item', atLeast: 1 }],
    });
    expect((await accept(auditor, itemId)).body).toMatchObject({ status: 422, code: 'evidence.missing' });
    const returned = await auditor.post(`/items/${itemId}/verifications`, { outcome: 'returned', reason: '补照片' });
    expect(returned.body.status).toBe('inProgress');
  });

  it('keeps the answers to the criteria, refuses those to no criterion and those without a word why', async () => {
    const itemId = await plannedItem(api, {}, ['auditor']);
    await putEvidence(api, itemId);
    await submit(handler, itemId);
    const { criteria } = (await auditor.get(`/items/${itemId}/closure`)).body;
    expect(criteria).toHaveLength(5);
    const answers = criteria.map((text: string) => ({ text, answer: 'met' }));
    const tried = async (wrong: object[], pointer: string) => {
      const { status, body } = await accept(auditor, itemId, { grade: 'rectified', criteria: wrong });
      expect([status, body.errors?.[0]?.pointer]).toEqual([400, pointer]);
    };
    await tried([{ text: '没有这条', answer: 'met' }], '/criteria/0/text');
    await tried([answers[0], answers[0]], '/criteria/1/text');
    await tried([{ ...answers[0], answer: 'notApplicable' }], '/criteria/0/note');
    await tried(answers.slice(0, 4), '/criteria');
    await tried([], '/criteria');
    await tried([{ ...answers[0], answer: 'notMet', note: '还差一项' }, ...answers.slice(1)], '/grade');
    const done = [...answers.slice(0, 4), { ...answers[4], answer: 'notMet', note: '机制正在制定' }];
    const verified = await accept(auditor, itemId, { grade: 'mostlyRectified', criteria: done });
    expect(verified.body).toMatchObject({ status: 'closed', grade: 'mostlyRectified' });
    const { decisions } = (await auditor.get(`/items/${itemId}/closure`)).body;
    expect(decisions[0].criteria[4]).toEqual({ text: criteria[4], answer: 'notMet', note: '机制正在制定' });
  });

  it('keeps photos of the on-site check with the decision; they are no evidence, and bind nobody who puts them', async () => {
    const itemId = await plannedItem(api, {}, ['auditor']);
    await putEvidence(api, itemId);
    await submit(handler, itemId);
    expect((await handler.post(`/items/${itemId}/on-site-photos`, photoForm())).status).toBe(403);
    const text = new FormData();
    text.append('file', new Blob(['不是图片']), '笔录.txt');
    expect((await auditor.post(`/items/${itemId}/on-site-photos`, text)).status).toBe(415);
    const photo = await auditor.post(`/items/${itemId}/on-site-photos`, photoForm());
    expect(photo.status).toBe(201);
    const onSite = { on: '2026-11-20', people: ['张三', '李四'], findings: '公示栏已更新' };
    const foreign = await accept(auditor, itemId, { onSite: { ...onSite, photoIds: [itemId] } });
    expect(foreign.body.errors[0].pointer).toBe('/onSite/photoIds');
    const ahead = await accept(auditor, itemId, { onSite: { ...onSite, on: addDays(await today(api), 1) } });
    expect([ahead.status, ahead.body.errors[0].pointer]).toEqual([400, '/onSite/on']);
    const verified = await accept(auditor, itemId, { onSite: { ...onSite, photoIds: [photo.body.id] } });
    expect(verified.body.status).toBe('closed');
    const { onSite: kept } = verified.body.verifications[0];
    expect(kept).toEqual({
      ...onSite,
      photos: [{ id: photo.body.id, fileName: '现场.png', sha256: photo.body.sha256 }],
    });
    expect(verified.body.evidence).toHaveLength(1);
    const content = await fetch(`${api.base}/api/v1/on-site-photos/${photo.body.id}/content`, {
      headers: { cookie: auditor.cookie! },
    });
    const bytes = Buffer.from(await content.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(photo.body.sha256);
    expect((await auditor.post(`/items/${itemId}/on-site-photos`, photoForm())).body.code).toBe('item.frozen');
  });

  it('shows what of a decision’s file is otherwise now', async () => {
    const itemId = await plannedItem(api, {}, ['office', 'auditor']);
    const { measures } = (await handler.get(`/items/${itemId}`)).body;
    await putEvidence(api, itemId, {}, '制度.txt');
    await submit(handler, itemId);
    await accept(coordinator, itemId);
    const changes = async () => {
      const { decisions } = (await auditor.get(`/items/${itemId}/closure`)).body;
      return decisions.map((one: { changes: { text: string }[] }) => one.changes.map(({ text }) => text));
    };
    expect(await changes()).toEqual([[]]);
    await auditor.post(`/items/${itemId}/verifications`, {
      outcome: 'returned',
      reason: '不符',
      newDueOn: '2027-05-31',
    });
    await putEvidence(api, itemId, {}, '制度.txt');
    await handler.post(`/items/${itemId}/progress`, { text: '完成', percent: 100, measureId: measures[0].id });
    await coordinator.send('PATCH', `/items/${itemId}`, { title: '行政执法公示不全' });
    const [office] = await changes();
    expect(office).toEqual([
      '整改时限：2027-03-31 → 2027-05-31',
      '问题：“行政执法公示不及时” → “行政执法公示不全”',
      '措施 1“修订行政执法公示办法”的内容或者完成情况有变化',
      '新增制度文件“制度.txt”（第 2 版）',
    ]);
  });

  it('shows a file swapped behind the application', async () => {
    const itemId = await plannedItem(api, {}, ['auditor']);
    await putEvidence(api, itemId, {}, '制度.txt');
    await submit(handler, itemId);
    await accept(auditor, itemId);
    await api.database.owner.transaction(async (manager) => {
      await manager.query('set local session_replication_role = replica');
      await manager.query(`update evidence set sha256 = repeat('0', 64) where item_id = $1`, [itemId]);
      await manager.query(`update item set original_due_on = '2027-01-01' where id = $1`, [itemId]);
    });
    const { decisions } = (await auditor.get(`/items/${itemId}/closure`)).body;
    expect(decisions[0].changes).toEqual([
      { subject: 'date', text: '原定时限：2027-03-31 → 2027-01-01' },
      { subject: 'evidence', text: '制度文件“制度.txt”（第 1 版）的内容已不是验收时的内容' },
    ]);
  });

  it('is of one level for one person, though he holds two posts', async () => {
    const itemId = await plannedItem(api, {}, ['office', 'auditor']);
    await putEvidence(api, itemId);
    await submit(handler, itemId);
    const { id } = api.county.people.coordinator2!;
    await api.database.owner.query(`update person set roles = '{coordinator,auditor}' where id = $1`, [id]);
    api.renew('coordinator2');
    const both = await api.as('coordinator2');
    expect((await accept(both, itemId)).status).toBe(201);
    expect((await both.get(`/items/${itemId}`)).body.allowedActions).not.toContain('verification');
    expect((await accept(both, itemId)).body).toMatchObject({ status: 403, code: 'verification.second_level' });
    expect((await accept(auditor, itemId)).body.status).toBe('closed');
    await api.database.owner.query(`update person set roles = '{coordinator}' where id = $1`, [id]);
    api.renew('coordinator2');
  });

  it('writes numbered forms of what was judged, without a number twice or missing', async () => {
    const itemId = await plannedItem(api);
    const { body } = await closed(api, itemId);
    const { applications, decisions } = (await handler.get(`/items/${itemId}/closure`)).body;
    expect(applications[0].number).toMatch(/^销申〔\d{4}〕\d+号$/);
    const form = async (path: string) => {
      const response = await fetch(`${api.base}/api/v1${path}`, { headers: { cookie: handler.cookie! } });
      return readDocx(new Uint8Array(await response.arrayBuffer()));
    };
    const application = await form(`/submissions/${body.submissions[0].id}/form`);
    for (const words of [
      '整改事项销号申请表',
      applications[0].number,
      '已整改到位',
      '修订行政执法公示办法',
      'town1-handler',
    ])
      expect(application).toContain(words);
    const last = await form(`/verifications/${body.verifications[2].id}/form`);
    for (const words of [
      '整改事项销号审批表',
      decisions[2].number,
      '核查员核查',
      '已整改',
      body.evidence[0].sha256.slice(0, 16),
    ])
      expect(last).toContain(words);
    expect(await form(`/verifications/${body.verifications[0].id}/form`)).toContain('整改事项验收表');
    for (const table of ['submission', 'verification']) {
      const [numbers] = await api.database.owner.query(
        `select count(*)::int as n, count(distinct number_seq)::int as distinct, max(number_seq) as last from ${table}`,
      );
      expect([table, numbers.distinct, numbers.last]).toEqual([table, numbers.n, numbers.n]);
    }
  });

  it('begins a new cycle at reopening, and leaves what the old one holds byte for byte', async () => {
    const itemId = await plannedItem(api);
    await closed(api, itemId);
    const kept = async () => {
      const tables = ['measure', 'progress', 'evidence', 'submission', 'verification', 'mechanism'];
      const rows: string[] = [];
      for (const table of tables)
        rows.push(
          JSON.stringify(
            await api.database.owner.query(
              `select md5(string_agg(x::text, '|' order by id)) from ${table} x where item_id = $1 and cycle = 1`,
              [itemId],
            ),
          ),
        );
      const { evidence } = (await auditor.get(`/items/${itemId}`)).body;
      const first = evidence.find(({ cycle }: { cycle: number }) => cycle === 1);
      const content = await fetch(`${api.base}/api/v1/evidence/${first.id}/content`, {
        headers: { cookie: auditor.cookie! },
      });
      const bytes = Buffer.from(await content.arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(first.sha256);
      return [...rows, bytes.toString('hex')];
    };
    const before = await kept();
    const reopened = await auditor.post(`/items/${itemId}/reopenings`, {
      reason: '问题反弹',
      basis: '回头看',
      dueOn: '2027-09-30',
    });
    expect(reopened.body).toMatchObject({ status: 'inProgress', cycle: 2, dueOn: '2027-09-30' });
    expect((await submit(handler, itemId)).body.code).toBe('evidence.missing');
    const again = await closed(api, itemId);
    expect(again.body).toMatchObject({ status: 'closed', cycle: 2 });
    expect(await kept()).toEqual(before);
  });
});
