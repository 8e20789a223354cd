import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { ContentInspector } from './content-inspector';
import { MemoryBlobStore, streamOf } from './memory-blob-store.fake';
import { OleContainer } from './ole-container';
import { oleFile } from './ole-file.fake';
import { piecesOf } from './zip-directory';

const inspector = new ContentInspector();
const store = new MemoryBlobStore(64 * 1024 * 1024);

async function inspect(bytes: Buffer, name: string): Promise<string> {
  const inspection = inspector.begin(streamOf(bytes));
  return inspection.mediaType(await store.stage(inspection.content), name);
}

/** A record of a workbook. */
function record(type: number, ...body: number[]): Buffer {
  const bytes = Buffer.alloc(4 + body.length);
  bytes.writeUInt16LE(type, 0);
  bytes.writeUInt16LE(body.length, 2);
  bytes.set(body, 4);
  return bytes;
}

const globals = record(0x809, 0, 6, 5, 0, 0, 0, 0, 0);
const sheet = record(0x85, 0, 0, 0, 0, 0, 0, 3, 0, 0x61, 0x62, 0x63);
const padding = Array.from({ length: 40 }, () => record(0xfc, ...Buffer.alloc(8_000, 'x')));
const book = (...records: Buffer[]) => Buffer.concat([globals, sheet, ...padding, ...records, record(0x0a)]);
/** Read from the small sectors when it is short, from the others when it is long. */
const short = (...records: Buffer[]) => Buffer.concat([globals, ...records]);

describe('an OLE container', () => {
  it('gives its streams as they were written, whatever their sizes', async () => {
    const size = fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 60_000, max: 70_000 }));
    await fc.assert(
      fc.asyncProperty(fc.array(size, { minLength: 1, maxLength: 6 }), async (sizes) => {
        const streams = Object.fromEntries(sizes.map((bytes, n) => [`流${n}`, randomBytes(bytes)]));
        const container = await OleContainer.open(piecesOf(oleFile(streams)));
        for (const [name, content] of Object.entries(streams)) {
          const pieces: Buffer[] = [];
          for await (const piece of container!.streams(name)) pieces.push(piece);
          expect(Buffer.concat(pieces).equals(content)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('comes to an end, whichever byte is changed', async () => {
    const whole = oleFile({
      Workbook: book(),
      'PowerPoint Document': randomBytes(9_000),
      WordDocument: randomBytes(500),
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), async (at, value) => {
        const bytes = Buffer.from(whole);
        bytes[at] = value;
        await inspect(bytes, 'a.xls').catch(({ code }: { code: string }) => expect(code).toBe('evidence.type_refused'));
      }),
      { numRuns: 300 },
    );
    const ring = Buffer.from(whole);
    // Every sector follows the first.
    ring.fill(0, ring.length - 512 * 3);
    await inspect(ring, 'a.xls').catch(({ code }: { code: string }) => expect(code).toBe('evidence.type_refused'));
  });
});

describe('old workbooks', () => {
  it.each([
    ['a list of sheets with a macro sheet', record(0x85, 0, 0, 0, 0, 1, 1, 1, 0, 0x61), '含有宏'],
    ['a hidden module', record(0x85, 0, 0, 0, 0, 2, 6, 1, 0, 0x61), '含有宏'],
    ['the beginning of a macro sheet', record(0x809, 0, 6, 0x40, 0, 0, 0, 0, 0), '含有宏'],
    ['a password', record(0x2f, 1, 0), '已加密'],
    ['a DDE link', record(0x1ae, 0, 0, 5, 0, 0, 0x63, 0x6d, 0x64, 0x03, 0x41), 'DDE'],
    ['a link to another book', record(0x1ae, 1, 0, 6, 0, 0, 0x62, 0x2e, 0x78, 0x6c, 0x73, 0x78), '引用了别的工作簿'],
  ])('are refused with %s, large and small', async (_, found, reason) => {
    await expect(inspect(oleFile({ Workbook: book(found) }), 'a.xls')).rejects.toThrow(reason);
    await expect(inspect(oleFile({ Book: short(found) }), 'a.et')).rejects.toThrow(reason);
  });

  it('may refer to themselves, to functions, and to nothing', async () => {
    const own = [record(0x1ae, 1, 0, 1, 4), record(0x1ae, 1, 0, 1, 0x3a), record(0x1ae, 1, 0, 1, 0, 0, 0x20)];
    expect(await inspect(oleFile({ Workbook: book(...own) }), 'a.xls')).toBe('application/vnd.ms-excel');
  });
});

describe('old letters', () => {
  it.each(['latin1', 'utf16le'] as const)('are refused with a field that starts a program, in %s', async (encoding) => {
    const text = (...words: string[]) => Buffer.concat([Buffer.alloc(5_000), Buffer.from(words.join(' '), encoding)]);
    await expect(inspect(oleFile({ WordDocument: text('a', '\x13', 'DDEAUTO cmd') }), 'a.doc')).rejects.toThrow('DDE');
    expect(await inspect(oleFile({ WordDocument: text('a', '\x13 PAGE \x14', 'DDE cmd') }), 'a.doc')).toMatch(/msword/);
  });
});

describe('old presentations', () => {
  const packed = (content: Uint8Array) => {
    const header = Buffer.from('100011100000000000000000', 'hex');
    const body = deflateSync(content);
    header.writeUInt32LE(body.length + 4, 4);
    header.writeUInt32LE(content.length, 8);
    return Buffer.concat([header, body]);
  };
  const plain = (content: Uint8Array) => {
    const header = Buffer.from('0000111000000000', 'hex');
    header.writeUInt32LE(content.length, 4);
    return Buffer.concat([header, content]);
  };
  const presentation = (...objects: Buffer[]) =>
    oleFile({ 'PowerPoint Document': Buffer.concat([randomBytes(6_001), ...objects, Buffer.alloc(100, '\x11')]) });

  it.each([
    ['macros', oleFile({ _VBA_PROJECT: randomBytes(100) }), '含有宏'],
    ['a program inside', oleFile({ '\u0001Ole10Native': randomBytes(9_000) }), '嵌有别的文件'],
    ['a workbook of macros', oleFile({ Workbook: book(record(0x85, 0, 0, 0, 0, 0, 1, 0)) }), '含有宏'],
    ['macros in a presentation', presentation(packed(oleFile({ _VBA_PROJECT: randomBytes(100) }))), '含有宏'],
  ])('are refused with %s, packed or not, anywhere', async (_, object, reason) => {
    const other = packed(oleFile({ Workbook: book() }));
    await expect(inspect(presentation(packed(object)), 'a.ppt')).rejects.toThrow(reason);
    await expect(inspect(presentation(plain(object), other), 'a.ppt')).rejects.toThrow(reason);
    await expect(inspect(presentation(other, packed(object)), 'a.dps')).rejects.toThrow(reason);
  });

  it('may have sheets and equations, and bytes that look like them', async () => {
    const objects = [packed(oleFile({ Workbook: book() })), plain(oleFile({ 'Equation Native': randomBytes(80) }))];
    const alike = [Buffer.from('1000111000000100', 'hex'), Buffer.from('0000111000000000d0cf', 'hex')];
    expect(await inspect(presentation(...objects, ...alike), 'a.ppt')).toBe('application/vnd.ms-powerpoint');
  });

  it('are refused when what they hold is too much', async () => {
    await expect(inspect(presentation(packed(Buffer.alloc(17 * 1024 * 1024))), 'a.ppt')).rejects.toThrow('太大');
    const sixteen = packed(Buffer.alloc(16 * 1024 * 1024));
    await expect(inspect(presentation(sixteen, sixteen, sixteen, sixteen), 'a.ppt')).rejects.toThrow('压缩炸弹');
  });
});
