import { ExamineContents } from '@application/evidence/examine-contents';
import type { Examined } from '@application/ports/content-examiner';
import { ContentExaminer } from '@application/ports/content-examiner';
import { BlobStore } from '@application/ports/blob-store';
import { ContentRegister } from '@application/ports/content-register';
import { EvidenceRecords } from '@application/ports/evidence-records';
import { UnitOfWork } from '@application/ports/unit-of-work';
import { UNSEEN } from '@domain/evidence/content-traits';
import { pictureBands, pictureProbes } from '@domain/evidence/picture-likeness';
import { textSketch } from '@domain/evidence/text-sketch';
import { dice } from '@domain/intake/likeness';
import { CLOCK } from '@domain/unit/actor';
import { GatewaysModule } from '@gateways/gateways.module';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PersistenceModule } from '@persistence/persistence.module';
import { evidenceForm } from '../support/evidence-form';
import { startTestApi, type TestApi, type TestClient } from '../support/test-api';
import { itemInWork } from '../support/town-item';

/** Answers as it is told, and counts. */
class ToldExaminer extends ContentExaminer {
  asked = 0;
  answer: () => Examined | Promise<Examined> = () => ({ traits: UNSEEN, derivatives: [] });

  override async examine(content: AsyncIterable<Uint8Array>): Promise<Examined> {
    for await (const chunk of content) void chunk;
    this.asked += 1;
    return this.answer();
  }
}

@Module({})
class Parts {}

const never = (): boolean => false;
const GRID = 'ff00'.repeat(128);

/** What a worker examines with, without its rounds, on the files of a real API. */
describe('the register of contents', () => {
  let api: TestApi;
  let worker: INestApplicationContext;
  let handler: TestClient;
  let itemId: string;
  const examiner = new ToldExaminer();

  const get = <T>(part: abstract new (...parts: never[]) => T): T => worker.get(part, { strict: false });
  const examination = () =>
    new ExamineContents(get(UnitOfWork), get(ContentRegister), get(BlobStore), examiner, get(EvidenceRecords));
  const trait = async (sha256: string) =>
    (await api.database.owner.query('select * from content_trait where sha256 = $1', [sha256]))[0];
  const put = async (content: string, name = '佐证.txt'): Promise<string> =>
    (await handler.post(`/items/${itemId}/evidence`, evidenceForm(content, name))).body.sha256;
  const due = () => api.database.owner.query(`update content_trait set next_at = now() where state = 'waiting'`);

  beforeAll(async () => {
    api = await startTestApi();
    ({ itemId } = await itemInWork(api));
    handler = await api.as('town1-handler');
    const settings = { dataDir: api.dataDir, evidenceMaxBytes: 1_000_000, s3: null, clamavSocket: null };
    const rooms = [
      PersistenceModule.forRoot({ url: api.database.url, role: 'xiaohao_sweeper' }),
      GatewaysModule.forRoot(settings),
    ];
    worker = await NestFactory.createApplicationContext({ module: Parts, imports: rooms }, { logger: ['error'] });
  });
  beforeEach(() => (examiner.asked = 0));
  afterAll(async () => {
    await worker.close();
    await api.stop();
  });

  it('looks at content once, however often it is uploaded, twice in a row and by two workers at once', async () => {
    const sha256 = await put('同一份材料');
    await put('同一份材料', '又一份.txt');
    await Promise.all([examination().run(never), examination().run(never)]);
    await examination().run(never);
    await put('同一份材料', '第三份.txt');
    await examination().run(never);
    expect(examiner.asked).toBe(1);
    expect(await trait(sha256)).toMatchObject({ state: 'read', attempts: 1 });
  });

  it('tries again what failed, a few times, further and further apart, and then notes it and leaves it alone', async () => {
    const sha256 = await put('有毒的材料');
    examiner.answer = () => Promise.reject(new Error('killed'));
    for (let round = 1; round <= 4; round += 1) {
      await examination().run(never);
      await examination().run(never);
      expect(examiner.asked).toBe(round);
      expect(await trait(sha256)).toMatchObject({ state: 'waiting', attempts: round });
      await due();
    }
    await examination().run(never);
    await due();
    await examination().run(never);
    expect(examiner.asked).toBe(4);
    expect(await trait(sha256)).toMatchObject({ state: 'unreadable', note: expect.stringContaining('多次读取失败') });
    examiner.answer = () => ({ traits: UNSEEN, derivatives: [] });
  });

  it('notes at once what cannot be read', async () => {
    const sha256 = await put('损坏的材料');
    examiner.answer = () => ({ unreadable: '图片已损坏' });
    await examination().run(never);
    await due();
    await examination().run(never);
    expect(examiner.asked).toBe(1);
    expect(await trait(sha256)).toMatchObject({ state: 'unreadable', note: '图片已损坏' });
    examiner.answer = () => ({ traits: UNSEEN, derivatives: [] });
  });

  it('keeps derivatives from the sweep of what no record names, and records the same again without a trace', async () => {
    const sha256 = await put('有预览的材料');
    const derivatives = [{ name: 'text', mediaType: 'text/plain' as const, content: Buffer.from('预览') }];
    examiner.answer = () => ({ traits: { ...UNSEEN, preview: 'text' }, derivatives });
    await examination().run(never);
    await api.database.owner.query(`select examine_again($1)`, [sha256]);
    await examination().run(never);
    expect(examiner.asked).toBe(2);
    const rows = await api.database.owner.query('select * from content_derivative where sha256 = $1', [sha256]);
    expect(rows).toHaveLength(1);
    await get(UnitOfWork).run(CLOCK, async () => {
      const orphan = 'f'.repeat(64);
      expect(await get(EvidenceRecords).giveUp([rows[0].derived_sha256, orphan])).toEqual([orphan]);
    });
    examiner.answer = () => ({ traits: UNSEEN, derivatives: [] });
  });

  it('finds of two alike, recorded at once, the pair from both sides', async () => {
    const hashes = [await put('第一张'), await put('第二张')].sort();
    const marks = ['0f0f0f0f0f0f0f0f', '0f0f0f0f0f0f0f3f'];
    const record = (place: number) =>
      get(UnitOfWork).run(CLOCK, () =>
        get(ContentRegister).record(hashes[place]!, { ...UNSEEN, picture: { hash: marks[place]!, grid: GRID } }, []),
      );
    await Promise.all([record(0), record(1)]);
    await Promise.all([record(0), record(1)]);
    expect(
      await api.database.owner.query(
        'select sha256, other, percent from content_likeness where sha256 = any($1) order by 1',
        [hashes],
      ),
    ).toEqual([
      { sha256: hashes[0], other: hashes[1], percent: 100 },
      { sha256: hashes[1], other: hashes[0], percent: 100 },
    ]);
  });

  it('reckons the likeness of texts as Dice on their pairs says, of long ones nearly', async () => {
    let state = 3;
    const words = (length: number) =>
      Array.from({ length }, () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return String.fromCharCode(0x4e00 + ((state >>> 12) % 2_000));
      }).join('');
    for (const length of [60, 200, 900, 4_000, 12_000]) {
      for (const share of [0, 50, 80, 90, 97, 100]) {
        const one = words(length);
        const other =
          one.slice(0, Math.round((length * share) / 100)) + words(Math.round((length * (100 - share)) / 100));
        const [{ percent }] = await api.database.owner.query('select text_likeness($1, $2) as percent', [
          textSketch(one)!.pairs,
          textSketch(other)!.pairs,
        ]);
        const off = Math.abs(percent - 100 * dice(one, other));
        expect([length, share, off <= (length < 600 ? 0.5 : 5)]).toEqual([length, share, true]);
      }
    }
  });

  it('looks for candidates by its indexes, never at every row', async () => {
    const { owner } = api.database;
    await owner.query(
      `insert into content_trait (sha256, media_type, state, picture_hash, picture_grid, picture_bands, text_pairs, text_bands)
       select md5('a' || n) || md5('b' || n), 'image/jpeg', 'read', '0', '0', array(select (random() * 65535)::int | (k << 16) from generate_series(0, 3) k),
              array(select (random() * 1000000)::int from generate_series(1, 60)), array(select (random() * 2147483647)::int from generate_series(1, 64))
         from generate_series(1, 20000) n`,
    );
    await owner.query('vacuum analyze content_trait');
    const planOf = (sql: string, values: unknown[]) =>
      owner.transaction(async (manager) => {
        await manager.query('set local enable_seqscan = off');
        return JSON.stringify(await manager.query(`explain (format json) ${sql}`, values));
      });
    const probes = pictureProbes({ hash: '0123456789abcdef' });
    expect(pictureBands({ hash: '0123456789abcdef' })).toHaveLength(4);
    const pictures = await planOf('select sha256 from content_trait where picture_bands && $1 limit 2000', [probes]);
    expect(pictures).toContain('content_trait_pictures');
    const sketch = textSketch(
      '关于规范行政执法公示工作的通知，各村、镇直各单位应当在二十日内完成公示，并按月更新台账',
    )!;
    const texts = await planOf('select sha256 from content_trait where text_bands && $1 limit 2000', [sketch.bands]);
    expect(texts).toContain('content_trait_texts');
    for (const plan of [pictures, texts]) expect(plan).not.toContain('Seq Scan');
    const said = await planOf('select 1 from statement_sketch where bands && $1', [sketch.bands]);
    expect(said).toContain('statement_sketch_bands');
    const [{ n }] = await owner.query(
      `select count(*)::int as n from pg_proc where proname = any('{evidence_reuse,statement_reuse}') and proconfig @> '{enable_seqscan=off}'`,
    );
    expect(n).toBe(2);
  });
});
