import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { docxText } from '@gateways/document/docx-text';
import { run } from '../../apps/cli/src/run';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { advance, TestWalk, today } from '../support/test-walk';

describe('the rectification section over HTTP', () => {
  let api: TestApi;
  let coordinator: TestClient;
  let walk: TestWalk;
  beforeAll(async () => {
    api = await startTestApi();
    coordinator = await api.as('coordinator');
    walk = await TestWalk.open(api, {
      documentNumber: '市法治办〔2026〕12号',
      meeting: { heldOn: await today(api), name: '县委全面依法治县委员会会议' },
      taskForce: { name: '法治督察整改工作专班', leader: '县委书记' },
    });
    const items = [await walk.draft(), await walk.draft({ nature: 'specific', remediationType: 'immediate' })];
    await walk.work(items[0]!);
    await walk.accept(items[0]!);
    await walk.assign(items[1]!);
  });
  afterAll(() => api.stop());

  const section = (query: string) => coordinator.get(`/supervisions/${walk.supervisionId}/report-section${query}`);

  it('places every figure in its text, with the value of the figures', async () => {
    const { body } = await section('');
    expect(body.title).toBe('法治建设督察反馈意见整改情况');
    const { figures } = (await coordinator.get(`/supervisions/${walk.supervisionId}/figures`)).body;
    expect(body.figures).toEqual(figures);
    const placed = body.paragraphs.flatMap((paragraph: { text: string; figures: [] }) =>
      paragraph.figures.map(({ key, start, end }) => [key, paragraph.text.slice(start, end)]),
    );
    // Of publicity and look-backs it speaks only where there were some.
    const said = placed.map(([key]: [string]) => key);
    const unsaid = figures.map(({ key }: { key: string }) => key).filter((key: string) => !said.includes(key));
    expect(unsaid.sort()).toEqual([
      'everClosed',
      'lookBackCoverage',
      'lookBackPlanned',
      'lookedBack',
      'publicity',
      'reboundRate',
      'rebounded',
    ]);
    for (const [key, text] of placed) {
      expect([key, text]).toEqual([key, String(figures.find((one: { key: string }) => one.key === key).value)]);
    }
    expect(body.gaps.map(({ code }: { code: string }) => code)).toContain('plan.missing');
  });

  it('is Markdown and docx as well', async () => {
    const { headers, body } = await section('?format=md');
    expect(headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(body).toMatch(/^# 法治建设督察反馈意见整改情况\n/);
    expect(body).toContain('召开县委全面依法治县委员会会议，专题研究整改工作。');
    const url = `${api.base}/api/v1/supervisions/${walk.supervisionId}/report-section?format=docx`;
    const docx = await fetch(url, { headers: { cookie: coordinator.cookie! } });
    expect(docx.headers.get('content-type')).toContain('wordprocessingml.document');
    expect(docx.headers.get('content-disposition')).toContain('.docx');
    const text = await docxText(new Uint8Array(await docx.arrayBuffer()));
    expect(text).toContain('问题清单共有问题2个');
    expect(text).toContain('整改完成率50%');
  });

  it('marks deadlines of years that are not published, once a year, and those of closed items not at all', async () => {
    const other = await TestWalk.open(api, {});
    const item = await other.draft();
    await other.assign(item, 80);
    const later = await other.draft();
    await other.assign(later, 120);
    const { body } = await coordinator.get(`/supervisions/${other.supervisionId}/report-section?format=md`);
    expect(body.match(/日历提示/g)).toEqual(['日历提示']);
    expect(body).toContain('日历提示：整改时限：2027年放假安排尚未公布');
    expect((await section('?format=md')).body).not.toContain('日历提示');
  });

  it('is what the terminal writes as well', async () => {
    const before = process.env.DATABASE_URL;
    process.env.DATABASE_URL = api.database.url;
    const folder = mkdtempSync(path.join(tmpdir(), 'xh-section-'));
    try {
      const xh = async (...words: string[]) => {
        const said = { out: [] as string[], err: [] as string[] };
        const out = (line: string) => void said.out.push(line);
        const err = (line: string) => void said.err.push(line);
        const code = await run(['report', ...words], { out, err, exitCode: 0 });
        return { code, out: said.out.join('\n'), err: said.err.join('\n') };
      };
      const json = await xh(walk.supervisionId, '--format', 'json', '--as-of', await today(api));
      expect([json.code, JSON.parse(json.out)]).toEqual([0, (await section('')).body]);
      expect(json.err).toContain('注意：没有登记整改方案');
      const md = await xh(walk.supervisionId);
      expect(`${md.out}\n`).toBe((await section('?format=md')).body);
      const file = path.join(folder, 'section.docx');
      expect((await xh(walk.supervisionId, '--format', 'docx', '--out', file)).code).toBe(0);
      expect(await docxText(readFileSync(file))).toContain('整改完成率50%');
      const unknown = await xh('0193b3a0-0000-7000-8000-000000000001');
      expect([unknown.code, unknown.err]).toEqual([2, '没有这个督察批次，或者您无权查看。']);
      expect((await xh(walk.supervisionId, '--as-of', '2999-01-01')).err).toContain('截止日期不能晚于今天');
      expect((await xh(walk.supervisionId, '--out', folder)).code).toBe(2);
    } finally {
      process.env.DATABASE_URL = before;
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('reads the same years later', async () => {
    const on = await today(api);
    const before = (await section(`?asOf=${on}`)).body;
    await advance(api, 400);
    await walk.draft();
    await walk.cancel((await coordinator.get('/items?status=assigned')).body.data[0].id);
    expect((await section(`?asOf=${on}`)).body).toEqual(before);
    expect((await section('')).body).not.toEqual(before);
  });
});
