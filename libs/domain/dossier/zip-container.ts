import { Inflate, inflateSync } from 'fflate';
import { BrokenContainer, type Container, type RandomBytes } from './container';
import { readDirectory, type ZipEntry } from './zip-directory';

const LOCAL = 30;
const DESCRIBED_LATER = 0x8;
/** Signature, checksum and two sizes of eight bytes. */
const LONGEST_DESCRIPTOR = 24;
const PORTION = 1024 * 1024;
/** What an honest dossier unpacks to: pictures and packed documents shrink little. */
const MOST_BYTES = 16 * 1024 ** 3;
const MOST_RATIO = 200;
const SMALL = 64 * 1024 * 1024;

/** A zip, read where it lies and under limits: what comes out is counted, not what is claimed. */
export async function openZip(bytes: RandomBytes): Promise<Container> {
  const { entries, from } = await readDirectory(bytes);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_BYTES || total > SMALL + MOST_RATIO * bytes.size)
    throw new BrokenContainer('压缩包解开后过大，不像是一案一档。');
  const starts = new Map<string, number>();
  let until = 0;
  for (const entry of [...entries].sort((a, b) => a.at - b.at)) {
    const slack = entry.at - until;
    if (slack < 0 || slack > LONGEST_DESCRIPTOR)
      throw new BrokenContainer('压缩包里夹有目录没有列出的内容。', entry.name);
    const start = await startOf(bytes, entry, from);
    starts.set(entry.name, start);
    until = start + entry.packedSize + (entry.flags & DESCRIBED_LATER ? 12 : 0);
  }
  if (until > from || from - until > LONGEST_DESCRIPTOR) throw new BrokenContainer('压缩包里夹有目录没有列出的内容。');
  const files = new Map(entries.filter(({ name }) => !name.endsWith('/')).map((entry) => [entry.name, entry]));
  return {
    sizes: new Map([...files].map(([name, { size }]) => [name, size])),
    read(name) {
      const entry = files.get(name);
      if (!entry) throw new BrokenContainer('压缩包里没有这个文件。', name);
      return counted(entry, unpacked(bytes, entry, starts.get(name)!));
    },
  };
}

/** Where the content begins. The header before it must say the same as the directory: programs differ in which they believe. */
async function startOf(bytes: RandomBytes, entry: ZipEntry, limit: number): Promise<number> {
  const named = LOCAL + entry.nameBytes.length;
  if (entry.at + named > limit) throw new BrokenContainer('压缩包的目录已损坏。', entry.name);
  const header = await bytes.read(entry.at, named);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const alike =
    view.getUint32(0, true) === 0x04034b50 &&
    view.getUint16(6, true) === entry.flags &&
    view.getUint16(8, true) === entry.method &&
    view.getUint16(26, true) === entry.nameBytes.length &&
    header.subarray(LOCAL).every((byte, place) => byte === entry.nameBytes[place]);
  const start = entry.at + named + view.getUint16(28, true);
  if (!alike || start + entry.packedSize > limit)
    throw new BrokenContainer('压缩包里文件的开头与目录所列的不一致。', entry.name);
  return start;
}

async function* unpacked(bytes: RandomBytes, entry: ZipEntry, start: number): AsyncIterable<Uint8Array> {
  const ready: Uint8Array[] = [];
  if (entry.method === 8 && entry.size <= PORTION && entry.packedSize <= PORTION) {
    yield inflatedAtOnce(entry, await bytes.read(start, entry.packedSize));
    return;
  }
  const inflate = entry.method === 8 ? new Inflate((portion) => ready.push(portion)) : null;
  for (let done = 0; done < entry.packedSize;) {
    const portion = await bytes.read(start + done, Math.min(PORTION, entry.packedSize - done));
    if (portion.length === 0) throw new BrokenContainer('压缩包中途断了。', entry.name);
    done += portion.length;
    if (!inflate) yield portion;
    else {
      try {
        inflate.push(portion, done === entry.packedSize);
      } catch {
        throw new BrokenContainer('文件解不开，内容已损坏。', entry.name);
      }
      yield* ready.splice(0);
    }
  }
}

/** Small files need no running state. One byte of room more than claimed shows what is larger. */
function inflatedAtOnce(entry: ZipEntry, packed: Uint8Array): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(entry.size + 1) });
  } catch {
    throw new BrokenContainer('文件解不开，内容已损坏。', entry.name);
  }
}

async function* counted(entry: ZipEntry, content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let count = 0;
  for await (const portion of content) {
    count += portion.length;
    if (count > entry.size) throw new BrokenContainer('文件解开后比目录所列的大。', entry.name);
    yield portion;
  }
  if (count !== entry.size) throw new BrokenContainer('文件解开后比目录所列的小。', entry.name);
}
