import { chineseDay } from '../day';
import { documentNumber } from './document-kind';
import type { IssuedDocument } from './issued-document';

/** A document as plain text, for whoever has no program for its docx. */
export function documentLines({ text, issuedOn, ...document }: IssuedDocument, office: string): string[] {
  return [
    office,
    documentNumber(document),
    '',
    text.title,
    '',
    `${text.addressee}：`,
    ...text.paragraphs.map((paragraph) => `\u3000\u3000${paragraph.text}`),
    '',
    office,
    chineseDay(issuedOn),
    ...(text.copyTo ? [`抄送：${text.copyTo}`] : []),
  ];
}
