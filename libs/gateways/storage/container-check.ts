import { sniff } from '@domain/evidence/signature';
import { refusedRelation } from './office-relations';
import { lookIntoOle } from './ole-check';
import { DDE, MACROS, Refusal, refusalOf, TOO_LARGE_INSIDE } from './refusals';
import { WordFields } from './word-fields';
import { contentOf, Unpacked } from './zip-content';
import { type Pieces, piecesOf, type ZipEntry, zipDirectory } from './zip-directory';

const HEAD_BYTES = 512;
/** A sheet in a letter in a presentation; no tool nests deeper. */
const DEEPEST = 3;
/** What is looked into has to be held: relations, and documents within documents. */
const MOST_RELATIONS = 4 * 1024 * 1024;
const MOST_NESTED = 16 * 1024 * 1024;
/** Longer than any of the words that are looked for. */
const OVERLAP = 32;
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * Unpacks a container entry by entry, counting what really comes out, and looks at each: no macro, no link that is followed by itself, no
 * field that starts a program, no DOCTYPE, no program, no other file inside. Answers why it is refused, in Chinese without a full stop, or null.
 */
export function refusedContainer(container: Pieces, entries: readonly ZipEntry[]): Promise<string | null> {
  return refusalOf(new ContainerCheck().walk(container, entries, 1));
}

class ContainerCheck {
  private readonly unpacked = new Unpacked();

  async walk(container: Pieces, entries: readonly ZipEntry[], depth: number): Promise<void> {
    // What is embedded is opened by its relations, whatever its parts are called.
    const hasFields = depth > 1 || entries.some(({ name }) => name === 'word/document.xml');
    for (const entry of entries) {
      if (entry.encrypted) throw new Refusal('内有加密的文件，核查时无法打开，请去除密码后再上传');
      if (/(^|\/)(vbaProject\.bin|macrosheets\/.+)$/i.test(entry.name)) throw new Refusal(MACROS);
      await this.look(entry, contentOf(container, entry, this.unpacked), depth, hasFields);
    }
  }

  private async look(
    { name }: ZipEntry,
    content: AsyncGenerator<Buffer>,
    depth: number,
    hasFields: boolean,
  ): Promise<void> {
    const first = await content.next();
    const head: Buffer = first.done ? Buffer.alloc(0) : first.value;
    const sniffed = sniff(head.subarray(0, HEAD_BYTES));
    if ('refused' in sniffed && /程序|快捷方式/.test(sniffed.refused))
      throw new Refusal(`里面的“${name}”是${sniffed.refused}`);
    const all = joined(head, content);
    if (/\.rels$/i.test(name)) return this.relations(await whole(all, MOST_RELATIONS));
    if ('container' in sniffed && sniffed.container === 'zip') return this.nested(await whole(all, MOST_NESTED), depth);
    if (head.subarray(0, OLE.length).equals(OLE))
      return lookIntoOle(piecesOf(await whole(all, MOST_NESTED)), this.unpacked);
    return looksLikeXml(head) ? this.xml(all, hasFields ? new WordFields() : null) : this.count(all);
  }

  private relations(bytes: Buffer): void {
    const text = letters(bytes);
    refuseDoctype(text);
    const refused = refusedRelation(text);
    if (refused) throw new Refusal(refused);
  }

  /** A document within the document is held to the same rules, and to the same budget. */
  private async nested(bytes: Buffer, depth: number): Promise<void> {
    if (depth >= DEEPEST) throw new Refusal('内嵌文件的层数太多');
    const pieces = piecesOf(bytes);
    const entries = await zipDirectory(pieces);
    if (!entries) throw new Refusal('内嵌的文件已损坏');
    await this.walk(pieces, entries, depth + 1);
  }

  private async xml(content: AsyncIterable<Buffer>, fields: WordFields | null): Promise<void> {
    let before = '';
    for await (const piece of content) {
      const read = letters(piece);
      const text = before + read;
      refuseDoctype(text);
      if (/<(\w+:)?ddeLink\b/.test(text)) throw new Refusal(DDE);
      fields?.see(read);
      before = text.slice(-OVERLAP);
    }
  }

  private async count(content: AsyncIterable<Buffer>): Promise<void> {
    for await (const _ of content);
  }
}

function refuseDoctype(text: string): void {
  if (/<!(DOCTYPE|ENTITY)/.test(text)) throw new Refusal('含有文档类型声明（DOCTYPE），不是正常的办公文件');
}

/** ASCII letters, of UTF-16 too. */
function letters(bytes: Buffer): string {
  return bytes.toString('latin1').replaceAll('\0', '');
}

function looksLikeXml(head: Buffer): boolean {
  return /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*</.test(letters(head.subarray(0, HEAD_BYTES)));
}

async function* joined(head: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  yield* rest;
}

async function whole(content: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of content) {
    pieces.push(piece);
    size += piece.length;
    if (size > most) throw new Refusal(TOO_LARGE_INSIDE);
  }
  return Buffer.concat(pieces);
}
