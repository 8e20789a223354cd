import { chineseDay, type Day } from '../day';
import type { DocumentParagraph } from './issued-document';

export const heading = (text: string): DocumentParagraph => ({ kind: 'heading1', text });
export const body = (text: string): DocumentParagraph => ({ kind: 'body', text });

/** What people write ends in a stop or not: without it, so that a sentence can go on. */
export const clause = (text: string): string => text.replace(/[。；，;,.\s]+$/u, '');

/** Their words, or the usual ones, as one sentence. */
export const sentence = (text: string | null, usual: string): string => `${clause(text ?? '') || clause(usual)}。`;

/** A sentence of the pages as documents print it: days in words, no spaces round figures. */
export function asPrinted(text: string): string {
  return text.replace(/\d{4}-\d{2}-\d{2}/g, (on) => chineseDay(on as Day)).replace(/ /g, '');
}
