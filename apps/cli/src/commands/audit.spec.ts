import type { LogVerdict } from '@application/audit/verify-log';
import { run } from '../run';

let verdict: LogVerdict;
jest.mock('../log.module', () => ({
  withLog: (work: (log: { run: () => Promise<LogVerdict> }) => unknown) =>
    work({ run: () => Promise.resolve(verdict) }),
}));

describe('xh audit verify', () => {
  async function verify(...words: string[]) {
    const out: string[] = [];
    const terminal = { out: (line: string) => void out.push(line), err: () => undefined, exitCode: 0 as const };
    return { code: await run(['audit', 'verify', ...words], terminal), out: out.join('\n') };
  }

  beforeEach(() => {
    const right = { origin: 'xiaohao/1', size: 9, checkpoints: 2, outside: 2, witnesses: 1, witnessed: 9 };
    verdict = { ...right, wrong: 0, findings: [] };
  });

  it('says plainly that nobody outside bears witness, and takes it for a fault where a witness is required', async () => {
    expect((await verify()).out).not.toContain('注意');
    expect(await verify('--require-outside')).toMatchObject({ code: 0 });
    Object.assign(verdict, { outside: 1, witnesses: 0, witnessed: 0 });
    const silent = await verify();
    expect(silent.code).toBe(0);
    expect(silent.out).toContain('没有任何本机以外的检查点可以比对');
    expect(JSON.parse((await verify('--json')).out)).toMatchObject({
      outside: 1,
      witnesses: 0,
      wrong: 0,
      warnings: [expect.stringContaining('没有任何本机以外的检查点')],
    });
    expect(await verify('--require-outside')).toMatchObject({ code: 1 });
  });

  it('says from where on nobody outside bears witness yet', async () => {
    verdict.witnessed = 6;
    expect((await verify()).out).toContain('只证明到第 6 条，其后的 3 条尚无外部证明');
  });
});
