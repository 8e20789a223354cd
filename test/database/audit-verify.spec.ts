import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkpointWords } from '@domain/audit/checkpoint-words';
import { readCheckpoint } from '@domain/audit/checkpoint';
import { readNote } from '@domain/audit/signed-note';
import { MailChannel } from '@gateways/channel/mail-channel';
import { runTerminal } from '../support/run-terminal';
import { startSmtpSink } from '../support/smtp-sink';
import { TEST_LOG_KEY } from '../support/test-api';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { PUT_EVENTS, startTestSealer, type TestSealer } from '../support/test-sealer';

/** A log of nine events, signed at six and at nine; nothing of it was pushed anywhere. */
describe('xh audit verify', () => {
  let database: TestDatabase;
  let sealer: TestSealer;

  beforeAll(async () => {
    database = await createTestDatabase();
    sealer = await startTestSealer(database.url);
    for (const events of [6, 3]) {
      await database.owner.query(PUT_EVENTS, [events]);
      await sealer.round();
    }
  });
  afterAll(async () => {
    await sealer?.stop();
    await database?.drop();
  });

  const verify = (...words: string[]) =>
    runTerminal(['audit', 'verify', ...words], {
      DATABASE_URL: database.url,
      DATA_DIR: sealer.dataDir,
      LOG_KEY: TEST_LOG_KEY,
      CHECKPOINT_FOLDER: undefined,
    });
  const noteOf = async (size: number): Promise<string> => {
    const rows = await database.owner.query<{ note: string }[]>('select note from audit_checkpoint where size = $1', [
      size,
    ]);
    return rows[0]!.note;
  };
  const keep = (name: string, text: string): string => {
    const file = path.join(sealer.dataDir, name);
    writeFileSync(file, text);
    return file;
  };

  it('says plainly that nobody outside bears witness, and takes it for a fault where a witness is required', async () => {
    const silent = await verify();
    expect(silent).toMatchObject({ code: 0, err: '' });
    expect(silent.out).toContain('没有发现不符');
    expect(silent.out).toContain('没有任何本机以外的检查点可以比对');
    expect(JSON.parse((await verify('--json')).out)).toMatchObject({
      size: 9,
      outside: 1,
      witnesses: 0,
      witnessed: 0,
      wrong: 0,
      warnings: [expect.stringContaining('没有任何本机以外的检查点')],
    });
    expect((await verify('--require-outside')).code).toBe(1);
  });

  it('says from where on nobody outside bears witness yet', async () => {
    const early = await verify('--require-outside', '--checkpoint', keep('early.txt', await noteOf(6)));
    expect(early.code).toBe(0);
    expect(early.out).toContain('只证明到第 6 条，其后的 3 条尚无外部证明');
    const whole = await verify('--checkpoint', keep('whole.txt', await noteOf(9)));
    expect(whole.out).not.toMatch(/注意|尚无外部证明/);
  });

  it('reads the checkpoint in a mail saved as it arrived', async () => {
    const sink = await startSmtpSink();
    const site = { from: '销号系统 <xiaohao@county.test>', publicUrl: 'http://xiaohao.county.test' };
    const mail = new MailChannel({ ...site, smtpUrl: sink.url });
    try {
      const note = await noteOf(9);
      const checkpoint = readCheckpoint(readNote(note)!.text)!;
      const words = checkpointWords(checkpoint, note, 'http://xiaohao.county.test/log');
      await mail.send({ key: 'k', address: 'witness@elsewhere.test', target: null, words });
      const { code, out } = await verify('--json', '--checkpoint', keep('kept.eml', sink.mails[0]!));
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ witnesses: 1, witnessed: 9, wrong: 0, warnings: [] });
    } finally {
      mail.close();
      await sink.close();
    }
  });
});
