import { transformFileSync } from '@swc/core';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { smallPdf } from '../../../test/support/small-pdf';

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

describe('pdfText', () => {
  it('parts pages by a form feed and says nothing else on standard output', () => {
    expect(read(smallPdf('1. No ledger', '2. No file'))).toEqual({
      out: JSON.stringify('1. No ledger\n\f2. No file'),
      err: '',
    });
  });

  it('refuses a scan and a broken file', () => {
    expect(read(smallPdf('', '')).err).toContain('NoText PDF 里只有图像没有文字');
    expect(read(Buffer.from('%PDF-1.4 nonsense'))).toMatchObject({ out: '' });
  });
});
