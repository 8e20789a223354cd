/** A paragraph of an official document: 一、 or （一） headings, or running text. */
export interface DocumentParagraph {
  kind: 'heading1' | 'heading2' | 'body';
  text: string;
}

export interface OfficialDocument {
  title: string;
  paragraphs: readonly DocumentParagraph[];
}

/** Sets official documents. */
export abstract class DocumentWriter {
  /** A docx that Word and WPS can edit, in the layout of GB/T 9704-2012. */
  abstract docx(document: OfficialDocument): Promise<Uint8Array>;
}
