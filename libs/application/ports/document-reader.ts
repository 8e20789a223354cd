/** Reads a file people write (docx, pdf, txt, md) as text. */
export abstract class DocumentReader {
  /** Bytes of the largest file it takes. */
  abstract readonly largest: number;

  /**
   * The text of the file; its lines are the lines people count: physical lines of a text, paragraphs of a docx, lines of a
   * PDF page. Holds no NUL and no lone surrogate. `name` is only used in messages. Throws `proposal.unreadable`.
   */
  abstract read(bytes: Uint8Array, name: string): Promise<string>;
}
