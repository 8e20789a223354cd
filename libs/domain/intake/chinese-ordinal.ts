const DIGITS = '零一二三四五六七八九';
const CHINESE = /^(?:([一二三四五六七八九])百(零)?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/;

/** A counting number in Chinese (十二, 一百零三), Arabic or full-width digits, 1 to 999, or null. */
export function readOrdinal(text: string): number | null {
  const arabic = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (/^\d{1,3}$/.test(arabic)) return Number(arabic) || null;
  const match = CHINESE.exec(text.replaceAll('〇', '零'));
  if (!match) return null;
  const digit = (character: string | undefined): number => (character ? DIGITS.indexOf(character) : 0);
  const tens = match[4] ? digit(match[3]) || 1 : 0;
  return digit(match[1]) * 100 + tens * 10 + digit(match[5]) || null;
}

/** 12 → 十二, as headings count. 1 to 999. */
export function chineseOrdinal(value: number): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const head = hundreds ? `${DIGITS[hundreds]}百` : '';
  const middle = tens ? `${tens === 1 && !hundreds ? '' : DIGITS[tens]}十` : hundreds && ones ? '零' : '';
  return head + middle + (ones ? DIGITS[ones] : '');
}
