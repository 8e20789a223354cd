import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decodeText } from './decode-text';

const TEXT = '清源县问题清单\r\n一、台账不全〔2025〕2号——100％\r\n';

describe('decodeText', () => {
  it.each([
    ['utf8', false],
    ['utf8', true],
    ['gb18030', false],
    ['gbk', false],
    ['utf-16le', false],
    ['utf-16le', true],
    ['utf-16be', false],
    ['utf-16be', true],
  ])('reads %s (byte order mark: %s)', (encoding, addBOM) => {
    expect(decodeText(iconv.encode(TEXT, encoding, { addBOM }))).toBe(TEXT);
  });

  it('tells any Chinese text in GB18030 from UTF-8', () => {
    const chinese = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)),
      minLength: 8,
    });
    fc.assert(
      fc.property(chinese, (text) => {
        expect(decodeText(iconv.encode(text, 'utf8'))).toBe(text);
        expect(decodeText(iconv.encode(text, 'gb18030'))).toBe(text);
      }),
    );
  });

  it('keeps a UTF-8 text whose last character was cut', () => {
    const bytes = Buffer.from('台账不全，归档不及时。'.repeat(40));
    expect(decodeText(bytes.subarray(0, -1))).toMatch(/归档不及时\ufffd$/);
  });

  it.each([
    ['zero bytes', Buffer.from([0x41, 0, 0, 0, 0x42, 0, 1, 2])],
    ['an image', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['noise', Buffer.from(Array.from({ length: 999 }, (_, index) => 128 + ((index * 37) % 128)))],
    ['a zero byte in a text', Buffer.from('台账\0不全')],
  ])('refuses %s', (_name, bytes) => expect(decodeText(bytes)).toBeNull());
});
