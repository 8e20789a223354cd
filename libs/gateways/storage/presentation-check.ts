import { constants, createInflate } from 'node:zlib';
import { Refusal, TOO_LARGE_INSIDE } from './refusals';
import type { Unpacked } from './zip-content';
import { type Pieces, piecesOf } from './zip-directory';

/** ExOleObjStg ([MS-PPT] 2.10.34): an embedded object or the project of macros, as it is (instance 0) or packed (1). */
const TYPE = Buffer.from('1110', 'hex');
const RECORD_HEADER = 8;
/** The header, and of what follows as much as tells it from letters that happen to look like it. */
const TOLD_BY = 16;
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZLIB = 0x78;
const MOST_OBJECT = 16 * 1024 * 1024;

/**
 * Finds the objects in the main stream of an old presentation and has each looked at. They are sought at every byte and not from record to
 * record: a program finds them by their place in a list, wherever that is.
 */
export async function lookIntoPresentation(
  content: AsyncIterable<Buffer>,
  unpacked: Unpacked,
  look: (object: Pieces) => Promise<void>,
): Promise<void> {
  let left = Buffer.alloc(0);
  /** Answers from where on more must be read. */
  const seen = async (isAll: boolean): Promise<number> => {
    for (let at = objectAt(left, 0); at >= 0; at = objectAt(left, at + 1)) {
      const bytes = left.readUInt32LE(at + 4);
      if (bytes > MOST_OBJECT) throw new Refusal(TOO_LARGE_INSIDE);
      const end = at + RECORD_HEADER + bytes;
      if (end > left.length && !isAll) return at;
      await look(piecesOf(await objectOf(left.subarray(at, end), unpacked)));
    }
    return Math.max(0, left.length - TOLD_BY + 1);
  };
  for await (const piece of content) {
    left = Buffer.concat([left, piece]);
    left = left.subarray(await seen(false));
  }
  await seen(true);
}

function objectAt(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(TYPE, from + 2) - 2; at >= from; at = bytes.indexOf(TYPE, at + 3) - 2)
    if (at + TOLD_BY <= bytes.length && (isPacked(bytes, at) || isPlain(bytes, at))) return at;
  return -1;
}

function isPacked(bytes: Buffer, at: number): boolean {
  return bytes.readUInt16LE(at) === 0x10 && bytes[at + 12] === ZLIB && bytes.readUInt16BE(at + 12) % 31 === 0;
}

function isPlain(bytes: Buffer, at: number): boolean {
  return bytes.readUInt16LE(at) === 0 && bytes.subarray(at + RECORD_HEADER, at + TOLD_BY).equals(OLE);
}

/** A broken one as far as it comes out; the rest no program reads either. */
async function objectOf(record: Buffer, unpacked: Unpacked): Promise<Buffer> {
  unpacked.countPacked(record.length);
  if (isPlain(record, 0)) {
    unpacked.count(record.length);
    return record.subarray(RECORD_HEADER);
  }
  const pieces: Buffer[] = [];
  let bytes = 0;
  const inflate = createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
  inflate.end(record.subarray(RECORD_HEADER + 4));
  try {
    for await (const piece of inflate) {
      bytes += (piece as Buffer).length;
      if (bytes > MOST_OBJECT) throw new Refusal(TOO_LARGE_INSIDE);
      unpacked.count((piece as Buffer).length);
      pieces.push(piece as Buffer);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
  }
  return Buffer.concat(pieces);
}
