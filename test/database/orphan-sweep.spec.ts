import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { readFileSettings } from '@application/evidence/file-settings';
import { SweepOrphanBlobs } from '@application/evidence/sweep-orphan-blobs';
import { BlobStore } from '@application/ports/blob-store';
import { EvidenceRecords } from '@application/ports/evidence-records';
import { UnitOfWork } from '@application/ports/unit-of-work';
import { CLOCK } from '@domain/unit/actor';
import type { INestApplicationContext } from '@nestjs/common';
import { PgUnitOfWork } from '@persistence/unit-of-work';
import fc from 'fast-check';
import { startS3Server } from '../support/s3-server';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { openSweep } from '../support/test-sweep';

const LATER = 2 * 86_400_000;
const CONTENTS = ['甲', '乙', '丙'];

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const STORES = [
  ['a local folder', () => Promise.resolve({ environment: {}, stop: async () => undefined })],
  ['S3', startS3Server],
] as const;

/** The same content is brought, named, unnamed and swept at once: what is named is always there, what is not goes. */
describe.each(STORES)('the sweep of %s', (_name, openStore) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'xh-sweep-'));
  let server: Awaited<ReturnType<typeof openStore>>;
  let database: TestDatabase;
  let context: INestApplicationContext;
  let blobs: BlobStore;
  let records: EvidenceRecords;
  let work: PgUnitOfWork;
  let sweep: SweepOrphanBlobs;

  beforeAll(async () => {
    server = await openStore();
    database = await createTestDatabase();
    context = await openSweep(database, readFileSettings({ DATA_DIR: folder, ...server.environment }));
    blobs = context.get(BlobStore, { strict: false });
    records = context.get(EvidenceRecords, { strict: false });
    work = context.get(UnitOfWork, { strict: false });
    sweep = context.get(SweepOrphanBlobs);
    // Names that can be taken away again: evidence never can.
    await database.owner.query(`
      alter table upload_part drop constraint upload_part_upload_id_fkey;
      grant insert, delete on upload_part to xiaohao_sweeper`);
  });
  afterAll(async () => {
    await context?.close();
    await database?.drop();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => database.owner.query('delete from upload_part; delete from leaving_blob'));

  const later = () => new Date(Date.now() + LATER);
  const read = async (text: string) => {
    const content = await blobs.open(hashOf(text));
    return content && (await buffer(content)).toString();
  };
  const named = async (): Promise<string[]> =>
    (await database.owner.query<{ sha256: string }[]>('select distinct sha256 from upload_part')).map(
      (row) => row.sha256,
    );

  /** As every use case does it: staged, held, kept, named, committed. False when it was told to come again. */
  async function bring(text: string): Promise<boolean> {
    const staged = await blobs.stage([Buffer.from(text)] as unknown as AsyncIterable<Uint8Array>);
    try {
      await work.run(CLOCK, async () => {
        await records.holdSweep(staged.sha256);
        await staged.keep();
        await work.manager.query(
          `insert into upload_part (upload_id, start, size, sha256) values (gen_random_uuid(), 0, $1, $2)`,
          [staged.size, staged.sha256],
        );
      });
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: 'evidence.leaving' });
      return false;
    } finally {
      await staged.discard();
    }
  }
  const unname = (text: string) => database.owner.query('delete from upload_part where sha256 = $1', [hashOf(text)]);

  const step = fc.record({
    does: fc.constantFrom('bring', 'bring', 'bring', 'unname', 'sweep'),
    text: fc.constantFrom(...CONTENTS),
  });

  it('never takes what has a name, and leaves nothing without one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 20 }), async (steps) => {
        await Promise.all(
          steps.map(({ does, text }) =>
            does === 'bring' ? bring(text) : does === 'unname' ? unname(text) : sweep.run(later()),
          ),
        );
        const names = await named();
        for (const text of CONTENTS)
          if (names.includes(hashOf(text))) expect([text, await read(text)]).toEqual([text, text]);
        await sweep.run(later());
        for (const text of CONTENTS) expect((await read(text)) !== null).toBe(names.includes(hashOf(text)));
        expect(await database.owner.query('select 1 from leaving_blob')).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('lets nobody name what is about to be removed, however long that takes', async () => {
    await bring('甲');
    await unname('甲');
    const remove = jest.spyOn(blobs, 'remove');
    const during: boolean[] = [];
    remove.mockImplementationOnce(async (sha256) => {
      during.push(await bring('甲'));
      // Its connections may all be cut off meanwhile: what it gave up stays given up.
      await database.owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and usename = current_user and application_name like '%sweeper%'`,
      );
      during.push(await bring('甲').catch(() => false));
      await blobs.remove(sha256);
    });
    await sweep.run(later()).catch(() => undefined);
    remove.mockRestore();
    expect(during).toEqual([false, false]);
    await sweep.run(later());
    expect([await bring('甲'), await read('甲')]).toEqual([true, '甲']);
  });

  it('ends what a sweep that died had begun, after an hour', async () => {
    await database.owner.query(`insert into leaving_blob (sha256) values ($1)`, [hashOf('乙')]);
    expect(await bring('乙')).toBe(false);
    await sweep.run(later());
    expect(await bring('乙')).toBe(false);
    await database.owner.query(`update leaving_blob set since = since - interval '2 hours'`);
    await sweep.run(later());
    expect([await bring('乙'), await read('乙')]).toEqual([true, '乙']);
  });
});
