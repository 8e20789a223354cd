import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { LocalBlobStore } from './local-blob-store';
import { streamOf } from './memory-blob-store.fake';

describe('LocalBlobStore', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'xh-blobs-'));
  const store = new LocalBlobStore(path.join(folder, 'evidence'), 1_000);
  const incoming = path.join(folder, 'evidence', '.incoming');
  afterAll(() => rmSync(folder, { recursive: true }));

  const bytes = (count: number, fill = 'x') => Buffer.alloc(count, fill);

  it('gives back what was kept, and only that', async () => {
    const staged = await store.stage(streamOf(bytes(1_000)));
    expect(staged.size).toBe(1_000);
    expect(await store.open(staged.sha256)).toBeNull();
    expect(Buffer.from(await staged.read(990, 50))).toEqual(bytes(10));
    await staged.keep();
    expect(await buffer((await store.open(staged.sha256))!)).toEqual(bytes(1_000));
    expect(readdirSync(incoming)).toEqual([]);
    await staged.discard();
    expect(await store.open(staged.sha256)).not.toBeNull();
  });

  it('never writes over what it holds, twice in a row and twice at once', async () => {
    const first = await store.stage(streamOf(bytes(10, 'a')));
    await first.keep();
    const place = path.join(folder, 'evidence', first.sha256.slice(0, 2), first.sha256.slice(2));
    const { ino } = statSync(place);
    const again = await Promise.all([1, 2, 3].map(() => store.stage(streamOf(bytes(10, 'a')))));
    await Promise.all(again.map((staged) => staged.keep()));
    expect(statSync(place).ino).toBe(ino);
    expect(readdirSync(incoming)).toEqual([]);
  });

  it('takes the largest and not a byte more, nothing empty, and cleans up after a stream that breaks', async () => {
    await (await store.stage(streamOf(bytes(1_000)))).discard();
    await expect(store.stage(streamOf(bytes(1_001)))).rejects.toMatchObject({ code: 'evidence.too_large' });
    await expect(store.stage(streamOf(bytes(0)))).rejects.toMatchObject({ code: 'evidence.empty' });
    await expect(store.stage(breaking())).rejects.toThrow('the line broke');
    expect(readdirSync(incoming)).toEqual([]);
  });

  it('lists what is older than an instant and leaves strangers in its folder alone', async () => {
    const staged = await store.stage(streamOf(bytes(20, 'b')));
    await staged.keep();
    writeFileSync(path.join(folder, 'evidence', 'README'), 'not ours');
    const list = async (before: Date) => {
      const all: string[] = [];
      for await (const portion of store.olderThan(before)) all.push(...portion);
      return all;
    };
    expect(await list(new Date(0))).toEqual([]);
    expect(await list(new Date(Date.now() + 60_000))).toContain(staged.sha256);
    await store.remove(staged.sha256);
    expect(await store.open(staged.sha256)).toBeNull();
  });

  it('finds nothing by what is no hash', async () => {
    await expect(store.open('../../etc/passwd')).rejects.toThrow('not a SHA-256');
  });
});

async function* breaking(): AsyncIterable<Uint8Array> {
  yield Buffer.from('half');
  throw new Error('the line broke');
}
