import fc from 'fast-check';
import nzh from 'nzh';
import { readNumber } from './read-number';

describe('readNumber', () => {
  it.each([
    ['30', 30],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['两', 2],
    ['一百零三', 103],
    ['一百二十', 120],
    ['二〇二五', 2025],
    ['二○二六', 2026],
  ])('reads %s', (text, value) => expect(readNumber(text)).toBe(value));

  it.each(['', '十十', '百', '二百百', '12345', '一二三四五', '三个', '1.5', '-3', '零十', '十百'])(
    'refuses “%s”',
    (text) => expect(readNumber(text)).toBeNull(),
  );

  it('reads every number up to 9999 as it is written out', () => {
    fc.assert(
      fc.property(fc.nat(9999), (value) => {
        expect(readNumber(nzh.cn.encodeS(value))).toBe(value);
        expect(readNumber(nzh.cn.encodeS(value, { tenMin: true }))).toBe(value);
        expect(readNumber(String(value))).toBe(value);
      }),
    );
  });
});
