const DIGITS = '零一二三四五六七八九';
const PLACES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** The characters a number in a date or a term may be written with. */
export const NUMBER_CHARACTERS = '0-9零〇○一二两三四五六七八九十百千';

/**
 * Reads a whole number up to 9999 in Arabic digits (30), Chinese counting (二十五, 一百零三, 两) or digit by digit (二〇二五).
 * Null for anything else; full-width digits must have been narrowed before.
 */
export function readNumber(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const plain = text.replace(/[〇○]/g, '零').replace(/两/g, '二');
  if (/^[零一二三四五六七八九]{2,4}$/.test(plain))
    return [...plain].reduce((sum, c) => sum * 10 + DIGITS.indexOf(c), 0);
  return readCounting(plain);
}

/** 一千二百零三, places falling; 十二 for 一十二. */
function readCounting(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastPlace = 10_000;
  for (const character of text) {
    const place = PLACES[character];
    const value = DIGITS.indexOf(character);
    if (place !== undefined) {
      if (place >= lastPlace || digit === 0 || (digit === null && (place !== 10 || total > 0))) return null;
      total += (digit ?? 1) * place;
      [digit, lastPlace] = [null, place];
    } else if (value < 0 || (digit !== null && digit !== 0)) return null;
    else digit = value;
  }
  return text === '' ? null : total + (digit ?? 0);
}
