import { run } from './run';
import type { Terminal } from './terminal';

async function xh(line: string) {
  const said = { out: [] as string[], err: [] as string[] };
  const terminal: Terminal = {
    out: (text) => void said.out.push(text),
    err: (text) => void said.err.push(text),
    exitCode: 0,
  };
  const code = await run(line.split(' ').filter(Boolean), terminal);
  return { code, out: said.out.join('\n'), err: said.err.join('\n') };
}

describe('xh days', () => {
  it.each([
    ['2026-11-20 --add 5 --unit workingDays', '2026-11-27', true],
    ['2026-11-20 --add -5 --unit workingDays', '2026-11-13', true],
    ['2026-11-21 --add 0 --unit workingDays', '2026-11-23', true],
    ['2026-11-20 --add 0 --unit workingDays', '2026-11-20', true],
    ['2025-09-26 --add 1 --unit workingDays', '2025-09-28', true],
    ['2026-12-30 --add 5 --unit workingDays', '2027-01-07', false],
    ['2025-01-31 --add 1 --unit months', '2025-02-28', true],
    ['2026-12-30 --add 5 --unit days', '2027-01-04', true],
  ])('answers --from %s', async (rest, result, confirmed) => {
    const answer = await xh(`days --json --from ${rest}`);
    expect(answer).toEqual({ code: 0, out: JSON.stringify({ result, confirmed }), err: '' });
  });

  it('warns people about a year that is not published', async () => {
    const answer = await xh('days --from 2026-12-30 --add 5 --unit workingDays');
    expect(answer.out).toContain('2027-01-07（星期四）');
    expect(answer.err).toContain('2027年放假安排尚未公布');
    expect(answer.code).toBe(0);
  });
});

describe('xh window', () => {
  it('counts both ends', async () => {
    expect(await xh('window 2024-09-29 2024-10-09 --json')).toEqual({
      code: 0,
      out: '{"workingDays":4,"days":11}',
      err: '',
    });
  });
});

describe('misuse', () => {
  it.each([
    ['', '没有写明要执行的命令'],
    ['nope', '没有“nope”这个命令'],
    ['days --from 2025-02-30 --add 1 --unit days', '--from 的“2025-02-30”不是有效日期'],
    ['days --from 2025-02-03 --add 1.5 --unit days', '--add 的“1.5”不是整数'],
    ['days --from 2025-02-03 --add 1 --unit weeks', '--unit 应是 workingDays、days、months 之一'],
    ['days --from 2025-02-03 --add 1', '缺少选项“--unit'],
    ['days --from 2025-02-03 --add 999999 --unit days', '超出了日历范围'],
    ['days --from 2025-02-03 --add -99999 --unit months', '超出了日历范围'],
    ['days --from 2025-02-03 --add 999999 --unit workingDays', '超出了日历范围'],
    ['days --from', '后面缺少值'],
    ['report', '缺少参数“督察批次”'],
    ['report 42', '“42”不是督察批次的编号'],
    ['report 0193b3a0-0000-7000-8000-000000000001 --format pdf', '--format 应是 md、docx、json 之一'],
    ['report 0193b3a0-0000-7000-8000-000000000001 --format docx', '请用 --out 写明文件'],
    ['report 0193b3a0-0000-7000-8000-000000000001 --as-of 2026-02-30', '--as-of 的“2026-02-30”不是有效日期'],
    ['window 2024-10-09', '缺少参数“结束日期”'],
    ['window 2024-10-09 2024-09-29', '早于开始日期'],
    ['window 2024-09-29 2024-10-09 2024-10-10', '参数过多'],
    ['window 2024-09-29 2024-10-09 --loud', '没有“--loud”这个选项'],
  ])('“%s” ends with 2 and a Chinese sentence', async (line, sentence) => {
    const answer = await xh(line);
    expect(answer.code).toBe(2);
    expect(answer.out).toBe('');
    expect(answer.err).toContain(sentence);
  });

  it('help is none', async () => {
    for (const line of ['--help', 'help days', 'days --help']) {
      const answer = await xh(line);
      expect([answer.code, answer.err]).toEqual([0, '']);
      expect(answer.out).toContain('用法：');
    }
  });
});
