import type { StagedBlob } from './blob-store';

/** Content that is read part by part, wherever it lies. */
export type DocumentContent = Pick<StagedBlob, 'size' | 'read'>;

/** Reads a file people write (docx, pdf, txt, md) as text. */
export abstract class DocumentReader {
  /** Bytes of the largest file it takes. */
  abstract readonly largest: number;

  /**
   * The text of the file; its lines are the lines people count: physical lines of a text, paragraphs of a docx, lines of a
   * PDF page. Holds no NUL and no lone surrogate. `name` is only used in messages. Throws `proposal.unreadable`,
   * `proposal.too_large` above `longest` characters, and `proposal.busy` when too many wait to be read.
   */
  abstract read(content: DocumentContent, name: string, longest: number): Promise<string>;
}
