import { transformFileSync } from '@swc/core';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** pdf.js is an ES module that jest cannot load, so the file under test runs in a Node of its own. */
function read(bytes: Buffer): { out: string; err: string } {
  const { code } = transformFileSync(path.join(__dirname, 'pdf-text.ts'), { module: { type: 'commonjs' } });
  const call = `exports.pdfText(Buffer.from(process.argv[1], 'base64')).then((text) => console.log(JSON.stringify(text)), (fault) => console.error(fault.name + ' ' + fault.message));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', `${code}\n${call}`, bytes.toString('base64')], {
    encoding: 'utf8',
    cwd: __dirname,
  });
  return { out: stdout.trim(), err: stderr.trim() };
}

/** The smallest PDF whose pages show a line each. */
function pdf(...lines: string[]): Buffer {
  const pages = lines.map((line, index) => {
    const stream = line ? `BT /F1 12 Tf 72 720 Td (${line}) Tj ET` : '';
    const own = 10 + index * 2;
    return (
      `${own} 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${own + 1} 0 R/Resources<</Font<</F1 3 0 R>>>>>>\nendobj\n` +
      `${own + 1} 0 obj\n<</Length ${stream.length}>>stream\n${stream}\nendstream\nendobj\n`
    );
  });
  const kids = lines.map((_, index) => `${10 + index * 2} 0 R`).join(' ');
  const head =
    '1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n' +
    `2 0 obj\n<</Type/Pages/Kids[${kids}]/Count ${lines.length}>>\nendobj\n` +
    '3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n';
  return Buffer.from(`%PDF-1.4\n${head}${pages.join('')}trailer<</Root 1 0 R/Size 40>>\n%%EOF`);
}

describe('pdfText', () => {
  it('parts pages by a form feed and says nothing else on standard output', () => {
    expect(read(pdf('1. No ledger', '2. No file'))).toEqual({
      out: JSON.stringify('1. No ledger\n\f2. No file'),
      err: '',
    });
  });

  it('refuses a scan and a broken file', () => {
    expect(read(pdf('', '')).err).toContain('NoText PDF 里只有图像没有文字');
    expect(read(Buffer.from('%PDF-1.4 nonsense'))).toMatchObject({ out: '' });
  });
});
