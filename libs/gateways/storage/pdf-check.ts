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
const NAME = /\/(JavaScript|Launch|RichMedia|ObjStm)\b/;
/** One pass finds the names and whatever could be one of them with escapes: a large file is nearly all something else. */
const NAMES = new RegExp(`${NAME.source}|/[A-Za-z]{0,9}#[0-9A-Fa-f]{2}[0-9A-Za-z#]*`, 'g');

const inflated = promisify<Buffer, object, Buffer>(inflate);

/**
 * Why a PDF is refused, or null: it names something that runs. Names are looked for in the file itself and in its compressed objects. A
 * hint and no proof: what is encrypted is not seen. Embedded files may stay (electronic invoices carry their data so): nothing here
 * opens them, and a virus scanner looks into them.
 */
export async function refusedPdf(content: Pieces): Promise<string | null> {
  const objectStreams: number[] = [];
  let before = '';
  for (let at = 0; at < content.size; at += PIECE) {
    const text = before + Buffer.from(await content.read(at, PIECE)).toString('latin1');
    for (const { name, index } of namesIn(text)) {
      if (ACTIONS[name]) return refusalOf(name);
      objectStreams.push(at - before.length + index);
    }
    before = text.slice(-OVERLAP);
  }
  for (const at of new Set(objectStreams.slice(0, MOST_STREAMS))) {
    for (const { name } of namesIn(await objectsAt(content, at))) if (ACTIONS[name]) return refusalOf(name);
  }
  return null;
}

function* namesIn(text: string): Generator<{ name: string; index: number }> {
  for (const { 0: written, 1: plain, index } of text.matchAll(NAMES)) {
    const name = plain ?? NAME.exec(unescaped(written))?.[1];
    if (name) yield { name, index };
  }
}

/** `#4a` is J: names may be written with escapes. */
function unescaped(name: string): string {
  return name.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function refusalOf(name: string): string {
  return `${ACTIONS[name]}，请重新“打印为 PDF”后再上传`;
}

/** The objects compressed there; nothing when they are packed otherwise or broken. */
async function objectsAt(content: Pieces, at: number): Promise<string> {
  const packed = Buffer.from(await content.read(at, NEAR + MOST_PACKED));
  const start = /stream\r?\n/.exec(packed.toString('latin1', 0, NEAR));
  if (!start) return '';
  const bounds = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST_OBJECTS };
  return inflated(packed.subarray(start.index + start[0].length), bounds).then(
    (bytes) => bytes.toString('latin1'),
    () => '',
  );
}
