import { OleContainer } from './ole-container';
import { oleNames } from './ole-names';
import { lookIntoPresentation } from './presentation-check';
import { DDE, EMBEDDED, ENCRYPTED, LINKED_BOOK, MACROS, Refusal, refusalOf } from './refusals';
import { Unpacked } from './zip-content';
import type { Pieces } from './zip-directory';

/** Streams and storages that are refused by their name. */
export const REFUSED_NAMES: readonly string[] = ['EncryptedPackage', '_VBA_PROJECT', '\u0001Ole10Native'];

/** Why an old Office file is refused, or null. `names`: which of REFUSED_NAMES it has. */
export function refusedOle(content: Pieces, names: ReadonlySet<string>): Promise<string | null> {
  return refusalOf(lookIntoOle(content, new Unpacked(), names));
}

/** Old Office files are held to the rules of the new ones, and so are those embedded in others. Throws a Refusal. */
export async function lookIntoOle(content: Pieces, unpacked: Unpacked, known?: ReadonlySet<string>): Promise<void> {
  const names = known ?? (await oleNames(content, REFUSED_NAMES));
  if (names.has('EncryptedPackage')) throw new Refusal(ENCRYPTED);
  if (names.has('_VBA_PROJECT')) throw new Refusal(MACROS);
  if (names.has('\u0001Ole10Native')) throw new Refusal(EMBEDDED);
  const container = await OleContainer.open(content);
  if (!container) return;
  for (const name of ['Workbook', 'Book']) await lookIntoBook(container.streams(name));
  await lookIntoText(container.streams('WordDocument'));
  const look = (object: Pieces) => lookIntoOle(object, unpacked);
  await lookIntoPresentation(container.streams('PowerPoint Document'), unpacked, look);
}

/** Kinds of record ([MS-XLS] 2.3), and what in them tells a sheet of macros. */
const RECORD = { boundSheet: 0x85, beginning: 0x809, password: 0x2f, otherBook: 0x1ae };
const MACRO_SHEETS = [1, 6];
const MACRO_BEGINNING = 0x40;
const OWN_SHEETS = 0x0401;
const ADD_INS = 0x3a01;

async function lookIntoBook(content: AsyncIterable<Buffer>): Promise<void> {
  for await (const { type, body } of records(content)) {
    if (type === RECORD.password) throw new Refusal(ENCRYPTED);
    if (type === RECORD.boundSheet && MACRO_SHEETS.includes(body[5] ?? 0)) throw new Refusal(MACROS);
    if (body.length < 4) continue;
    const [first, second] = [body.readUInt16LE(0), body.readUInt16LE(2)];
    if (type === RECORD.beginning && second === MACRO_BEGINNING) throw new Refusal(MACROS);
    // A name of one letter is this book or nothing at all.
    if (type === RECORD.otherBook && second > 1 && second !== OWN_SHEETS && second !== ADD_INS)
      throw new Refusal(first === 0 ? DDE : LINKED_BOOK);
  }
}

async function* records(content: AsyncIterable<Buffer>): AsyncGenerator<{ type: number; body: Buffer }> {
  let left = Buffer.alloc(0);
  for await (const piece of content) {
    left = Buffer.concat([left, piece]);
    let at = 0;
    while (at + 4 <= left.length && at + 4 + left.readUInt16LE(at + 2) <= left.length) {
      const end = at + 4 + left.readUInt16LE(at + 2);
      yield { type: left.readUInt16LE(at), body: left.subarray(at + 4, end) };
      at = end;
    }
    left = left.subarray(at);
  }
}

/** A field ([MS-DOC] 2.8.25) begins with 0x13; text is of one byte a letter or of two. */
const FIELD = '\u0013';
const DDE_FIELD = new RegExp(`${FIELD}\\s*"?DDE(AUTO)?[\\s"]`, 'i');
const LONGEST_BEGINNING = 64;

async function lookIntoText(content: AsyncIterable<Buffer>): Promise<void> {
  let before = '';
  for await (const piece of content) {
    const text = before + piece.toString('latin1').replaceAll('\0', '');
    if (DDE_FIELD.test(text)) throw new Refusal(DDE);
    before = text.slice(-LONGEST_BEGINNING);
  }
}
