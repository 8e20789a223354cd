import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import fc from 'fast-check';
import { ZipFile } from 'yazl';
import { readProposal } from '@domain/intake/read-proposal';
import { lyingZip } from '../../../test/support/lying-zip';
import { readDocument } from './read-document';
import { proposalOf } from './reading';

const BOUNDS = { characters: 100_000, items: 1 };

/** The text, or what the refusal becomes. */
async function read(bytes: Uint8Array): Promise<string> {
  const reading = await readDocument(bytes, BOUNDS.characters);
  return 'text' in reading ? reading.text : (proposalOf(reading, '来件.docx', BOUNDS).title ?? '');
}

async function zip(entries: Record<string, string>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(entries)) file.addBuffer(Buffer.from(content), name);
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const body = (xml: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document><w:body>${xml}</w:body></w:document>`;

/** A letter as Word makes it: the numbers are counted by Word and stand nowhere in the text. */
function letter(): Promise<Buffer> {
  const levels = [
    { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
    { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
    { level: 2, format: LevelFormat.DECIMAL, text: '%3.' },
  ];
  const at = (level: number, text: string): Paragraph => new Paragraph({ text, numbering: { reference: 'gb', level } });
  const row = (...cells: string[]): TableRow =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  const children = [
    new Paragraph('关于清源县法治督察的反馈意见'),
    at(0, '总体评价'),
    new Paragraph({
      children: [new TextRun('取得'), new TextRun({ text: '积极', bold: true }), new TextRun('成效。')],
    }),
    at(0, '存在的主要问题'),
    at(1, '依法决策方面'),
    at(2, '决策目录未公布。'),
    at(2, '专家论证流于形式。'),
    at(1, '行政执法方面'),
    at(2, '案卷归档不及时。'),
    new Table({ rows: [row('序号', '备注'), row('1', '附件 & 另送')] }),
  ];
  const document = new Document({ numbering: { config: [{ reference: 'gb', levels }] }, sections: [{ children }] });
  return Packer.toBuffer(document);
}

describe('a docx', () => {
  it('is read a line a paragraph, with the numbers Word counts and tables by tabs', async () => {
    expect((await read(await letter())).split('\n')).toEqual([
      '关于清源县法治督察的反馈意见',
      '一、总体评价',
      '取得积极成效。',
      '二、存在的主要问题',
      '（一）依法决策方面',
      '1.决策目录未公布。',
      '2.专家论证流于形式。',
      '（二）行政执法方面',
      '1.案卷归档不及时。',
      '序号\t备注',
      '1\t附件 & 另送',
    ]);
  });

  it('gives a proposal with categories', async () => {
    const { items } = readProposal(await read(await letter()));
    expect(items.map(({ number, title, category }) => [number, title, category])).toEqual([
      ['1', '决策目录未公布', '依法决策方面'],
      ['2', '专家论证流于形式', '依法决策方面'],
      ['3', '案卷归档不及时', '行政执法方面'],
    ]);
  });

  it('leaves out deletions, field codes and second forms, and keeps breaks', async () => {
    const xml = body(
      '<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r>' +
        '<mc:AlternateContent><mc:Fallback><w:p><w:r><w:t>丙</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>' +
        '<w:r><w:t xml:space="preserve">丁&#x4e01;&lt;</w:t><w:br/><w:t>戊</w:t></w:r></w:p><w:p/>',
    );
    expect(await read(await zip({ 'word/document.xml': xml }))).toBe('甲丁丁<\n戊\n');
  });

  it('counts by a style, from another start, and anew where the list says so', async () => {
    const numbering =
      '<w:numbering><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>';
    const styles =
      '<w:styles><w:style w:styleId="a1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>';
    const p = (properties: string, text: string): string =>
      `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const own = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>';
    const xml = body(
      p('<w:pStyle w:val="a1"/>', '甲') +
        p(own, '乙') +
        p('<w:pStyle w:val="a1"/>', '丙') +
        p('<w:pStyle w:val="a1"/><w:numPr><w:numId w:val="0"/></w:numPr>', '丁'),
    );
    const bytes = await zip({ 'word/document.xml': xml, 'word/numbering.xml': numbering, 'word/styles.xml': styles });
    expect(await read(bytes)).toBe('三、甲\n一、乙\n四、丙\n丁');
  });
});

describe('refused with proposal.unreadable', () => {
  it.each<[string, () => Promise<Buffer>]>([
    ['a zip that is no Word file', () => zip({ 'xl/workbook.xml': '<workbook/>' })],
    ['a document type declaration', () => zip({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>' })],
    [
      'names outside the container',
      async () =>
        Buffer.from((await zip({ 'aa/etc.xml': 'x' })).toString('latin1').replaceAll('aa/etc', '../etc'), 'latin1'),
    ],
    ['a container cut short', async () => (await letter()).subarray(0, 3_000)],
    [
      'a container larger inside than it may be',
      async () => lyingZip('word/document.xml', Buffer.alloc(300 * 1024 * 1024)),
    ],
  ])('%s', async (_name, bytes) => {
    await expect(read(await bytes())).rejects.toMatchObject({ code: 'proposal.unreadable' });
  });

  it('any damage to a good file: a text or a refusal, never another error', async () => {
    const good = await letter();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (edits) => {
          const bytes = Buffer.from(good);
          for (const [place, byte] of edits) bytes[place] = byte;
          const text = await read(bytes).catch((fault: { code?: string }) => {
            expect(fault.code).toBe('proposal.unreadable');
            return '';
          });
          expect(/\0|\p{Surrogate}/u.test(text)).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it('replaces lone surrogates', async () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('台账\ud800不全', 'utf16le')]);
  expect(await read(bytes)).toBe('台账\ufffd不全');
});
