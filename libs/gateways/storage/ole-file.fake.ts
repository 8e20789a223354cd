const SECTOR = 512;
const MINI_SECTOR = 64;
const CUTOFF = 4_096;
const END = 0xfffffffe;
const ROOT = 5;
const STREAM = 2;

/** An OLE container as programs write it, small streams in small sectors; backwards, so that no stream lies in one piece. */
export function oleFile(streams: Record<string, Uint8Array>): Buffer {
  const sectors: Buffer[] = [];
  const chains: number[][] = [];
  const place = (content: Uint8Array): number[] => {
    const chain: number[] = [];
    for (const sector of cut(content, SECTOR)) chain.push(sectors.push(sector) - 1);
    chains.push(chain);
    return chain;
  };
  const small: Buffer[] = [];
  const smallNext: number[] = [];
  const placeSmall = (content: Uint8Array): number => {
    const first = small.length;
    for (const sector of cut(content, MINI_SECTOR)) smallNext.push(small.push(sector));
    smallNext[smallNext.length - 1] = END;
    return first;
  };
  const entries = Object.entries(streams).map(([name, content]) => ({
    name,
    size: content.length,
    chain: content.length < CUTOFF ? null : place(content),
    start: content.length < CUTOFF ? placeSmall(content) : 0,
  }));
  const smallStream = place(Buffer.concat(small));
  const smallTable = place(numbers(smallNext));
  const directory = place(Buffer.alloc(128 * (entries.length + 1)));

  const table = Math.ceil((sectors.length * 4) / (SECTOR - 4));
  const at = (sector: number | undefined) => (sector === undefined ? END : sectors.length - 1 - sector);
  const next: number[] = Array.from({ length: sectors.length + table }, () => END);
  for (const chain of chains) chain.forEach((sector, n) => (next[at(sector)] = at(chain[n + 1])));
  const rows = [
    entry('Root Entry', ROOT, at(smallStream[0]), small.length * MINI_SECTOR),
    ...entries.map(({ name, size, chain, start }) => entry(name, STREAM, chain ? at(chain[0]) : start, size)),
  ];
  cut(Buffer.concat(rows), SECTOR).forEach((sector, n) => (sectors[directory[n]!] = sector));

  const header = Buffer.alloc(SECTOR, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(at(directory[0]), 48);
  header.writeUInt32LE(at(smallTable[0]), 60);
  header.writeUInt32LE(END, 68);
  for (let n = 0; n < table; n += 1) header.writeUInt32LE(sectors.length + n, 76 + n * 4);
  return Buffer.concat([header, ...sectors.toReversed(), ...cut(numbers(next), SECTOR)]);
}

function entry(name: string, type: number, start: number, size: number): Buffer {
  const row = Buffer.alloc(128);
  row.write(name, 'utf16le');
  row.writeUInt16LE((name.length + 1) * 2, 64);
  row[66] = type;
  row.writeUInt32LE(start, 116);
  row.writeUInt32LE(size, 120);
  return row;
}

function cut(content: Uint8Array, bytes: number): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0; at < content.length; at += bytes) {
    const piece = Buffer.alloc(bytes);
    piece.set(content.subarray(at, at + bytes));
    pieces.push(piece);
  }
  return pieces;
}

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, n) => bytes.writeUInt32LE(value, n * 4));
  return bytes;
}
