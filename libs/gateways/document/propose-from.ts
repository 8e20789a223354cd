import type { DocumentBounds } from '@application/ports/document-reader';
import { readProposal } from '@domain/intake/read-proposal';
import { readDocument } from './read-document';
import type { Reading } from './reading';

/** Reads a document into a proposal: the bytes by the libraries, the text by the rules of intake. */
export async function proposeFrom(bytes: Uint8Array, bounds: DocumentBounds): Promise<Reading> {
  const read = await readDocument(bytes, bounds.characters);
  if (!('text' in read)) return read;
  const proposal = readProposal(read.text);
  return proposal.items.length > bounds.items ? { items: proposal.items.length } : { proposal };
}
