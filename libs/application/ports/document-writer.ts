/** A paragraph of an official document: 一、 or （一） headings, or running text. */
export interface DocumentParagraph {
  kind: 'heading1' | 'heading2' | 'body';
  text: string;
}

/** What an issued document (公文) has around its text. */
export interface DocumentFrame {
  /** 发文机关, printed as the head and as the signature. */
  issuer: string;
  /** 发文字号, e.g. 督办〔2026〕3号. */
  number: string;
  /** 主送. */
  addressee: string;
  /** 成文日期 as it is printed. */
  issuedOn: string;
  /** 抄送. */
  copyTo: string | null;
}

export interface OfficialDocument {
  title: string;
  paragraphs: readonly DocumentParagraph[];
  frame?: DocumentFrame;
}

/** A form (表): a title and rows of a label and what was filled in. */
export interface OfficialForm {
  title: string;
  rows: readonly { label: string; text: string }[];
}

/** A cover (封面) with what it covers: facts, lists under headings, notes. Widths are parts of a hundred. */
export interface Catalogue {
  title: string;
  subtitle: string;
  facts: readonly { label: string; text: string }[];
  tables: readonly {
    title: string;
    columns: readonly { label: string; width: number }[];
    rows: readonly (readonly string[])[];
  }[];
  notes: readonly { title: string; lines: readonly string[] }[];
}

/** Sets official documents. */
export abstract class DocumentWriter {
  /** A docx that Word and WPS can edit, in the layout of GB/T 9704-2012. */
  abstract docx(document: OfficialDocument): Promise<Uint8Array>;

  /** The same, as a form with a table. */
  abstract form(form: OfficialForm): Promise<Uint8Array>;

  /** The cover and the catalogue of a file (案卷). */
  abstract catalogue(catalogue: Catalogue): Promise<Uint8Array>;
}
