import type { LogVerdict } from '@application/audit/verify-log';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { KeptNote } from '@application/ports/kept-checkpoints';
import { checkpointWords } from '@domain/audit/checkpoint-words';
import { Ed25519LogSigner } from '@gateways/audit/ed25519-log-signer';
import { MailChannel } from '@gateways/channel/mail-channel';
import { startSmtpSink } from '../support/smtp-sink';
import { run } from '../../apps/cli/src/run';

let verdict: LogVerdict;
let given: readonly KeptNote[];
const log = {
  run: (notes: readonly KeptNote[]) => {
    given = notes;
    return Promise.resolve(verdict);
  },
};
jest.mock('../../apps/cli/src/log.module', () => ({ withLog: (work: (one: unknown) => unknown) => work(log) }));

describe('xh audit verify', () => {
  async function verify(...words: string[]) {
    const out: string[] = [];
    const terminal = { out: (line: string) => void out.push(line), err: () => undefined, exitCode: 0 as const };
    return { code: await run(['audit', 'verify', ...words], terminal), out: out.join('\n') };
  }

  beforeEach(() => {
    const right = { origin: 'xiaohao/1', size: 9, checkpoints: 2, outside: 2, witnesses: 1, witnessed: 9 };
    verdict = { ...right, records: 3, wrong: 0, findings: [] };
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

  it('reads the checkpoint in a mail saved as it arrived', async () => {
    const sink = await startSmtpSink();
    const folder = mkdtempSync(path.join(tmpdir(), 'xh-eml-'));
    const site = { from: '销号系统 <xiaohao@county.test>', publicUrl: 'http://xiaohao.county.test' };
    const mail = new MailChannel({ ...site, smtpUrl: sink.url });
    try {
      const checkpoint = {
        origin: 'xiaohao/1',
        size: 9,
        root: new Uint8Array(32),
        at: '2026-11-30T02:00:00Z',
        after: 4,
      };
      const note = new Ed25519LogSigner(Buffer.alloc(32, 7)).sign(checkpoint);
      const words = checkpointWords(checkpoint, note, 'http://xiaohao.county.test/log');
      await mail.send({ key: 'k', address: 'witness@elsewhere.test', target: null, words });
      const file = path.join(folder, 'kept.eml');
      writeFileSync(file, sink.mails[0]!);
      expect(await verify('--checkpoint', file)).toMatchObject({ code: 0 });
      expect(given).toEqual([{ place: file, note, logId: null, witness: true }]);
    } finally {
      mail.close();
      await sink.close();
      rmSync(folder, { recursive: true });
    }
  });

  it('says from where on nobody outside bears witness yet', async () => {
    verdict.witnessed = 6;
    expect((await verify()).out).toContain('只证明到第 6 条，其后的 3 条尚无外部证明');
  });
});
