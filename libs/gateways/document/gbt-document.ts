import type { OfficialDocument } from '@application/ports/document-writer';
import { Document, Packer } from 'docx';
import { GBT_9704_DOCUMENT, GBT_9704_SECTION, textParagraph, titleParagraphs } from './gbt-9704';
import { addresseeParagraph, footOf, headParagraphs } from './gbt-frame';
import { xmlText } from './xml-text';

/** The bytes of a docx in the layout of GB/T 9704-2012. */
export function packGbtDocument({ title, paragraphs, frame }: OfficialDocument): Promise<Uint8Array> {
  const document = new Document({
    ...GBT_9704_DOCUMENT,
    title: xmlText(title),
    creator: '销号',
    lastModifiedBy: '销号',
    sections: [
      {
        ...GBT_9704_SECTION,
        children: [
          ...(frame ? headParagraphs(frame) : []),
          ...titleParagraphs(title),
          ...(frame?.addressee ? [addresseeParagraph(frame.addressee)] : []),
          ...paragraphs.map(({ kind, text }) => textParagraph(kind, text)),
          ...(frame ? footOf(frame) : []),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
