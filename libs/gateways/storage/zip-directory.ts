import type { StagedBlob } from '@application/ports/blob-store';

const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const LARGEST_DIRECTORY = 8 * 1024 * 1024;
const MOST_ENTRIES = 20_000;

export interface ZipEntry {
  name: string;
  encrypted: boolean;
}

/** The directory of a zip container, nothing unpacked; null when it is broken, oversized or names things outside itself. */
export async function zipDirectory(content: StagedBlob): Promise<ZipEntry[] | null> {
  const tailBytes = Math.min(content.size, END_BYTES + LONGEST_COMMENT);
  const tail = Buffer.from(await content.read(content.size - tailBytes, tailBytes));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + END_BYTES > tail.length) return null;
  const count = tail.readUInt16LE(end + 10);
  const bytes = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES || bytes > LARGEST_DIRECTORY || start + bytes > content.size) return null;
  return entriesOf(Buffer.from(await content.read(start, bytes)), count);
}

function entriesOf(directory: Buffer, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) return null;
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    const name = directory.toString('utf8', at + 46, nameEnd);
    if (/^\/|^[a-z]:|\\|(^|\/)\.\.(\/|$)/i.test(name) || names.has(name)) return null;
    names.add(name);
    entries.push({ name, encrypted: (directory.readUInt16LE(at + 8) & 1) === 1 });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}
