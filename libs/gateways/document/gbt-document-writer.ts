import { DocumentWriter, type OfficialDocument } from '@application/ports/document-writer';

/** Loads what it writes with when the first document is asked for. */
export class GbtDocumentWriter extends DocumentWriter {
  override async docx(document: OfficialDocument): Promise<Uint8Array> {
    const { packGbtDocument } = await import('./gbt-document');
    return packGbtDocument(document);
  }
}
