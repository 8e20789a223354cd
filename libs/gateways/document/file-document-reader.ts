import {
  type DocumentBounds,
  type DocumentContent,
  DocumentReader,
  type RawDocument,
} from '@application/ports/document-reader';
import type { IntakeProposal } from '@domain/intake/intake-proposal';
import { proposeFrom } from './propose-from';
import { readRaw } from './read-raw';
import { LARGEST_DOCUMENT, proposalOf, rawOf } from './reading';

/** Reads in this very process: for the terminal, whose process belongs to whoever brings the file. */
export class FileDocumentReader extends DocumentReader {
  override readonly largest = LARGEST_DOCUMENT;

  override async propose(content: DocumentContent, name: string, bounds: DocumentBounds): Promise<IntakeProposal> {
    const bytes = await content.read(0, Math.min(content.size, this.largest + 1));
    return proposalOf(await proposeFrom(bytes, bounds), name, bounds);
  }

  override async raw(content: DocumentContent, name: string, bounds: DocumentBounds): Promise<RawDocument> {
    const bytes = await content.read(0, Math.min(content.size, this.largest + 1));
    return rawOf(await readRaw(bytes, bounds.characters), name, bounds);
  }
}
