import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { BlobStore } from '@application/ports/blob-store';
import fc from 'fast-check';
import { type S3Server, startS3Server } from '../../../test/support/s3-server';
import { LocalBlobStore } from './local-blob-store';
import { MemoryBlobStore, streamOf } from './memory-blob-store.fake';
import { S3BlobStore } from './s3-blob-store';
import { S3Bucket } from './s3-bucket';

/** Three parts of S3, and a bit. */
const LARGEST = 25 * 1024 * 1024;

const folder = mkdtempSync(path.join(tmpdir(), 'xh-blobs-'));
let s3: S3Server;

const STORES: readonly [string, () => BlobStore][] = [
  ['memory', () => new MemoryBlobStore(LARGEST)],
  ['a local folder', () => new LocalBlobStore(folder, LARGEST)],
  ['S3', () => new S3BlobStore(new S3Bucket(s3.settings), LARGEST)],
];

describe.each(STORES)('a blob store in %s', (_name, open) => {
  let store: BlobStore;
  beforeAll(async () => {
    s3 ??= await startS3Server();
    store = open();
  });

  const read = async (sha256: string): Promise<Buffer | null> => {
    const content = await store.open(sha256);
    return content && buffer(content);
  };
  const older = async (before: Date): Promise<string[]> => {
    const all: string[] = [];
    for await (const portion of store.olderThan(before)) all.push(...portion);
    return all;
  };
  const soon = () => new Date(Date.now() + 60_000);

  it('gives back what was kept, byte for byte, and finds nothing of it before', async () => {
    const sizes = fc.oneof(fc.integer({ min: 1, max: 70_000 }), fc.constantFrom(8 * 1024 * 1024, LARGEST));
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 1_000, max: 300_000 }), async (size, chunk) => {
        const bytes = randomBytes(size);
        const staged = await store.stage(streamOf(bytes, chunk));
        expect(staged).toMatchObject({ size, sha256: createHash('sha256').update(bytes).digest('hex') });
        expect(await read(staged.sha256)).toBeNull();
        await staged.keep();
        expect((await read(staged.sha256))!.equals(bytes)).toBe(true);
      }),
      { numRuns: 5, examples: [[LARGEST, 65_536]] },
    );
  });

  it('reads pieces of what is staged, the last one shorter', async () => {
    const bytes = randomBytes(9 * 1024 * 1024);
    const staged = await store.stage(streamOf(bytes, 100_000));
    for (const [from, length] of [
      [0, 10],
      [4 * 1024 * 1024 - 5, 10],
      [bytes.length - 10, 50],
      [4_000_000, 5_000_000],
    ] as const)
      expect(Buffer.from(await staged.read(from, length)).equals(bytes.subarray(from, from + length))).toBe(true);
    await staged.discard();
  });

  it('keeps the same content once, twice in a row and three times at once', async () => {
    const bytes = randomBytes(5_000);
    const stages = await Promise.all([1, 2, 3].map(() => store.stage(streamOf(bytes))));
    await Promise.all(stages.map((staged) => staged.keep()));
    const again = await store.stage(streamOf(bytes));
    await again.keep();
    await again.discard();
    expect((await older(soon())).filter((sha256) => sha256 === again.sha256)).toEqual([again.sha256]);
    expect((await read(again.sha256))!.equals(bytes)).toBe(true);
  });

  it('takes the largest and not a byte more, nothing empty, and leaves nothing of a stream that breaks', async () => {
    await expect(store.stage(streamOf(Buffer.alloc(LARGEST + 1), 1_000_000))).rejects.toMatchObject({
      code: 'evidence.too_large',
    });
    await expect(store.stage(streamOf(Buffer.alloc(0)))).rejects.toMatchObject({ code: 'evidence.empty' });
    await expect(store.stage(breaking(10))).rejects.toThrow('the line broke');
    await expect(store.stage(breaking(20 * 1024 * 1024))).rejects.toThrow('the line broke');
  });

  it('lists what is older than an instant, and removes, twice in a row', async () => {
    const staged = await store.stage(streamOf(randomBytes(20)));
    await staged.keep();
    expect(await older(new Date(0))).toEqual([]);
    expect(await older(soon())).toContain(staged.sha256);
    await store.remove(staged.sha256);
    await store.remove(staged.sha256);
    expect(await read(staged.sha256)).toBeNull();
    expect(await older(soon())).not.toContain(staged.sha256);
  });

  it('clears what was staged and forgotten', async () => {
    const forgotten = await store.stage(streamOf(randomBytes(9 * 1024 * 1024), 100_000));
    await older(soon());
    expect(await read(forgotten.sha256)).toBeNull();
    await forgotten.discard();
    await store.stage(streamOf(randomBytes(20))).then((other) => other.keep());
  });

  it('finds nothing by what is no hash', async () => {
    await expect((async () => store.open('../../etc/passwd'))()).rejects.toThrow('not a SHA-256');
  });
});

afterAll(async () => {
  await s3.stop();
  rmSync(folder, { recursive: true });
});

async function* breaking(bytes: number): AsyncIterable<Uint8Array> {
  yield* streamOf(Buffer.alloc(bytes, 'x'), 65_536);
  throw new Error('the line broke');
}
