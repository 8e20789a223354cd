import { crc32 } from 'node:zlib';
import { randomBytes } from 'node:crypto';
import type { Examined } from '@application/ports/content-examiner';
import sharp from 'sharp';
import { lyingZip } from '../../../test/support/lying-zip';
import { scene, shot } from '../../../test/support/pictures';
import { smallPdf } from '../../../test/support/small-pdf';
import { ChildExaminer } from './child-examiner';

const LIMITS = { seconds: 120, heapMegabytes: 256, megabytes: 1_024 };
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

const examine = (
  bytes: string | Uint8Array,
  mediaType: string,
  examiner = new ChildExaminer(LIMITS),
): Promise<Examined> => examiner.examine(streamOf(Buffer.from(bytes as Uint8Array)), mediaType);

/** A PNG that claims a size and holds ten pixels. */
async function boasting(width: number, height: number): Promise<Buffer> {
  const png = await sharp({ create: { width: 10, height: 10, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

describe('ChildExaminer', () => {
  it('sees a photo, a PDF, a docx and a text as what they are', async () => {
    const photo = await examine(await shot(3), 'image/jpeg');
    expect(photo).toMatchObject({
      traits: {
        preview: 'picture',
        pages: 1,
        takenAt: '2026-11-01T09:30:00',
        place: { latitude: 31.62, longitude: 114.131 },
      },
      derivatives: [{ name: 'page-1' }, { name: 'thumbnail' }],
    });
    const pdf = await examine(smallPdf('1. No ledger', '', '3', '4', '5', '6', '7'), 'application/pdf');
    expect(pdf).toMatchObject({ traits: { preview: 'pages', pages: 5, note: '共 7 页，只显示前 5 页' } });
    const text = '关于规范行政执法公示工作的通知。公示应当在执法决定作出之日起二十日内完成，并按月更新台账。';
    const body = `<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;
    const [docx, txt] = [
      await examine(lyingZip('word/document.xml', Buffer.from(body)), DOCX),
      await examine(text, 'text/plain'),
    ];
    if ('unreadable' in docx || 'unreadable' in txt) throw new Error('not read');
    expect(docx.traits.text).toEqual(txt.traits.text);
    expect(Buffer.from(docx.derivatives[0]!.content).toString()).toBe(text);
  });

  it('says of a PDF without its Chinese fonts that words may be missing', async () => {
    const hex = Buffer.from('行政执法公示', 'utf16le').swap16().toString('hex');
    const stream = `BT /F1 24 Tf 72 700 Td <${hex}> Tj ET`;
    const pdf = [
      '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n',
      '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>\nendobj\n',
      `4 0 obj\n<</Length ${stream.length}>>stream\n${stream}\nendstream\nendobj\n`,
      '5 0 obj\n<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>\nendobj\n',
      '6 0 obj\n<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 7 0 R>>\nendobj\n',
      '7 0 obj\n<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>\nendobj\n',
      'trailer<</Root 1 0 R/Size 8>>\n%%EOF',
    ].join('');
    expect(await examine(pdf, 'application/pdf')).toMatchObject({
      traits: { preview: 'pages', note: expect.stringContaining('没有嵌入中文字体') },
    });
  });

  it('reads the camera of a HEIC photo if it can, and says that there is no picture', async () => {
    const heic = Buffer.from('\0\0\0\x18ftypheic0000mif1heic', 'latin1');
    expect(await examine(heic, 'image/heic')).toMatchObject({
      traits: { preview: 'none', note: expect.stringContaining('HEIC'), takenAt: null },
      derivatives: [],
    });
  });

  const hostile: [string, string, () => Buffer | Promise<Buffer>][] = [
    ['a PNG of 30,000 × 30,000 pixels by its header', 'image/png', () => boasting(30_000, 30_000)],
    ['a PNG of two thousand million pixels by its header', 'image/png', () => boasting(2_147_483_647, 1)],
    ['half a photo', 'image/jpeg', async () => (await shot(5)).subarray(0, 9_000)],
    [
      'an SVG in a coat of PNG',
      'image/png',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
    ['noise for a photo', 'image/jpeg', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(50_000)])],
    ['a PDF of nothing', 'application/pdf', () => Buffer.from('%PDF-1.7\nnonsense')],
    ['noise for a PDF', 'application/pdf', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(100_000)])],
    ['a docx that unpacks to 300 MB', DOCX, () => lyingZip('word/document.xml', Buffer.alloc(300 * 1024 * 1024, 32))],
    ['noise for a docx', DOCX, () => Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(10_000)])],
    ['more than is looked at', 'image/jpeg', () => Buffer.alloc(51 * 1024 * 1024, 7)],
    ['nothing', 'image/png', () => Buffer.alloc(0)],
  ];
  it.each(hostile)('refuses %s in Chinese', async (_name, mediaType, make) => {
    expect(await examine(await make(), mediaType)).toEqual({ unreadable: expect.stringMatching(/[\u4e00-\u9fff]/) });
  });

  it('draws an empty picture of 144 million pixels, within its memory', async () => {
    const large = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#eee' } })
      .png()
      .toBuffer();
    expect(await examine(large, 'image/png')).toMatchObject({ traits: { preview: 'picture', picture: null } });
  });

  it('shows of a file that is two things only the one, encoded anew', async () => {
    const both = Buffer.concat([await scene(4), Buffer.from('<script>alert(1)</script>PK\x03\x04')]);
    const seen = await examine(both, 'image/png');
    if ('unreadable' in seen) throw new Error(seen.unreadable);
    for (const { content } of seen.derivatives) {
      expect(Buffer.from(content).includes('script')).toBe(false);
      expect((await sharp(content).metadata()).format).toBe('webp');
    }
  });

  it('throws when the looking itself breaks off, out of time, out of memory or in nonsense', async () => {
    const running = (script: string, seconds = 120) => new ChildExaminer({ ...LIMITS, seconds }, ['-e', script, '--']);
    await expect(examine('x', 'image/png', running('setInterval(() => 0, 1000)', 1))).rejects.toThrow('out of time');
    await expect(
      examine('x', 'image/png', running('const all = []; for (;;) all.push(Buffer.alloc(1e8, 1))')),
    ).rejects.toThrow('ended early');
    await expect(examine('x', 'image/png', running('process.exit(3)'))).rejects.toThrow('status 3');
    await expect(examine('x', 'image/png', running('console.log("{")'))).rejects.toThrow();
    await expect(examine('x', 'image/png', running('process.stdout.write("x".repeat(2e7))'))).rejects.toThrow();
  });

  it('tells a child nothing of ours', async () => {
    const told = new ChildExaminer(LIMITS, [
      '-e',
      'console.log(JSON.stringify({ unreadable: Object.keys(process.env).filter((name) => !/^(PWD|SHLVL|_|OLDPWD)$/.test(name)).join() }))',
      '--',
    ]);
    expect(await examine('x', 'image/png', told)).toEqual({ unreadable: '' });
  });
});
