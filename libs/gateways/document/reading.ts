import { DomainError } from '@domain/errors';

/** Bytes of the largest document that is read. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024;

/** What reading a document gave: its text, its length when that is more than was asked for, or why there is none. */
export type Reading = { text: string } | { length: number } | { reason: string };

/** The text, or the refusal in words that name the file. Throws `proposal.too_large` and `proposal.unreadable`. */
export function textOf(reading: Reading, name: string, longest: number): string {
  if ('text' in reading) return reading.text;
  if ('reason' in reading) throw refusal('proposal.unreadable', `“${name}”读不出来：${reading.reason}`);
  throw refusal('proposal.too_large', `文件“${name}”有 ${reading.length} 字，超过 ${longest} 字，请拆分后再导入`);
}

function refusal(code: 'proposal.unreadable' | 'proposal.too_large', sentence: string): DomainError {
  return DomainError.at('/file', code, sentence.endsWith('。') ? sentence : `${sentence}。`);
}
