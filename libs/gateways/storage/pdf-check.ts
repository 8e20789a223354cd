import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';
import type { Pieces } from './zip-directory';

/** Longer than any of the names that are looked for, escapes counted. */
const LONGEST_NAME = 64;
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
const [SLASH, ESCAPE, PERCENT] = Buffer.from('/#%');
const FIRST_LETTERS = new Set(Buffer.from('JLRO'));
const NOTHING = Buffer.alloc(0);

const inflated = promisify<Buffer, object, Buffer>(inflate);

/**
 * Why a PDF is refused: it names something that runs. Names are looked for in the file as it passes, so that a large one need not be
 * read again, and then in its compressed objects. A hint and no proof: what is encrypted is not seen. Embedded files may stay
 * (electronic invoices carry their data so): nothing here opens them, and a virus scanner looks into them.
 */
export class PdfCheck {
  private action: string | null = null;
  private readonly objectStreams: number[] = [];
  private passed = 0;
  /** The end of what has passed: a name may go on in what comes. */
  private tail: Buffer = NOTHING;
  private isOther = false;

  see(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (this.passed === 0 && bytes.length > 0) this.isOther = bytes[0] !== PERCENT;
    if (this.isOther || this.action) return;
    const seam = Buffer.concat([this.tail, bytes.subarray(0, LONGEST_NAME)]);
    const seamAt = this.passed - this.tail.length;
    if (bytes.length > LONGEST_NAME) {
      this.note(seam, seamAt, this.tail.length);
      this.note(bytes, this.passed, bytes.length - LONGEST_NAME);
      this.tail = Buffer.from(bytes.subarray(-LONGEST_NAME));
    } else {
      this.note(seam, seamAt, seam.length - LONGEST_NAME);
      this.tail = seam.subarray(-LONGEST_NAME);
    }
    this.passed += bytes.length;
  }

  /** Null for what may stay. `content`: all that has passed. */
  async refusal(content: Pieces): Promise<string | null> {
    this.note(this.tail, this.passed - this.tail.length, this.tail.length);
    this.tail = NOTHING;
    for (const at of this.objectStreams) {
      if (this.action) break;
      const objects = await objectsAt(content, at);
      for (const { name } of namesIn(objects, objects.length)) this.action ??= ACTIONS[name] ?? null;
    }
    return this.action && `${this.action}，请重新“打印为 PDF”后再上传`;
  }

  private note(bytes: Buffer, at: number, until: number): void {
    for (const { name, index } of namesIn(bytes, until)) {
      if (ACTIONS[name]) this.action ??= ACTIONS[name];
      else if (this.objectStreams.length < MOST_STREAMS) this.objectStreams.push(at + index);
    }
  }
}

/** The names that begin before `until`. A large file is nearly all something else: only what may be one of them becomes text. */
function* namesIn(bytes: Buffer, until: number): Generator<{ name: string; index: number }> {
  for (let index = bytes.indexOf(SLASH!); index >= 0 && index < until; index = bytes.indexOf(SLASH!, index + 1)) {
    if (!FIRST_LETTERS.has(bytes[index + 1]!) && !hasEscape(bytes, index + 1)) continue;
    const name = NAME.exec(unescaped(bytes.toString('latin1', index, index + LONGEST_NAME)))?.[1];
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

/** The objects compressed there; nothing when they are packed otherwise or broken. */
async function objectsAt(content: Pieces, at: number): Promise<Buffer> {
  const packed = Buffer.from(await content.read(at, NEAR + MOST_PACKED));
  const start = /stream\r?\n/.exec(packed.toString('latin1', 0, NEAR));
  if (!start) return NOTHING;
  const bounds = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST_OBJECTS };
  return inflated(packed.subarray(start.index + start[0].length), bounds).catch(() => NOTHING);
}
