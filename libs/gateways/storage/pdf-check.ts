import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';
import type { Pieces } from './zip-directory';

const PIECE = 1024 * 1024;
/** Longer than any of the names that are looked for, escapes counted. */
const OVERLAP = 64;
/** An object stream begins so near behind its name, and holds so much at most. */
const NEAR = 4_096;
const MOST_PACKED = 256 * 1024;
const MOST_OBJECTS = 4 * 1024 * 1024;
const MOST_STREAMS = 2_000;

const ACTIONS: Readonly<Record<string, string>> = {
  JavaScript: '含有 JavaScript 脚本',
  Launch: '含有启动外部程序的动作',
  RichMedia: '含有多媒体插件内容',
};
const NAME = /^\/(JavaScript|Launch|RichMedia|ObjStm)\b/;
const [SLASH, ESCAPE] = Buffer.from('/#');
const NOTHING = Buffer.alloc(0);
const FIRST_LETTERS = new Set(Buffer.from('JLRO'));

const inflated = promisify<Buffer, object, Buffer>(inflate);

/**
 * Why a PDF is refused, or null: it names something that runs. Names are looked for in the file itself and in its compressed objects. A
 * hint and no proof: what is encrypted is not seen. Embedded files may stay (electronic invoices carry their data so): nothing here
 * opens them, and a virus scanner looks into them.
 */
export async function refusedPdf(content: Pieces): Promise<string | null> {
  const objectStreams: number[] = [];
  const memory = Buffer.allocUnsafeSlow(PIECE + OVERLAP);
  for (let at = 0; at < content.size; at += PIECE) {
    for (const { name, index } of namesIn(await bytesAt(content, at, memory.length, memory))) {
      if (ACTIONS[name]) return refusalOf(name);
      if (index < PIECE) objectStreams.push(at + index);
    }
  }
  for (const at of objectStreams.slice(0, MOST_STREAMS)) {
    for (const { name } of namesIn(await objectsAt(content, at))) if (ACTIONS[name]) return refusalOf(name);
  }
  return null;
}

/** A large file is nearly all something else: only what may be one of the names becomes text. */
function* namesIn(bytes: Buffer): Generator<{ name: string; index: number }> {
  for (let index = bytes.indexOf(SLASH!); index >= 0; index = bytes.indexOf(SLASH!, index + 1)) {
    if (!FIRST_LETTERS.has(bytes[index + 1]!) && !hasEscape(bytes, index + 1)) continue;
    const name = NAME.exec(unescaped(bytes.toString('latin1', index, index + OVERLAP)))?.[1];
    if (name) yield { name, index };
  }
}

/** `#4a` is J: names may be written with escapes. */
function hasEscape(bytes: Buffer, from: number): boolean {
  let at = from;
  while (isLetter(bytes[at])) at += 1;
  return bytes[at] === ESCAPE;
}

function isLetter(byte = 0): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

function unescaped(name: string): string {
  return name.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

async function bytesAt(content: Pieces, at: number, length: number, memory?: Buffer): Promise<Buffer> {
  const { buffer, byteOffset, byteLength } = await content.read(at, length, memory);
  return Buffer.from(buffer, byteOffset, byteLength);
}

function refusalOf(name: string): string {
  return `${ACTIONS[name]}，请重新“打印为 PDF”后再上传`;
}

/** The objects compressed there; nothing when they are packed otherwise or broken. */
async function objectsAt(content: Pieces, at: number): Promise<Buffer> {
  const packed = await bytesAt(content, at, NEAR + MOST_PACKED);
  const start = /stream\r?\n/.exec(packed.toString('latin1', 0, NEAR));
  if (!start) return NOTHING;
  const bounds = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST_OBJECTS };
  return inflated(packed.subarray(start.index + start[0].length), bounds).catch(() => NOTHING);
}
