import { inflateRawSync } from 'node:zlib';

const CENTRAL = 0x02014b50;

/** The text of a docx, its runs joined; what a test looks for words in. */
export function readDocx(bytes: Uint8Array): string {
  const zip = Buffer.from(bytes);
  let at = zip.readUInt32LE(zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06])) + 16);
  while (zip.readUInt32LE(at) === CENTRAL) {
    const [size, named, extra, comment] = [
      zip.readUInt32LE(at + 20),
      ...[28, 30, 32].map((one) => zip.readUInt16LE(at + one)),
    ];
    const name = zip.toString('utf8', at + 46, at + 46 + named!);
    if (name === 'word/document.xml') {
      const local = zip.readUInt32LE(at + 42);
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      return inflateRawSync(zip.subarray(start, start + size!))
        .toString('utf8')
        .replace(/<[^>]+>/g, '');
    }
    at += 46 + named! + extra! + comment!;
  }
  throw new Error('no word/document.xml');
}
