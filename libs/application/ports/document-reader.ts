import type { IntakeProposal } from '@domain/intake/intake-proposal';
import type { StagedBlob } from './blob-store';

/** Content that is read part by part, wherever it lies. */
export type DocumentContent = Pick<StagedBlob, 'size' | 'read'>;

/** `rows`: the cells of a table as texts, days as `2027-10-01`. */
export type RawDocument = { rows: string[][] } | { text: string };

/** The most a document may hold: characters of text, items read from it. */
export interface DocumentBounds {
  characters: number;
  items: number;
}

/** Reads a file people write (docx, pdf, txt, md). */
export abstract class DocumentReader {
  /** Bytes of the largest file it takes. */
  abstract readonly largest: number;

  /**
   * The file as it is: the rows of its first sheet as texts (xlsx), or its text (everything else `propose` reads, and ics). Throws as
   * `propose` does, but for the bound of items.
   */
  abstract raw(content: DocumentContent, name: string, bounds: DocumentBounds): Promise<RawDocument>;

  /**
   * What the file proposes. Its lines are the lines people count: physical lines of a text, paragraphs of a docx, lines of a
   * PDF page. Holds no NUL and no lone surrogate. `name` is only used in messages. Throws `proposal.unreadable`,
   * `proposal.too_large` above the bounds, and `proposal.busy` when too many wait to be read.
   */
  abstract propose(content: DocumentContent, name: string, bounds: DocumentBounds): Promise<IntakeProposal>;
}
