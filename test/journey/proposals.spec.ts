import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { TestWalk } from '../support/test-walk';

type Content = string | Uint8Array<ArrayBuffer>;

const LETTER = `关于法治建设督察情况的反馈意见

一、共性问题
1.行政执法公示不及时。柳林镇、石桥镇部分执法决定未在七个工作日内公示。（责任单位：柳林镇、石桥镇；整改时限：2026年12月底前）
2.合法性审查流于形式。审查意见只有“同意”二字。（立行立改）
二、个性问题
3.县水利局行政处罚案卷归档不及时。2025年的12份案卷未归档。（责任单位：县水利局；整改时限：长期坚持）
`;

describe('an issue list from a document', () => {
  let api: TestApi;
  let coordinator: TestClient;
  let walk: TestWalk;
  beforeAll(async () => {
    api = await startTestApi();
    coordinator = await api.as('coordinator');
    walk = await TestWalk.open(api);
  });
  afterAll(() => api.stop());

  function formOf(content: Content, name = '反馈意见.txt', field = 'file'): FormData {
    const form = new FormData();
    form.append(field, new Blob([content]), name);
    return form;
  }

  const propose = (content: Content = LETTER, name?: string, client = coordinator) =>
    client.post(`/supervisions/${walk.supervisionId}/proposals`, formOf(content, name));

  const countItems = async (): Promise<number> =>
    (await coordinator.get(`/items?supervisionId=${walk.supervisionId}&count=true`)).body.total;

  it('is proposed with quotes and lines, and makes nothing', async () => {
    const before = await countItems();
    const { status, body } = await propose();
    expect(status).toBe(201);
    expect(body.items.map((item: object) => Object.keys(item).sort())[0]).toEqual(
      expect.arrayContaining(['key', 'title', 'manifestation', 'cause', 'nature', 'unitName', 'dueRule', 'source']),
    );
    const lines = LETTER.split('\n');
    for (const { source } of body.items) expect(lines[source.line - 1]).toContain(source.quote);
    const { units } = api.county;
    expect(body.items).toMatchObject([
      {
        key: '1',
        nature: 'common',
        unitName: '柳林镇、石桥镇',
        unitId: units.town1,
        cooperatingUnitIds: [units.town2],
      },
      { key: '2', nature: 'common', dueRule: '立行立改', remediationType: 'immediate', unitId: null },
      { key: '3', nature: 'specific', unitName: '县水利局', unitId: null, remediationType: 'continuing' },
    ]);
    expect(body.warnings).toContainEqual({
      code: 'unit.unknown',
      line: 7,
      detail: expect.stringContaining('单位名录中没有“县水利局”'),
    });
    expect(await countItems()).toBe(before);
    expect((await coordinator.get(`/proposals/${body.id}`)).body).toEqual(body);
  });

  it('becomes items when a person confirms: changed, split, left out; once', async () => {
    const before = await countItems();
    const proposal = (await propose()).body;
    const items = [
      { ...proposal.items[0], title: '行政执法公示不及时、不规范' },
      { key: '3', nature: 'selfIdentified', unitId: api.county.units.dept1, severity: 'high' },
      { key: '3-2', title: '案卷评查未开展', source: proposal.items[2].source },
    ];
    const { status, body } = await coordinator.post(`/proposals/${proposal.id}/confirmation`, { items });
    expect([status, body.nextCursor]).toEqual([201, null]);
    expect(body.data).toMatchObject([
      {
        title: '行政执法公示不及时、不规范',
        status: 'draft',
        nature: 'common',
        remediationType: 'timeBound',
        leadUnit: { name: '柳林镇' },
        cooperatingUnits: [{ name: '石桥镇' }],
        sourceLine: 4,
        dueRule: '2026年12月底前',
      },
      { nature: 'selfIdentified', severity: 'high', remediationType: 'continuing', leadUnit: { name: '县农业农村局' } },
      { title: '案卷评查未开展', nature: 'specific', sourceLine: 7, leadUnit: null },
    ]);
    expect(await countItems()).toBe(before + 3);
    const again = await coordinator.post(`/proposals/${proposal.id}/confirmation`, { items });
    expect([again.status, again.body.code]).toEqual([409, 'proposal.confirmed']);
    expect((await coordinator.get(`/proposals/${proposal.id}`)).body.confirmedAt).toEqual(expect.any(String));
    const town = await api.as('town1-handler');
    expect((await town.get(`/items/${body.data[0].id}`)).status).toBe(404);
    const assigned = await walk.assign(body.data[0].id);
    expect(assigned.body).toMatchObject({ status: 'assigned', leadUnit: { name: '柳林镇' } });
  });

  it('is confirmed once by two at once, and answers a repeat with the same items', async () => {
    const proposal = (await propose()).body;
    const body = { items: [{ key: '1' }, { key: '2' }] };
    const route = `/proposals/${proposal.id}/confirmation`;
    const before = await countItems();
    const key = { 'Idempotency-Key': randomUUID() };
    const other = await api.as('coordinator2');
    const answers = await Promise.all([
      coordinator.send('POST', route, body, key),
      coordinator.send('POST', route, body, key),
      other.post(route, body),
    ]);
    const won = answers.filter(({ status }) => status === 201);
    const lost = answers.filter(({ status }) => status !== 201);
    expect(
      new Set(won.map((answer) => JSON.stringify(answer.body.data.map(({ id }: { id: string }) => id)))).size,
    ).toBe(1);
    for (const { status, body: problem } of lost) expect([status, problem.code]).toEqual([409, 'proposal.confirmed']);
    expect(await countItems()).toBe(before + 2);
  });

  it('is taken in once under one Idempotency-Key', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const route = `/supervisions/${walk.supervisionId}/proposals`;
    const first = await coordinator.send('POST', route, formOf(LETTER), key);
    const second = await coordinator.send('POST', route, formOf(LETTER), key);
    expect([first.status, second.status, second.body.id]).toEqual([201, 201, first.body.id]);
    const changed = await coordinator.send('POST', route, formOf('一、另一份'), key);
    expect([changed.status, changed.body.code]).toEqual([422, 'idempotency.mismatch']);
  });

  it('reads Word as well', async () => {
    const { GbtDocumentWriter } = await import('@gateways/document/gbt-document-writer');
    const paragraphs = LETTER.split('\n')
      .filter(Boolean)
      .map((text) => ({ kind: 'body' as const, text }));
    const bytes = await new GbtDocumentWriter().docx({ title: '反馈意见', paragraphs });
    const { body } = await propose(new Uint8Array(bytes), '反馈意见.docx');
    expect(body.items.map(({ key }: { key: string }) => key)).toEqual(['1', '2', '3']);
  });

  it.each([
    ['an empty file', '', 'a.txt', 422, 'proposal.unreadable'],
    ['blanks', ' \n\t', 'a.txt', 422, 'proposal.unreadable'],
    [
      'a program',
      Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 255, 255]),
      '意见.pdf',
      422,
      'proposal.unreadable',
    ],
    ['a broken docx', 'PK\u0003\u0004broken', 'a.docx', 422, 'proposal.unreadable'],
    ['21 MB', 'x'.repeat(21 * 1024 * 1024), 'a.txt', 413, 'proposal.too_large'],
    ['a book', '问'.repeat(500_001), 'a.txt', 413, 'proposal.too_large'],
  ])('refuses %s', async (_name, content, name, status, code) => {
    const { status: got, body } = await propose(content, name);
    expect([got, body.code, body.errors[0].pointer]).toEqual([status, code, '/file']);
    expect(body.detail).toMatch(/[一-鿿]/);
    expect(await api.database.owner.query('select 1 from proposal where file_name = $1', [name])).toEqual([]);
  });

  it('refuses forms that are none, and other fields', async () => {
    const route = `/supervisions/${walk.supervisionId}/proposals`;
    expect((await coordinator.post(route, { file: 'x' })).body.errors[0].pointer).toBe('/file');
    expect((await coordinator.post(route, formOf('x', 'a.txt', 'upload'))).body.errors[0].pointer).toBe('/upload');
    const extra = formOf(LETTER);
    extra.append('mode', 'fast');
    expect((await coordinator.post(route, extra)).body.errors[0].pointer).toBe('/mode');
    const unknown = await coordinator.post(`/supervisions/${randomUUID()}/proposals`, formOf(LETTER));
    expect([unknown.status, unknown.body.code]).toEqual([404, 'supervision.not_found']);
  });

  it.each([
    [{ items: [] }, '/items'],
    [{ items: [{ key: 'none' }] }, '/items/0/title'],
    [{ items: [{ key: '1', nature: 'other' }] }, '/items/0/nature'],
    [{ items: [{ key: '1', unitId: '0193b3a0-0000-7000-8000-000000000001' }] }, '/items/0/unitId'],
    [{ items: [{ key: '1', title: 'x'.repeat(201) }] }, '/items/0/title'],
    [{ items: [{ key: '1', colour: 'red' }] }, '/items/0/colour'],
    [{ items: [{ title: 'x' }] }, '/items/0/key'],
    [{}, '/items'],
  ])('refuses the confirmation %j and stays open', async (body, pointer) => {
    const proposal = (await propose()).body;
    const before = await countItems();
    const { status, body: problem } = await coordinator.post(`/proposals/${proposal.id}/confirmation`, body);
    expect([status, problem.errors[0].pointer]).toEqual([400, pointer]);
    expect(await countItems()).toBe(before);
    expect((await coordinator.get(`/proposals/${proposal.id}`)).body.confirmedAt).toBeNull();
  });

  it('is the coordinators’ business', async () => {
    const proposal = (await propose()).body;
    for (const person of ['town1-leader', 'auditor', 'leader']) {
      const client = await api.as(person);
      expect((await propose(LETTER, 'a.txt', client)).status).toBe(403);
      expect((await client.get(`/proposals/${proposal.id}`)).status).toBe(403);
      expect((await client.post(`/proposals/${proposal.id}/confirmation`, { items: [{ key: '1' }] })).status).toBe(403);
    }
    expect((await coordinator.get(`/proposals/${randomUUID()}`)).body.code).toBe('proposal.not_found');
  });
});

describe('a pasted list', () => {
  let api: TestApi;
  let coordinator: TestClient;
  let route: string;
  beforeAll(async () => {
    api = await startTestApi();
    coordinator = await api.as('coordinator');
    route = `/supervisions/${(await TestWalk.open(api)).supervisionId}/pasted-items`;
  });
  afterAll(() => api.stop());

  const TABLE =
    '序号\t问题\t责任单位\t整改时限\t性质\n1\t台账不全\t柳林镇\t立行立改\t共性\n2\t公示不及时\t石桥镇\t2026年12月底前\t个性';

  it('is looked at, then made', async () => {
    const dry = await coordinator.post(route, { text: TABLE, dryRun: true });
    expect([dry.status, dry.body.data, dry.body.errors]).toEqual([201, [], []]);
    expect(dry.body.proposed).toMatchObject([
      { title: '台账不全', unitId: api.county.units.town1, remediationType: 'immediate', nature: 'common' },
      { title: '公示不及时', unitId: api.county.units.town2, remediationType: 'timeBound', nature: 'specific' },
    ]);
    expect((await coordinator.get('/items?count=true')).body.total).toBe(0);
    const made = await coordinator.post(route, { text: TABLE });
    expect(made.status).toBe(201);
    expect(made.body.data).toMatchObject([
      { number: '2026-01-001', title: '台账不全', leadUnit: { name: '柳林镇' }, status: 'draft' },
      { number: '2026-01-002', title: '公示不及时' },
    ]);
  });

  it('is made as a person confirmed it, faulty lines reworded or left out, all or nothing', async () => {
    const before = (await coordinator.get('/items?count=true')).body.total;
    const text = '制度未修订\n制度未修订\n甲\t乙\t丙\t丁';
    const items = [
      { key: '1', nature: 'common', unitId: api.county.units.town2 },
      { key: 'line-3', title: '甲乙丙丁', nature: 'specific', source: null },
    ];
    const stray = await coordinator.post(route, { text, items: [...items, { key: 'line-9' }] });
    expect([stray.status, stray.body.errors[0].pointer]).toEqual([400, '/items/2/title']);
    expect((await coordinator.get('/items?count=true')).body.total).toBe(before);
    const made = await coordinator.post(route, { text, items });
    expect([made.status, made.body.data.length]).toEqual([201, 2]);
    expect(made.body.data[0]).toMatchObject({ title: '制度未修订', nature: 'common', leadUnit: { name: '石桥镇' } });
    expect(made.body.data[1]).toMatchObject({ title: '甲乙丙丁', status: 'draft' });
  });

  it('names every line that is wrong and makes nothing', async () => {
    const before = (await coordinator.get('/items?count=true')).body.total;
    const text = '台账不全\n台账不全\na\tb\tc\td';
    const { status, body } = await coordinator.post(route, { text });
    expect([status, body.code]).toEqual([400, 'input.invalid']);
    expect(body.errors).toEqual([
      { pointer: '/text', detail: expect.stringContaining('第2行') },
      { pointer: '/text', detail: expect.stringContaining('第3行') },
    ]);
    expect((await coordinator.get('/items?count=true')).body.total).toBe(before);
    expect((await coordinator.post(route, { text: ' ' })).body.errors[0].pointer).toBe('/text');
    expect((await coordinator.post(route, { text: 'x', dryRun: 'yes' })).body.errors[0].pointer).toBe('/dryRun');
  });
});

it('reads the letter among the fixtures', async () => {
  const api = await startTestApi();
  try {
    const walk = await TestWalk.open(api);
    const form = new FormData();
    const bytes = readFileSync(path.join(__dirname, '../fixtures/intake/feedback-letter.txt'));
    form.append('file', new Blob([new Uint8Array(bytes)]), '反馈意见.txt');
    const coordinator = await api.as('coordinator');
    const { body } = await coordinator.post(`/supervisions/${walk.supervisionId}/proposals`, form);
    expect(body.items.length).toBeGreaterThan(2);
    const confirmation = { items: body.items };
    const { status, body: made } = await coordinator.post(`/proposals/${body.id}/confirmation`, confirmation);
    expect([status, made.data.length]).toEqual([201, body.items.length]);
  } finally {
    await api.stop();
  }
});
