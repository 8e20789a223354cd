import type { Paragraph } from './paragraph';

const DATE = /^(?:20\d\d|二[〇○零]\S{2})年\S{1,3}月\S{1,3}日$/;
const LONGEST_OFFICE = 40;

/** Leaves out the office and date a document is signed with, so that they do not end the last item. */
export function withoutSignature(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const date = paragraphs.findLastIndex((paragraph) => !paragraph.marker && DATE.test(paragraph.text));
  if (date < 0 || date < paragraphs.length - 6) return paragraphs;
  const office = paragraphs[date - 1];
  const signed = office && !office.marker && office.text.length <= LONGEST_OFFICE && !/[。；：，]/.test(office.text);
  return paragraphs.filter((_, place) => place !== date && !(signed && place === date - 1 && place > 1));
}
