import type { StagedBlob } from '@application/ports/blob-store';

const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const LARGEST_DIRECTORY = 8 * 1024 * 1024;
const MOST_ENTRIES = 20_000;
const MADE_ON_UNIX = 3;
const FILE_TYPE = 0o170000;
const SYMLINK = 0o120000;
const ENTRY_HEADER = 46;

/** Something to read pieces of: staged content, or what was unpacked of it. */
export type Pieces = Pick<StagedBlob, 'size' | 'read'>;

export function piecesOf(bytes: Buffer): Pieces {
  return { size: bytes.length, read: (at, length) => Promise.resolve(bytes.subarray(at, at + length)) };
}

export interface ZipEntry {
  name: string;
  encrypted: boolean;
  /** 0 stored, 8 deflated. */
  method: number;
  /** Bytes in the container. */
  packed: number;
  /** Bytes unpacked, as the directory claims. */
  claimed: number;
  /** Where its local header begins. */
  at: number;
}

/**
 * The directory of a zip container, nothing unpacked; null when it is broken, oversized, names anything twice or outside itself, links
 * elsewhere, or lets entries share bytes.
 */
export async function zipDirectory(content: Pieces): Promise<ZipEntry[] | null> {
  const tailBytes = Math.min(content.size, END_BYTES + LONGEST_COMMENT);
  const tail = Buffer.from(await content.read(content.size - tailBytes, tailBytes));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + END_BYTES > tail.length) return null;
  const count = tail.readUInt16LE(end + 10);
  const bytes = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES || bytes > LARGEST_DIRECTORY || start + bytes > content.size) return null;
  const entries = entriesOf(Buffer.from(await content.read(start, bytes)), count);
  return entries && areApart(entries, start) ? entries : null;
}

function entriesOf(directory: Buffer, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_HEADER > directory.length || directory.readUInt32LE(at) !== 0x02014b50) return null;
    const nameEnd = at + ENTRY_HEADER + directory.readUInt16LE(at + 28);
    const name = directory.toString('utf8', at + ENTRY_HEADER, nameEnd);
    // Office looks parts up without regard to case.
    const known = name.toLowerCase();
    if (isForbidden(name) || names.has(known) || isSymlink(directory, at)) return null;
    names.add(known);
    entries.push({
      name,
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      claimed: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

function isForbidden(name: string): boolean {
  return /^\/|^[a-z]:|\\|\0|(^|\/)\.\.(\/|$)/i.test(name);
}

function isSymlink(directory: Buffer, at: number): boolean {
  const mode = directory.readUInt32LE(at + 38) >>> 16;
  return directory[at + 5] === MADE_ON_UNIX && (mode & FILE_TYPE) === SYMLINK;
}

/** Each lies behind the one before: bytes that several entries unpack make a little file a large one. */
function areApart(entries: readonly ZipEntry[], directoryStart: number): boolean {
  let free = 0;
  for (const { at, packed } of [...entries].sort((a, b) => a.at - b.at)) {
    if (at < free) return false;
    free = at + 30 + packed;
  }
  return free <= directoryStart;
}
