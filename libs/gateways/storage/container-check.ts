import { sniff } from '@domain/evidence/signature';
import { refusedRelation } from './office-relations';
import { oleNames } from './ole-names';
import { contentOf, Refusal, Unpacked } from './zip-content';
import { type Pieces, type ZipEntry, zipDirectory } from './zip-directory';

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
 * DOCTYPE, no program, no other file inside. Answers why it is refused, in Chinese without a full stop, or null.
 */
export async function refusedContent(container: Pieces, entries: readonly ZipEntry[]): Promise<string | null> {
  try {
    await new ContainerCheck().walk(container, entries, 1);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

class ContainerCheck {
  private readonly unpacked = new Unpacked();

  async walk(container: Pieces, entries: readonly ZipEntry[], depth: number): Promise<void> {
    for (const entry of entries) {
      if (entry.encrypted) throw new Refusal('内有加密的文件，核查时无法打开，请去除密码后再上传');
      if (/(^|\/)(vbaProject\.bin|macrosheets\/.+)$/i.test(entry.name))
        throw new Refusal('含有宏（自动执行的程序），请另存为不含宏的文件后再上传');
      await this.look(entry, contentOf(container, entry, this.unpacked), depth);
    }
  }

  private async look({ name }: ZipEntry, content: AsyncGenerator<Buffer>, depth: number): Promise<void> {
    const first = await content.next();
    const head: Buffer = first.done ? Buffer.alloc(0) : first.value;
    const sniffed = sniff(head.subarray(0, HEAD_BYTES));
    if ('refused' in sniffed && /程序|快捷方式/.test(sniffed.refused))
      throw new Refusal(`里面的“${name}”是${sniffed.refused}`);
    const all = joined(head, content);
    if (/\.rels$/i.test(name)) return this.relations(await whole(all, MOST_RELATIONS));
    if ('container' in sniffed && sniffed.container === 'zip') return this.nested(await whole(all, MOST_NESTED), depth);
    if (head.subarray(0, OLE.length).equals(OLE)) return this.object(await whole(all, MOST_NESTED));
    return looksLikeXml(head) ? this.xml(all) : this.count(all);
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

  /** An equation or a drawing may stay; a package is some other file, a program maybe. */
  private async object(bytes: Buffer): Promise<void> {
    const names = await oleNames(piecesOf(bytes), ['\u0001Ole10Native', 'EncryptedPackage', '_VBA_PROJECT']);
    if (names.size > 0) throw new Refusal('里面嵌有别的文件，请取出后单独上传');
  }

  private async xml(content: AsyncIterable<Buffer>): Promise<void> {
    let before = '';
    for await (const piece of content) {
      const text = before + letters(piece);
      refuseDoctype(text);
      if (/<(\w+:)?ddeLink\b/.test(text)) throw new Refusal('含有动态数据交换（DDE）链接，请删除后再上传');
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
    if (size > most) throw new Refusal('内嵌的文件太大，请取出后单独上传');
  }
  return Buffer.concat(pieces);
}

function piecesOf(bytes: Buffer): Pieces {
  return { size: bytes.length, read: (at, length) => Promise.resolve(bytes.subarray(at, at + length)) };
}
