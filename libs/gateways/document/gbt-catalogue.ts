import type { Catalogue } from '@application/ports/document-writer';
import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import {
  GBT_9704_DOCUMENT,
  GBT_9704_SECTION,
  LINE_SPACING,
  run,
  textParagraph,
  titleParagraphs,
  TYPE_AREA,
} from './gbt-9704';
import { xmlText } from './xml-text';

const { width: WIDTH } = TYPE_AREA;
const FACTS = [1_700, WIDTH - 1_700];

/** 小四 in tables of facts, 五号 in lists, in half points; lines as high as they need. */
const SIZES = { facts: 24, list: 21 } as const;
const LINES = { facts: 400, list: 340 } as const;
type Look = keyof typeof SIZES;

/** The bytes of a cover with its catalogue, in the manner of GB/T 9704-2012: title, table of facts, headed lists. */
export function packGbtCatalogue({ title, subtitle, facts, tables, notes }: Catalogue): Promise<Uint8Array> {
  const rows = facts.map(({ label, text }) => [label, text]);
  const document = new Document({
    ...GBT_9704_DOCUMENT,
    title: xmlText(title),
    creator: '销号',
    lastModifiedBy: '销号',
    sections: [
      {
        ...GBT_9704_SECTION,
        // Without the grid of running text: its pitch would stretch every line of a table.
        properties: { page: GBT_9704_SECTION.properties?.page },
        children: [
          ...titleParagraphs(title).slice(0, 1),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { ...LINE_SPACING, after: 240 },
            children: [run('body', subtitle)],
          }),
          gridOf('facts', FACTS, [], rows),
          ...tables.flatMap((table, place) => [
            headingOf(place, `${table.title}（${table.rows.length}）`),
            gridOf(
              'list',
              table.columns.map(({ width }) => Math.round((WIDTH * width) / 100)),
              table.columns.map(({ label }) => label),
              table.rows,
            ),
          ]),
          ...notes.flatMap((note, place) => [
            headingOf(tables.length + place, note.title),
            ...note.lines.map((line) => textParagraph('body', line)),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const NUMERALS = '一二三四五六七八九十';

function headingOf(place: number, text: string): Paragraph {
  return textParagraph('heading1', `${place < 10 ? NUMERALS[place] : `十${NUMERALS[place - 10]}`}、${text}`);
}

function gridOf(
  look: Look,
  widths: readonly number[],
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Table {
  const rowOf = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: cells.join('').length < 400,
      children: cells.map((text, column) => {
        const isLabel = isHead || (look === 'facts' && column === 0);
        return cellOf(look, text, isLabel, widths[column]!);
      }),
    });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    rows: [...(head.length > 0 ? [rowOf(head, true)] : []), ...rows.map((cells) => rowOf(cells, false))],
  });
}

function cellOf(look: Look, text: string, isLabel: boolean, width: number): TableCell {
  const spacing = { ...LINE_SPACING, line: LINES[look] };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          spacing,
          widowControl: false,
          alignment: isLabel ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [run(isLabel ? 'heading1' : 'body', line, { size: SIZES[look], characterSpacing: 0 })],
        }),
    ),
  });
}
