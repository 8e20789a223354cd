import type { Pieces } from './zip-directory';

const STEP = 128;
const CHUNK = 1024 * STEP;
const DIRECTORY_ENTRY_TYPES = new Set([1, 2, 5]);

/**
 * Which of `wanted` are names of streams or storages in an OLE container. Its directory lies in sectors of 512 bytes or more,
 * in records of 128: so every 128th byte is looked at, and the chain of sectors need not be followed.
 */
export async function oleNames(content: Pieces, wanted: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let position = 0; position < content.size; position += CHUNK) {
    const chunk = Buffer.from(await content.read(position, CHUNK));
    for (let at = 0; at + STEP <= chunk.length; at += STEP) {
      // The length of the name, its closing zero counted, and the kind of entry.
      const bytes = chunk.readUInt16LE(at + 64);
      if (bytes < 4 || bytes > 64 || bytes % 2 !== 0 || !DIRECTORY_ENTRY_TYPES.has(chunk[at + 66]!)) continue;
      const name = chunk.toString('utf16le', at, at + bytes - 2);
      if (wanted.includes(name)) found.add(name);
    }
  }
  return found;
}
