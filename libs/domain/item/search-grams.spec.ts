import fc from 'fast-check';
import { queryGrams, searchGrams } from './search-grams';

describe('search grams', () => {
  it('finds every part of a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(40), fc.nat(40), (text, from, length) => {
        const characters = [...text];
        const part = characters.slice(from, from + length).join('');
        const grams = new Set(searchGrams(text));
        expect(queryGrams(part).filter((gram) => !grams.has(gram))).toEqual([]);
      }),
    );
  });

  it('takes two-character words as one pair', () => expect(queryGrams('法治，宣传')).toEqual(['法治', '宣传']));
});
