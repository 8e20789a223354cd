import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../run';
import type { Terminal } from '../terminal';

const folder = mkdtempSync(path.join(tmpdir(), 'intake-spec-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fixture = (name: string): string => path.resolve(__dirname, '../../../../test/fixtures/intake', name);

async function xh(...args: string[]) {
  const said = { out: [] as string[], err: [] as string[] };
  const terminal: Terminal = {
    out: (text) => void said.out.push(text),
    err: (text) => void said.err.push(text),
    exitCode: 0,
  };
  const code = await run(['intake', ...args], terminal);
  return { code, out: said.out.join('\n'), err: said.err.join('\n') };
}

function file(name: string, content: string | Buffer): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}

describe('xh intake', () => {
  it('prints the proposal as JSON in the public shape', async () => {
    const { code, out, err } = await xh(fixture('report-official.md'), '--json');
    expect([code, err]).toEqual([0, '']);
    const proposal = JSON.parse(out) as Record<string, Record<string, unknown>[]>;
    expect(Object.keys(proposal)).toEqual(['kind', 'title', 'items', 'nextSteps', 'warnings']);
    expect(Object.keys(proposal.items![0]!)).toEqual([
      'number',
      'title',
      'manifestation',
      'cause',
      'nature',
      'unitName',
      'dueRule',
      'category',
      'source',
    ]);
    expect(Object.keys(proposal.nextSteps![0]!)).toEqual(['number', 'title', 'answers', 'source']);
    expect(Object.keys(proposal.warnings![0]!).sort()).toEqual(['code', 'detail', 'line']);
  });

  it('prints it for people, warnings included, and ends with 0', async () => {
    const { code, out } = await xh(fixture('report-official.md'));
    expect(code).toBe(0);
    expect(out).toContain('文种：年度报告');
    expect(out).toContain('  2. 综合执法力量薄弱（第37行）');
    expect(out).toContain('第37行：不足2“综合执法力量薄弱”没有对应的下一步安排。');
    expect((await xh(fixture('plan.txt'))).out).toContain('共性；责任单位：财政所；整改时限：立行立改，长期坚持');
  });

  it.each([
    ['empty.txt', '', '文件是空的'],
    ['blank.txt', ' \n\u3000\n', '文件里没有文字'],
    ['program.txt', Buffer.from('4d5a900003000000040000ffff0000b8', 'hex'), '内容不是文字'],
    ['old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '请另存为 docx'],
    ['broken.docx', Buffer.from('PK\x03\x04nonsense'), '不是完好的 docx'],
    ['broken.pdf', '%PDF-1.7\nnonsense', 'PDF 已损坏'],
    ['page.html', '<html><body>一、问题</body></html>', '网页'],
    ['huge.txt', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), '超过 20 MB'],
  ])('ends with 1 for %s and says why', async (name, content, reason) => {
    const { code, out, err } = await xh(file(name, content));
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`“${name}”读不出来`);
    expect(err).toContain(reason);
  });

  it('ends with 2 when there is no such file, or it is a folder', async () => {
    expect(await xh(path.join(folder, 'nothing.txt'))).toMatchObject({ code: 2, out: '' });
    expect((await xh(folder)).err).toContain('不是文件');
    expect((await xh()).code).toBe(2);
  });
});
