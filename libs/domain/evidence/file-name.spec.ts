import fc from 'fast-check';
import { cleanFileName, extensionOf } from './file-name';

describe('cleanFileName', () => {
  it.each([
    ['整改方案.pdf', '整改方案.pdf'],
    ['C:\\资料\\整改方案.pdf', '整改方案.pdf'],
    ['../../etc/passwd', 'passwd'],
    [' 一\u0007览\u202efdp.表.xls ', '一览fdp.表.xls'],
  ])('keeps of %j %j', (sent, kept) => expect(cleanFileName(sent)).toBe(kept));

  it.each([
    ['', '没有文件名'],
    ['..', '没有文件名'],
    ['资料/', '没有文件名'],
    ['a\0.pdf', '无法保存'],
    ['a\ud800.pdf', '无法保存'],
    ['\ufffd\ufffd.pdf', '无法保存'],
    ['长'.repeat(201), '不能超过 200 字'],
  ])('refuses %j', (sent, reason) => expect(() => cleanFileName(sent)).toThrow(reason));

  it('never keeps a folder, a control character or an empty name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 250 }), (sent) => {
        let kept: string;
        try {
          kept = cleanFileName(sent);
        } catch {
          return;
        }
        expect(kept).toMatch(/^[^/\\\p{Cc}\u202a-\u202e]{1,200}$/u);
        expect(kept).not.toMatch(/^\.+$/);
      }),
    );
  });
});

it('reads extensions', () => {
  expect(['a.PDF', 'a.b.tar.gz', 'a', '.txt'].map(extensionOf)).toEqual(['pdf', 'gz', '', 'txt']);
});
