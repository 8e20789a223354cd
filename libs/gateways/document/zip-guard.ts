import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const MOST_ENTRIES = 4_000;
/** All entries of an Office document together; a hundred thousand pages of text stay far below. */
const MOST_BYTES = 200 * 1024 * 1024;
const ENCRYPTED = 0x1;

/**
 * Unpacks a zip container under limits, by counting what really comes out and not by what the headers claim. Throws a plain
 * Error when it is broken, encrypted, names things twice or outside itself, or is larger inside than 200 MB.
 */
export function unzipGuarded(bytes: Uint8Array): Map<string, Buffer> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('no central directory');
  const count = zip.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new Error('too many entries');
  const entries = new Map<string, Buffer>();
  let left = MOST_BYTES;
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error('broken central directory');
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (/^\/|^[a-z]:|\\|(^|\/)\.\.(\/|$)/i.test(name) || entries.has(name)) throw new Error('forbidden entry name');
    const content = inflateEntry(zip, at, left);
    left -= content.length;
    entries.set(name, content);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function inflateEntry(zip: Buffer, entry: number, most: number): Buffer {
  if (zip.readUInt16LE(entry + 8) & ENCRYPTED) throw new Error('encrypted entry');
  const method = zip.readUInt16LE(entry + 10);
  const size = zip.readUInt32LE(entry + 20);
  const header = zip.readUInt32LE(entry + 42);
  const from = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const packed = zip.subarray(from, from + size);
  if (method === 0 && packed.length <= most) return packed;
  if (method !== 8 || most <= 0) throw new Error('unknown packing or too large');
  return inflateRawSync(packed, { maxOutputLength: most });
}
