import {
  type Catalogue,
  DocumentWriter,
  type OfficialDocument,
  type OfficialForm,
} from '@application/ports/document-writer';

/** Loads what it writes with when the first document is asked for. */
export class GbtDocumentWriter extends DocumentWriter {
  override async docx(document: OfficialDocument): Promise<Uint8Array> {
    const { packGbtDocument } = await import('./gbt-document');
    return packGbtDocument(document);
  }

  override async form(form: OfficialForm): Promise<Uint8Array> {
    const { packGbtForm } = await import('./gbt-form');
    return packGbtForm(form);
  }

  override async catalogue(catalogue: Catalogue): Promise<Uint8Array> {
    const { packGbtCatalogue } = await import('./gbt-catalogue');
    return packGbtCatalogue(catalogue);
  }
}
