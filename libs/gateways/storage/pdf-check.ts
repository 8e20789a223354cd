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

const ACTIONS: readonly [RegExp, string][] = [
  [/\/JavaScript\b/, '含有 JavaScript 脚本'],
  [/\/Launch\b/, '含有启动外部程序的动作'],
  [/\/RichMedia\b/, '含有多媒体插件内容'],
];

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
    const action = actionIn(text);
    if (action) return action;
    for (const { index } of text.matchAll(/\/ObjStm\b/g)) objectStreams.push(at - before.length + index);
    before = text.slice(-OVERLAP);
  }
  for (const at of new Set(objectStreams.slice(0, MOST_STREAMS))) {
    const action = actionIn(await objectsAt(content, at));
    if (action) return action;
  }
  return null;
}

function actionIn(text: string): string | null {
  // #4a is J: names may be written with escapes.
  const plain = text.includes('#')
    ? text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  const found = ACTIONS.find(([name]) => name.test(plain));
  return found ? `${found[1]}，请重新“打印为 PDF”后再上传` : null;
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
