import type { Pieces } from './zip-directory';

const HEADER = 512;
const HEADER_DIFAT = 109;
const ENTRY = 128;
const MINI_SECTOR = 64;
const MINI_CUTOFF = 4_096;
/** Sectors that lie behind one another are read together. */
const RUN_BYTES = 1024 * 1024;
/** The directory and the table of small sectors are held. */
const MOST_TABLE = 8 * 1024 * 1024;
/** Above are marks: free, end of chain, sector of the table itself. */
const LAST_SECTOR = 0xfffffffa;
const ROOT = 5;
const STREAM = 2;

interface Entry {
  name: string;
  type: number;
  start: number;
  size: number;
}

/**
 * The streams of an OLE container, followed sector by sector through its allocation table ([MS-CFB] 2.1 to 2.6.1): what a program would read,
 * however its pieces are scattered. A chain that leaves the file or runs in a ring ends there.
 */
export class OleContainer {
  private entries: Entry[] = [];
  private mini: Uint32Array = new Uint32Array();

  private constructor(
    private readonly content: Pieces,
    private readonly sectorBytes: number,
    private readonly next: Uint32Array,
  ) {}

  /** Null when the header or the directory cannot be read. */
  static async open(content: Pieces): Promise<OleContainer | null> {
    const header = Buffer.from(await content.read(0, HEADER));
    const shift = header.length === HEADER ? header.readUInt16LE(30) : 0;
    if (shift !== 9 && shift !== 12) return null;
    const bytes = 1 << shift;
    const container = new OleContainer(content, bytes, await allocation(content, header, bytes));
    container.mini = numbers(await container.whole(header.readUInt32LE(60), MOST_TABLE));
    container.entries = entriesOf(await container.whole(header.readUInt32LE(48), MOST_TABLE));
    return container.entries.length > 0 ? container : null;
  }

  /** What the streams of that name hold, wherever in the container they stand. */
  async *streams(name: string): AsyncGenerator<Buffer> {
    for (const entry of this.entries)
      if (entry.type === STREAM && entry.name === name) yield* limited(this.stream(entry), entry.size);
  }

  private async *stream({ start, size }: Entry): AsyncGenerator<Buffer> {
    const root = this.entries.find(({ type }) => type === ROOT);
    if (size >= MINI_CUTOFF || !root) yield* this.chain(start);
    else {
      const small = await this.whole(root.start, root.size);
      for (const at of chained(start, this.mini)) yield small.subarray(at * MINI_SECTOR, (at + 1) * MINI_SECTOR);
    }
  }

  private async whole(start: number, most: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of limited(this.chain(start), most)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  private async *chain(start: number): AsyncGenerator<Buffer> {
    const { sectorBytes, content } = this;
    let run = { first: 0, sectors: 0 };
    const read = async () => Buffer.from(await content.read((run.first + 1) * sectorBytes, run.sectors * sectorBytes));
    for (const sector of chained(start, this.next)) {
      if (sector === run.first + run.sectors && run.sectors * sectorBytes < RUN_BYTES) run.sectors += 1;
      else {
        if (run.sectors > 0) yield await read();
        run = { first: sector, sectors: 1 };
      }
    }
    if (run.sectors > 0) yield await read();
  }
}

/** Which sector follows which. The table's own sectors are listed in the header, and from there in sectors that are chained. */
async function allocation(content: Pieces, header: Buffer, bytes: number): Promise<Uint32Array> {
  const most = Math.ceil(content.size / bytes);
  const sector = async (at: number) => numbers(Buffer.from(await content.read((at + 1) * bytes, bytes)));
  const listed = [...numbers(header.subarray(76, 76 + HEADER_DIFAT * 4))];
  let further = header.readUInt32LE(68);
  for (let read = 0; further < most && read < most; read += 1) {
    const list = await sector(further);
    listed.push(...list.subarray(0, -1));
    further = list.at(-1) ?? LAST_SECTOR;
  }
  const tables: Uint32Array[] = [];
  for (const at of new Set(listed.filter((place) => place < most))) tables.push(await sector(at));
  const next = new Uint32Array(tables.reduce((sum, table) => sum + table.length, 0));
  let place = 0;
  for (const table of tables) {
    next.set(table, place);
    place += table.length;
  }
  return next;
}

function* chained(start: number, next: Uint32Array): Generator<number> {
  for (let at = start, steps = 0; at < LAST_SECTOR && at < next.length && steps < next.length; steps += 1) {
    yield at;
    at = next[at]!;
  }
}

async function* limited(pieces: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let left = most;
  for await (const piece of pieces) {
    if (left <= 0) return;
    yield piece.subarray(0, left);
    left -= piece.length;
  }
}

function entriesOf(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const nameBytes = directory.readUInt16LE(at + 64);
    if (nameBytes < 2 || nameBytes > 64) continue;
    entries.push({
      name: directory.toString('utf16le', at, at + nameBytes - 2),
      type: directory[at + 66]!,
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}

function numbers(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => bytes.readUInt32LE(at * 4));
}
