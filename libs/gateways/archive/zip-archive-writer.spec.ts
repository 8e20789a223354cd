import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ArchiveFile } from '@application/ports/archive-writer';
import type { RandomBytes } from '@domain/dossier/container';
import { openZip } from '@domain/dossier/zip-container';
import { ZipFile } from 'yazl';
import { unzipGuarded } from '../document/zip-guard';
import { ZipArchiveWriter } from './zip-archive-writer';

const AT = new Date('2026-11-30T00:00:00Z');

async function* each<T>(...parts: T[]): AsyncIterable<T> {
  yield* parts;
}

async function collect(portions: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const portion of portions) all.push(portion);
  return Buffer.concat(all);
}

function bytesOf(content: Uint8Array): RandomBytes {
  return { size: content.length, read: async (at, length) => content.subarray(at, at + length) };
}

const zip = (...files: ArchiveFile[]): Promise<Buffer> => collect(new ZipArchiveWriter().zip(each(...files), AT));
const text = (path: string, words: string): ArchiveFile => ({ path, content: Buffer.from(words) });

describe('ZipArchiveWriter', () => {
  it('writes what two readers read the same: Chinese names, streams, empty files, whatever the packing', async () => {
    const large = randomBytes(3_000_000);
    const bytes = await zip(
      text('佐证材料/第1轮/制度文件.txt', '临禾县〔2026〕1号'.repeat(5_000)),
      { path: 'a/large.bin', content: each(large.subarray(0, 1_000_000), large.subarray(1_000_000)), dense: true },
      text('empty.txt', ''),
    );
    const container = await openZip(bytesOf(bytes));
    const guarded = unzipGuarded(bytes);
    expect([...container.sizes.keys()]).toEqual([...guarded.keys()]);
    for (const [name, content] of guarded) expect((await collect(container.read(name))).equals(content)).toBe(true);
    expect(guarded.get('a/large.bin')!.equals(large)).toBe(true);
  });

  it('is the same to the byte for the same files', async () => {
    const once = () => zip(text('一.txt', '甲'), text('二.txt', '乙'));
    expect((await once()).equals(await once())).toBe(true);
  });

  it('reads each file only when its turn comes, and stops reading with whoever stops taking', async () => {
    const opened: string[] = [];
    let closed = false;
    async function* endless(): AsyncIterable<Uint8Array> {
      try {
        for (;;) yield randomBytes(100_000);
      } finally {
        closed = true;
      }
    }
    async function* files(): AsyncIterable<ArchiveFile> {
      opened.push('first');
      yield { path: 'first', content: endless() };
      opened.push('second');
      yield text('second', '乙');
    }
    let taken = 0;
    for await (const portion of new ZipArchiveWriter().zip(files(), AT)) {
      taken += portion.length;
      if (taken > 1_000_000) break;
    }
    expect(opened).toEqual(['first']);
    expect(closed).toBe(true);
  });

  it('passes on the fault of a file that cannot be read', async () => {
    async function* broken(): AsyncIterable<Uint8Array> {
      yield Buffer.from('half');
      throw new Error('disk gone');
    }
    await expect(zip({ path: 'half', content: broken() })).rejects.toThrow('disk gone');
    await expect(
      collect(
        new ZipArchiveWriter().zip(
          (async function* () {
            yield text('one', '甲');
            throw new Error('database gone');
          })(),
          AT,
        ),
      ),
    ).rejects.toThrow('database gone');
  });
});

describe('openZip', () => {
  const two = () => zip(text('log/one.json', '{"a":1}'.repeat(50)), text('log/two.json', '{"b":2}'));
  const opened = async (bytes: Uint8Array) => openZip(bytesOf(bytes));

  it('reads an archive in the wide form, of which each size and place has eight bytes', async () => {
    const wide = new ZipFile();
    const contents = new Map(['log/one.json', '佐证材料/二.pdf'].map((name) => [name, randomBytes(100_000)]));
    for (const [name, content] of contents) {
      const options = { forceZip64Format: true, mtime: AT };
      if (name.startsWith('log')) wide.addBuffer(content, name, { ...options, compress: false });
      else wide.addReadStream(Readable.from([content]), name, options);
    }
    wide.end({ forceZip64Format: true } as Parameters<ZipFile['end']>[0]);
    const bytes = await collect(wide.outputStream as Readable);
    const container = await opened(bytes);
    expect([...container.sizes].sort()).toEqual([...contents].map(([name, { length }]) => [name, length]).sort());
    for (const [name, content] of contents) expect((await collect(container.read(name))).equals(content)).toBe(true);
    for (const cut of [1, 23, 50]) await expect(opened(bytes.subarray(0, -cut))).rejects.toThrow();
  });

  /** The bytes with every occurrence of a text replaced by another of the same length. */
  function renamed(bytes: Buffer, from: string, to: string): Buffer {
    return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
  }

  it.each(['../one.json///', '/og/one.json', 'log\\one.json', 'log/./e.json', 'c:g/one.json', 'log//ne.json'])(
    'refuses the name %s',
    async (name) => {
      const hostile = renamed(
        await zip(text(`log/one.json${'x'.repeat(name.length - 12)}`, '甲')),
        `log/one.json${'x'.repeat(name.length - 12)}`,
        name,
      );
      await expect(opened(hostile)).rejects.toThrow('不允许的文件名');
    },
  );

  it('refuses two of one name, also where only capitals differ', async () => {
    await expect(opened(renamed(await two(), 'log/two.json', 'log/one.json'))).rejects.toThrow('重名');
    await expect(opened(renamed(await two(), 'log/two.json', 'LOG/ONE.json'))).rejects.toThrow('重名');
  });

  it('refuses another name before the content than in the directory', async () => {
    const bytes = await two();
    const at = bytes.indexOf('log/two.json');
    bytes.write('log/six.json', at);
    await expect(opened(bytes)).rejects.toThrow('不一致');
  });

  it('refuses links, encrypted files, and methods it does not know', async () => {
    const entry = (bytes: Buffer) => bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    const link = await two();
    link.writeUInt32LE((0o120777 << 16) >>> 0, entry(link) + 38);
    await expect(opened(link)).rejects.toThrow('符号链接');
    const locked = await two();
    locked.writeUInt16LE(locked.readUInt16LE(entry(locked) + 8) | 1, entry(locked) + 8);
    await expect(opened(locked)).rejects.toThrow('加密');
    const odd = await two();
    odd.writeUInt16LE(12, entry(odd) + 10);
    await expect(opened(odd)).rejects.toThrow('压缩方法');
  });

  it('refuses what is cut off, what is glued on, and what lies hidden between', async () => {
    const bytes = await two();
    for (const cut of [0, 10, bytes.length - 1]) await expect(opened(bytes.subarray(0, cut))).rejects.toThrow();
    await expect(opened(Buffer.concat([bytes, Buffer.from('x')]))).rejects.toThrow('完整');
    await expect(opened(Buffer.concat([Buffer.alloc(40), bytes]))).rejects.toThrow();
  });

  it('counts what comes out, whatever the directory claims', async () => {
    const bytes = await two();
    const at = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24;
    bytes.writeUInt32LE(10, at);
    const container = await opened(bytes);
    await expect(collect(container.read('log/one.json'))).rejects.toThrow('比目录所列的大');
    bytes.writeUInt32LE(2 ** 31, at);
    await expect(opened(bytes)).rejects.toThrow('过大');
  });
});
