import { pipeline, Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { Refusal } from './refusals';
import type { Pieces, ZipEntry } from './zip-directory';

const PIECE = 1024 * 1024;
const LOCAL_HEADER = 30;

/** Of all containers of a file together, the nested ones counted with them. */
const MOST_BYTES = 1024 * 1024 * 1024;
/** From here on a container may be a hundred times as large inside as outside, and no more. A sheet of equal rows reaches fifty. */
const UNWATCHED_BYTES = 50 * 1024 * 1024;
const MOST_RATIO = 100;

/** What has come out of a file so far, whatever its headers claim. */
export class Unpacked {
  private bytes = 0;
  private packed = 0;

  count(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes > MOST_BYTES || (this.bytes > UNWATCHED_BYTES && this.bytes > MOST_RATIO * this.packed))
      throw new Refusal('解压后异常大，可能是压缩炸弹');
  }

  countPacked(bytes: number): void {
    this.packed += bytes;
  }
}

/** What an entry really holds, piece by piece. Throws a Refusal when it is broken, lies about itself, or is too much. */
export async function* contentOf(container: Pieces, entry: ZipEntry, unpacked: Unpacked): AsyncGenerator<Buffer> {
  const from = await dataStart(container, entry);
  unpacked.countPacked(entry.packed);
  let bytes = 0;
  try {
    for await (const piece of entry.method === 0 ? pieces(container, from, entry) : inflated(container, from, entry)) {
      bytes += piece.length;
      unpacked.count(piece.length);
      yield piece;
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('文件已损坏，打不开');
  }
  if (bytes !== entry.claimed) throw new Refusal('文件已损坏，内容与目录不符');
}

/** The local header must say what the directory says: whoever reads one and not the other would see another file. */
async function dataStart(container: Pieces, { at, name, method }: ZipEntry): Promise<number> {
  if (method !== 0 && method !== 8) throw new Refusal('压缩方式不常见，打不开');
  const nameBytes = Buffer.byteLength(name);
  const header = Buffer.from(await container.read(at, LOCAL_HEADER + nameBytes));
  const isWhole = header.length === LOCAL_HEADER + nameBytes && header.readUInt32LE(0) === 0x04034b50;
  if (!isWhole || header.readUInt16LE(26) !== nameBytes || header.toString('utf8', LOCAL_HEADER) !== name)
    throw new Refusal('文件已损坏，内容与目录不符');
  if (header.readUInt16LE(8) !== method) throw new Refusal('文件已损坏，内容与目录不符');
  return at + LOCAL_HEADER + nameBytes + header.readUInt16LE(28);
}

async function* pieces(container: Pieces, from: number, { packed }: ZipEntry): AsyncGenerator<Buffer> {
  for (let done = 0; done < packed;) {
    const piece = Buffer.from(await container.read(from + done, Math.min(PIECE, packed - done)));
    if (piece.length === 0) throw new Refusal('文件已损坏，打不开');
    done += piece.length;
    yield piece;
  }
}

async function* inflated(container: Pieces, from: number, entry: ZipEntry): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw();
  // An error arrives where the pieces are read.
  pipeline(Readable.from(pieces(container, from, entry)), inflate, () => undefined);
  for await (const piece of inflate) yield piece as Buffer;
}
