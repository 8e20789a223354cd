import fc from 'fast-check';
import { disposition } from './attachment';

describe('disposition', () => {
  it('names a Chinese file for new and old readers', () => {
    expect(disposition('整改方案 (定稿).pdf')).toBe(
      `attachment; filename="____ (__).pdf"; filename*=UTF-8''%E6%95%B4%E6%94%B9%E6%96%B9%E6%A1%88%20%28%E5%AE%9A%E7%A8%BF%29.pdf`,
    );
  });

  it('lets no name out of its quotes or onto a line of its own, and gives it back whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (name) => {
        const header = disposition(name);
        expect(header).toMatch(/^attachment; filename="[ !#$&-[\]-~]*"; filename\*=UTF-8''[A-Za-z0-9!~._%-]+$/);
        expect(decodeURIComponent(header.split("UTF-8''")[1]!)).toBe(name);
      }),
    );
  });
});
