import fc from 'fast-check';
import { chineseOrdinal, readOrdinal } from './chinese-ordinal';

describe('ordinals', () => {
  it('reads back whatever it writes', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), (value) => readOrdinal(chineseOrdinal(value)) === value));
  });

  it.each([
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零三', 103],
    ['一百〇三', 103],
    ['12', 12],
    ['１２', 12],
  ])('reads %s', (text, value) => expect(readOrdinal(text)).toBe(value));

  it.each(['一二', '十十', '零', '0', '2024', '', '百', '两'])('refuses “%s”', (text) =>
    expect(readOrdinal(text)).toBeNull(),
  );
});
