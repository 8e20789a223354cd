import { randomBytes } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { ZipFile } from 'yazl';
import { ContentInspector } from './content-inspector';
import { MemoryBlobStore, streamOf } from './memory-blob-store.fake';

const inspector = new ContentInspector();
const store = new MemoryBlobStore(64 * 1024 * 1024);
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DOCUMENT = '<?xml version="1.0"?><w:document/>';

type Parts = Record<string, string | Uint8Array>;

function zip(parts: Parts, mode?: number): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(parts)) file.addBuffer(Buffer.from(content), name, mode ? { mode } : {});
  file.end();
  return buffer(file.outputStream.pipe(new PassThrough()));
}

const docx = (parts: Parts = {}) => zip({ 'word/document.xml': DOCUMENT, ...parts });
const xlsx = (parts: Parts = {}) => zip({ 'xl/workbook.xml': DOCUMENT, ...parts });

async function inspect(bytes: Uint8Array, name = 'a.docx', chunk = 65_536): Promise<string> {
  const inspection = inspector.begin(streamOf(bytes, chunk));
  return inspection.mediaType(await store.stage(inspection.content), name);
}

const relation = (type: string, target: string, mode = 'External') =>
  `<Relationships><Relationship Id="r1" Type="${RELATIONSHIPS}/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`;

async function refused(bytes: Uint8Array | Promise<Uint8Array>, reason: string, name = 'a.docx'): Promise<void> {
  await expect(inspect(await bytes, name)).rejects.toMatchObject({
    code: 'evidence.type_refused',
    message: expect.stringContaining(reason),
  });
}

describe('Office files', () => {
  it('may have pictures, hyperlinks, charts with their sheets, and equations', async () => {
    const parts = {
      'word/_rels/document.xml.rels': relation('hyperlink', 'https://www.gov.cn/zhengce').replace(
        '</Relationships>',
        `<Relationship Type="${RELATIONSHIPS}/image" Target="media/image1.png"/></Relationships>`,
      ),
      'word/media/image1.png': randomBytes(200_000),
      'word/media/image2.emf': Buffer.from('1f8b0800', 'hex'),
      'word/embeddings/sheet1.xlsx': await xlsx(),
      'word/embeddings/oleObject1.bin': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)]),
      'word/empty.xml': '',
    };
    expect(await inspect(await docx(parts))).toMatch(/wordprocessingml/);
  });

  it.each(['attachedTemplate', 'image', 'oleObject', 'externalLinkPath', 'frame', 'aFChunk', 'subDocument'])(
    'are refused with an external %s',
    async (type) => {
      await refused(docx({ 'word/_rels/settings.xml.rels': relation(type, 'http://192.0.2.1/t.dotm') }), '外部内容');
    },
  );

  it.each([
    ['in references', relation('image', 'x', '&#69;xternal')],
    ['in single quotes', relation('image', 'x').replaceAll('"', "'")],
    ['with a prefix', relation('image', 'x').replaceAll('<Rel', '<p:Rel')],
    ['behind a sign of its own', relation('image', 'a>b')],
    ['in UTF-16', Buffer.from(`\ufeff${relation('image', 'x')}`, 'utf16le')],
  ])('are refused however the relation is written: %s', async (_, xml) => {
    await refused(docx({ 'word/_rels/document.xml.rels': xml }), '外部内容');
  });

  it('are refused with macros and controls under any name', async () => {
    await refused(docx({ 'word/_rels/document.xml.rels': relation('vbaProject', 'harmless.dat', 'Internal') }), '宏');
    await refused(xlsx({ 'xl/macrosheets/sheet1.xml': DOCUMENT }), '宏', 'a.xlsx');
    await refused(docx({ 'word/_rels/document.xml.rels': relation('control', 'activeX1.xml', 'Internal') }), 'ActiveX');
    await refused(docx({ 'word/embeddings/sheet1.xlsx': await xlsx({ 'xl/vbaProject.bin': 'x' }) }), '宏');
  });

  it('are refused with a DOCTYPE in any part, whatever its name and letters', async () => {
    const doctype = '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "b">]><x/>';
    await refused(docx({ 'docProps/core.xml': doctype }), 'DOCTYPE');
    await refused(docx({ 'word/part.dat': Buffer.from(doctype, 'utf16le') }), 'DOCTYPE');
    await refused(docx({ 'word/late.xml': `<?xml version="1.0"?>${' '.repeat(1_500_000)}<!DOCTYPE x>` }), 'DOCTYPE');
    await refused(
      xlsx({ 'xl/externalLinks/l.xml': '<externalLink><ddeLink ddeService="cmd"/></externalLink>' }),
      'DDE',
      'a.xlsx',
    );
  });

  it('are refused with programs and packages inside', async () => {
    await refused(docx({ 'word/media/image1.png': 'MZ\x90\0' }), '可执行程序');
    await refused(docx({ 'word/media/image1.png': '#!/bin/sh' }), '脚本程序');
    const object = Buffer.alloc(1_024);
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(object);
    object.write('\u0001Ole10Native', 512, 'utf16le');
    object.writeUInt16LE(26, 512 + 64);
    object[512 + 66] = 2;
    await refused(docx({ 'word/embeddings/oleObject1.bin': object }), '嵌有别的文件');
  });

  it('nest three deep and no deeper', async () => {
    const nested = async (depth: number): Promise<Buffer> =>
      depth === 1 ? docx() : docx({ 'word/embeddings/inner.docx': await nested(depth - 1) });
    expect(await inspect(await nested(3))).toMatch(/wordprocessingml/);
    await refused(nested(4), '层数太多');
    const large = Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(17 * 1024 * 1024)]);
    await refused(docx({ 'word/embeddings/a.docx': large }), '太大');
  });
});

describe('containers', () => {
  it('are refused for names outside, twice, and links', async () => {
    const one = await zip({ 'word/document.xml': DOCUMENT, 'aa/bb.xml': 'x', 'aa/cc.xml': 'y' });
    const renamed = (from: string, to: string) => Buffer.from(one.toString('latin1').replaceAll(from, to), 'latin1');
    await refused(renamed('aa/cc.xml', '../c2.xml'), '已损坏');
    await refused(renamed('aa/cc.xml', '/a/cc.xml'), '已损坏');
    await refused(renamed('aa/cc.xml', 'c:\\cc.xml'), '已损坏');
    await refused(renamed('aa/cc.xml', 'AA/BB.xml'), '已损坏');
    await refused(zip({ 'word/document.xml': DOCUMENT, 'link.xml': '/etc/passwd' }, 0o120777), '已损坏');
    // The directory says one name, the entry itself another.
    const at = one.indexOf('aa/cc.xml');
    const split = Buffer.from(one);
    split.write('aa/dd.xml', at, 'latin1');
    await refused(split, '与目录不符');
  });

  it('are counted by what comes out, not by what they claim', async () => {
    const lying = await docx();
    lying.writeUInt32LE(10, lying.indexOf('PK\x01\x02', 0, 'latin1') + 24);
    await refused(lying, '与目录不符');
    await refused(docx({ 'word/zeros.bin': Buffer.alloc(60 * 1024 * 1024) }), '压缩炸弹');
    // As dense as a sheet of equal rows may be.
    const rows = Buffer.from(
      Array.from({ length: 400_000 }, (_, n) => `<row r="${n}"><c><v>${n % 97}</v></c></row>`).join(''),
    );
    expect(await inspect(await xlsx({ 'xl/worksheets/sheet1.xml': rows }), 'a.xlsx')).toMatch(/spreadsheetml/);
  });

  it('are refused when entries share bytes', async () => {
    const packed = deflateRawSync(Buffer.alloc(100_000, 'x'));
    await refused(Promise.resolve(overlapping('word/document.xml', packed, 100_000)), '已损坏');
  });

  it('are answered or refused, whichever byte is changed', async () => {
    const whole = await docx({
      'word/_rels/document.xml.rels': relation('hyperlink', 'https://x.cn'),
      'a.bin': randomBytes(50),
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), async (at, value) => {
        const bytes = Buffer.from(whole);
        bytes[at] = value;
        await inspect(bytes).catch((error: { code: string }) => expect(error.code).toBe('evidence.type_refused'));
      }),
      { numRuns: 500 },
    );
  });
});

describe('PDF', () => {
  const pdf = (...objects: (string | Buffer)[]) =>
    Buffer.concat([Buffer.from('%PDF-1.7\n'), ...objects.map((object) => Buffer.from(object))]);
  const objectStream = (text: string, type = '/ObjStm'): Buffer => {
    const packed = deflateSync(text);
    return Buffer.concat([
      Buffer.from(`5 0 obj <</Type ${type} /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length}>>\nstream\r\n`),
      packed,
      Buffer.from('\nendstream endobj'),
    ]);
  };

  it.each([
    ['a script', '1 0 obj <</S /JavaScript /JS (app.alert(1))>> endobj', 'JavaScript'],
    ['a script with an escaped name', '<</S /#4aava#53cript>>', 'JavaScript'],
    ['a script whose last letter is escaped', '<</S /JavaScrip#74>>', 'JavaScript'],
    ['a program it starts', '<</S /Launch /F (cmd.exe)>>', '启动外部程序'],
    ['plug-in content', '<</Subtype /RichMedia>>', '多媒体插件'],
  ])('is refused with %s, plain and compressed, wherever it stands', async (_, object, reason) => {
    await refused(pdf(object), reason, 'a.pdf');
    await refused(pdf(objectStream(`1 0 ${object}`)), reason, 'a.pdf');
    await refused(pdf(objectStream(object, '/Obj#53tm')), reason, 'a.pdf');
    await refused(pdf(randomBytes(1024 * 1024 - 20), object), reason, 'a.pdf');
    await refused(pdf(randomBytes(3_000_000), objectStream(object)), reason, 'a.pdf');
  });

  it('is refused whatever the pieces in which it comes', async () => {
    const objects = ['/JavaScript ', '/#4aava#53cript ', '/#4a#61#76#61#53#63#72#69#70#74', objectStream('/Launch')];
    const noise = fc.uint8Array({ maxLength: 300 }).map((bytes) => bytes.map((byte) => byte & 0x7f));
    await fc.assert(
      fc.asyncProperty(
        noise,
        noise,
        fc.constantFrom(...objects),
        fc.integer({ min: 1, max: 500 }),
        async (before, after, object, chunk) => {
          const bytes = pdf(Buffer.from(before), ' ', object, ' ', Buffer.from(after));
          await expect(inspect(bytes, 'a.pdf', chunk)).rejects.toMatchObject({ code: 'evidence.type_refused' });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('may have forms, links, embedded data and broken objects', async () => {
    const links = '<</S /URI /URI (https://www.gov.cn)>> <</Type /EmbeddedFile>> <</AcroForm 3 0 R>> <</JSON 1>>';
    expect(await inspect(pdf(links, '/ObjStm stream\nnot packed', objectStream(links)), 'a.pdf')).toBe(
      'application/pdf',
    );
  });
});

/** Two entries that unpack the same bytes. */
function overlapping(name: string, packed: Buffer, size: number): Buffer {
  const names = [name, 'word/second.xml'];
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const head = Buffer.concat([local, Buffer.from(name), packed]);
  const central = names.map((one) => {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(one.length, 28);
    return Buffer.concat([entry, Buffer.from(one)]);
  });
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(2, 8);
  end.writeUInt16LE(2, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(head.length, 16);
  return Buffer.concat([head, directory, end]);
}
