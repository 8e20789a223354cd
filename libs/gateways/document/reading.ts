import type { DocumentBounds, RawDocument } from '@application/ports/document-reader';
import { DomainError } from '@domain/errors';
import type { IntakeProposal } from '@domain/intake/intake-proposal';

/** Bytes of the largest document that is read. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024;

/** Why nothing was read: a Chinese reason, or how much more there was than asked for. */
export type Refused = { reason: string } | { characters: number } | { items: number };

/** What reading a document gave. */
export type Reading = { proposal: IntakeProposal } | RawDocument | Refused;

/** The proposal, or the refusal in words that name the file. Throws `proposal.too_large` and `proposal.unreadable`. */
export function proposalOf(reading: Reading, name: string, bounds: DocumentBounds): IntakeProposal {
  if ('proposal' in reading) return reading.proposal;
  throw refused(reading, name, bounds);
}

/** The same for a file that is read as it is. */
export function rawOf(reading: Reading, name: string, bounds: DocumentBounds): RawDocument {
  if ('rows' in reading || 'text' in reading) return reading;
  throw refused(reading, name, bounds);
}

function refused(reading: Reading, name: string, bounds: DocumentBounds): DomainError {
  if ('reason' in reading) return refusal('proposal.unreadable', `“${name}”读不出来：${reading.reason}`);
  const [amount, most] =
    'characters' in reading
      ? [`有 ${reading.characters} 字`, `${bounds.characters} 字`]
      : 'items' in reading
        ? [`里读出 ${reading.items} 个问题`, `${bounds.items} 个`]
        : ['读出的内容太多', '限度'];
  return refusal('proposal.too_large', `文件“${name}”${amount}，超过 ${most}，请拆分后再导入`);
}

function refusal(code: 'proposal.unreadable' | 'proposal.too_large', sentence: string): DomainError {
  return DomainError.at('/file', code, sentence.endsWith('。') ? sentence : `${sentence}。`);
}
