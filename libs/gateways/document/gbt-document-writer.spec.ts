import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GbtDocumentWriter } from './gbt-document-writer';
import { unzipGuarded } from './zip-guard';

const SENTENCE = '各乡镇各部门坚持照单全收逐项整改并建立长效机制确保整改成效经得起检验。';
const DOCUMENT = {
  title: '法治建设督察反馈意见整改情况',
  paragraphs: [
    { kind: 'heading1' as const, text: '一、组织部署' },
    { kind: 'heading2' as const, text: '（一）专题研究' },
    { kind: 'body' as const, text: `<&"\u0001${SENTENCE.repeat(40)}` },
  ],
};

const FRAME = {
  issuer: '县委依法治县办',
  number: '督办〔2026〕3号',
  addressee: '柳林镇',
  issuedOn: '2026年12月8日',
  copyTo: '县纪委',
};

const soffice = process.env.SOFFICE_PATH ?? 'soffice';
const canLook = [soffice, 'pdftotext'].every((program) => spawnSync(program, ['--version']).error === undefined);
if (!canLook) process.stderr.write('skipped: no LibreOffice or pdftotext here, no other program opens the docx\n');

/** The pages of a docx as LibreOffice lays them out, as text or with the place of each word. */
function openedElsewhere(docx: Uint8Array, form: '-layout' | '-bbox'): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'xh-docx-'));
  try {
    writeFileSync(path.join(folder, 'a.docx'), docx);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(soffice, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, `${folder}/a.docx`], {
      stdio: 'ignore',
    });
    const text = execFileSync('pdftotext', [form, `${folder}/a.pdf`, '-'], { encoding: 'utf8' });
    // After the last page too.
    return text.split(form === '-bbox' ? '</page>' : '\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('GB/T 9704-2012', () => {
  let files: Map<string, Buffer>;
  let bytes: Uint8Array;
  const xml = (name: string): string => files.get(name)!.toString('utf8');
  beforeAll(async () => {
    bytes = await new GbtDocumentWriter().docx(DOCUMENT);
    files = unzipGuarded(bytes);
  });

  it('sets an A4 page with its type area, grid and 22 lines', () => {
    const page = xml('word/document.xml');
    expect(page).toContain('w:w="11906" w:h="16838"');
    const margins = /<w:pgMar ([^>]*)\/>/.exec(page)![1]!;
    for (const margin of ['w:top="2098"', 'w:bottom="1984"', 'w:left="1587"', 'w:right="1474"', 'w:gutter="0"']) {
      expect(margins).toContain(margin);
    }
    expect(page).toMatch(/<w:docGrid w:type="lines" w:linePitch="579"\/>/);
    expect(page.match(/w:line="579" w:lineRule="exact"/g)!.length).toBeGreaterThanOrEqual(3);
  });

  it('sets title, headings and text in their fonts and sizes', () => {
    const page = xml('word/document.xml');
    const runOf = (text: string): string => page.split('<w:r>').find((part) => part.includes(text))!;
    expect(runOf(DOCUMENT.title)).toMatch(/方正小标宋简体.*w:sz w:val="44"/);
    expect(runOf('一、组织部署')).toMatch(/黑体.*w:sz w:val="32"/);
    expect(runOf('（一）专题研究')).toMatch(/楷体_GB2312.*w:sz w:val="32"/);
    expect(runOf(SENTENCE)).toMatch(/仿宋_GB2312.*w:sz w:val="32"/);
    expect(runOf(SENTENCE)).toContain('w:spacing w:val="-5"');
    expect(page).toContain('w:firstLineChars="200"');
    expect(page).toMatch(/<w:jc w:val="center"\/>/);
    expect(page).toContain('&lt;&amp;&quot;各乡镇');
  });

  it('numbers odd pages on the right and even ones on the left', () => {
    expect(xml('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const feet = [...files.keys()].filter((name) => /^word\/footer\d+\.xml$/.test(name)).map(xml);
    const right = feet.find((foot) => foot.includes('w:jc w:val="right"'))!;
    const left = feet.find((foot) => foot.includes('w:jc w:val="left"'))!;
    for (const foot of [right, left]) {
      expect(foot).toMatch(/— .*PAGE.* —/s);
      expect(foot).toContain('w:sz w:val="28"');
      expect(foot).toContain('宋体');
    }
    const page = xml('word/document.xml');
    expect(page).toMatch(/<w:footerReference w:type="even"/);
    expect(page).toMatch(/<w:footerReference w:type="default"/);
  });

  (canLook ? it : it.skip)('opens elsewhere: 28 characters a line, numbered pages', async () => {
    const pages = openedElsewhere(bytes, '-layout');
    expect(pages.map((page) => /— ?\d+ ?—/.exec(page)?.[0].replace(/ /g, ''))).toEqual(['—1—', '—2—', '—3—']);
    const lines = pages[1]!.split('\n').map((line) => line.trim());
    expect(
      lines
        .filter(Boolean)
        .slice(0, -1)
        .map((line) => line.length),
    ).toEqual(Array(22).fill(28));
  });

  (canLook ? it : it.skip).each([
    ['a short one', 2, 1],
    ['one whose first page is full', 10, 2],
  ])('has its imprint at the foot of the last page, %s', async (_kind, count, pageCount) => {
    const paragraphs = Array.from({ length: count }, () => ({ kind: 'body' as const, text: '进展缓慢。' }));
    const pages = openedElsewhere(
      await new GbtDocumentWriter().docx({ ...DOCUMENT, paragraphs, frame: FRAME }),
      '-bbox',
    );
    expect(pages).toHaveLength(pageCount);
    const bottom = /yMax="([\d.]+)">[^<]*印发</.exec(pages.at(-1)!)![1];
    // The type area ends 35 mm above the edge of the paper, 742.7 pt down; a line takes 29.
    expect(Number(bottom)).toBeGreaterThan(742.7 - 29);
    expect(Number(bottom)).toBeLessThan(742.7);
  });

  it('sets around an issued document its head, number, rule, addressee, signature and imprint', async () => {
    const page = unzipGuarded(await new GbtDocumentWriter().docx({ ...DOCUMENT, frame: FRAME }))
      .get('word/document.xml')!
      .toString('utf8');
    const texts = [...page.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);
    expect(texts.slice(0, 4)).toEqual(['县委依法治县办', '督办〔2026〕3号', DOCUMENT.title, '柳林镇：']);
    expect(texts.slice(-5)).toEqual([
      '县委依法治县办',
      '2026年12月8日',
      '抄送：县纪委',
      '县委依法治县办',
      '2026年12月8日印发',
    ]);
    expect(page.split('<w:r>').find((part) => part.includes('县委依法治县办'))).toMatch(/w:color w:val="FF0000"/);
    expect(page).toMatch(/<w:bottom w:val="single" w:color="FF0000"/);
    // Four characters in from the right: 16 pt each.
    expect(page).toMatch(/<w:ind w:right="1280"\/>/);
  });

  it('sets a form as a table of labels and words, its lines kept', async () => {
    const form = {
      title: '延期审批表',
      rows: [
        { label: '理由', text: '<&"招标\n未完成' },
        { label: '审批结果', text: '' },
      ],
    };
    const page = unzipGuarded(await new GbtDocumentWriter().form(form))
      .get('word/document.xml')!
      .toString('utf8');
    expect(page.match(/<w:tr>/g)).toHaveLength(2);
    expect(page.match(/<w:tc>/g)).toHaveLength(4);
    expect(page).toContain('&lt;&amp;');
    expect(page).toMatch(/未完成/);
    expect(page.split('<w:tc>')[2]!.match(/<w:p>/g)).toHaveLength(2);
  });
});
