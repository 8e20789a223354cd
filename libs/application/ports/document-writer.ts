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

/** Sets official documents. */
export abstract class DocumentWriter {
  /** A docx that Word and WPS can edit, in the layout of GB/T 9704-2012. */
  abstract docx(document: OfficialDocument): Promise<Uint8Array>;

  /** The same, as a form with a table. */
  abstract form(form: OfficialForm): Promise<Uint8Array>;
}
