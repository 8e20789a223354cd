import { BrokenContainer, type RandomBytes } from './container';
import { findDirectory } from './zip-end';
import { wideFields } from './zip-extra';

export interface ZipEntry {
  name: string;
  nameBytes: Uint8Array;
  flags: number;
  method: number;
  packedSize: number;
  size: number;
  /** Where its local header begins. */
  at: number;
}

const MOST_ENTRIES = 50_000;
const LARGEST_DIRECTORY = 16 * 1024 * 1024;
const HEADER = 46;
const ENCRYPTED = 0x1;
const UTF8 = 0x800;
const SYMLINK = 0o120000;

/** The directory of a zip, nothing unpacked. Throws `BrokenContainer` for what no honest dossier has. */
export async function readDirectory(bytes: RandomBytes): Promise<{ entries: ZipEntry[]; from: number }> {
  const { count, from, length } = await findDirectory(bytes);
  if (count > MOST_ENTRIES || length > LARGEST_DIRECTORY) throw new BrokenContainer('压缩包里的文件过多。');
  const directory = await bytes.read(from, length);
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + HEADER > length || view.getUint32(at, true) !== 0x02014b50) throw broken();
    const nameEnd = at + HEADER + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > length) throw broken();
    entries.push(entryOf(view, at, directory.subarray(at + HEADER, nameEnd), directory.subarray(nameEnd, extraEnd)));
    at = extraEnd + view.getUint16(at + 32, true);
  }
  if (at !== length) throw broken();
  refuseTwins(entries);
  return { entries, from };
}

function entryOf(view: DataView, at: number, nameBytes: Uint8Array, extra: Uint8Array): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const name = nameOf(nameBytes, flags);
  if (flags & ENCRYPTED) throw new BrokenContainer('压缩包里有加密的文件。', name);
  if (((view.getUint32(at + 38, true) >>> 16) & 0o170000) === SYMLINK)
    throw new BrokenContainer('压缩包里有符号链接。', name);
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new BrokenContainer('压缩包用了不认识的压缩方法。', name);
  const [size, packedSize, header] = wideFields(extra, name, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  return { name, nameBytes, flags, method, packedSize, size, at: header };
}

function nameOf(bytes: Uint8Array, flags: number): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BrokenContainer('压缩包里有无法识别的文件名。');
  }
  const plain = /^[\x20-\x7e]*$/.test(name);
  const outside = /^\/|^[a-z]:|\\|(^|\/)\.{1,2}(\/|$)|\/\//i.test(name);
  // eslint-disable-next-line no-control-regex
  if (name === '' || outside || /[\0-\x1f\x7f]/.test(name) || (!plain && !(flags & UTF8)))
    throw new BrokenContainer('压缩包里有不允许的文件名。', name);
  return name;
}

/** Some systems tell neither capitals nor the ways of writing one letter apart: of two such names one would hide the other. */
function refuseTwins(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const key = name.normalize('NFC').toLowerCase();
    if (seen.has(key)) throw new BrokenContainer('压缩包里有重名的文件。', name);
    seen.add(key);
  }
}

const broken = (): BrokenContainer => new BrokenContainer('压缩包的目录已损坏。');
