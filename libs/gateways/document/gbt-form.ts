import type { OfficialForm } from '@application/ports/document-writer';
import { Document, Packer, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import { GBT_9704_DOCUMENT, GBT_9704_SECTION, cellParagraphs, titleParagraphs, TYPE_AREA } from './gbt-9704';
import { xmlText } from './xml-text';

/** Twips: together as wide as the type area. */
const WIDTHS = { label: 1_900, text: TYPE_AREA.width - 1_900 } as const;

/** The bytes of a form in the layout of GB/T 9704-2012; a long field breaks over pages, a row is never cut at its label alone. */
export function packGbtForm({ title, rows }: OfficialForm): Promise<Uint8Array> {
  const cell = (text: string, column: keyof typeof WIDTHS) =>
    new TableCell({
      width: { size: WIDTHS[column], type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 60, bottom: 60, left: 120, right: 120 },
      children: cellParagraphs(column, text),
    });
  const table = new Table({
    width: { size: WIDTHS.label + WIDTHS.text, type: WidthType.DXA },
    columnWidths: [WIDTHS.label, WIDTHS.text],
    layout: TableLayoutType.FIXED,
    rows: rows.map(({ label, text }) => new TableRow({ children: [cell(label, 'label'), cell(text, 'text')] })),
  });
  const document = new Document({
    ...GBT_9704_DOCUMENT,
    title: xmlText(title),
    creator: '销号',
    lastModifiedBy: '销号',
    sections: [{ ...GBT_9704_SECTION, children: [...titleParagraphs(title), table] }],
  });
  return Packer.toBuffer(document);
}
