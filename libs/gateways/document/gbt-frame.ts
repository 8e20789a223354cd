import type { DocumentFrame } from '@application/ports/document-writer';
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  OverlapType,
  Paragraph,
  RelativeVerticalPosition,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { LINE_SPACING, run, TYPE_AREA } from './gbt-9704';

/** GB/T 9704-2012: the head and the rule under the number are red. */
const RED = 'FF0000';

/** One character of the body, in twips: 16 pt. */
const CHARACTER = 320;

/** 4号, 14 pt, in half points: the 版记. */
const SMALL = { size: 28 } as const;

/** The lines of the 版记: 0.35 mm outside, 0.25 mm inside. */
const THICK = { style: BorderStyle.SINGLE, size: 8 };
const THIN = { style: BorderStyle.SINGLE, size: 6 };

/** 发文机关标志, 发文字号, the red rule; an empty line to the title. */
export function headParagraphs({ issuer, number }: DocumentFrame): Paragraph[] {
  // As large as it fits on one line of the type area, 156 mm or 442 pt.
  const points = Math.min(36, Math.floor(442 / Math.max(1, [...issuer].length)));
  const mark = { before: 0, after: 300, line: Math.max(579, points * 24), lineRule: LineRuleType.AT_LEAST };
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: mark,
      children: [run('title', issuer, { size: points * 2, color: RED })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...LINE_SPACING, after: 579 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED, space: 8 } },
      children: [run('body', number)],
    }),
  ];
}

/** 主送: at the margin, ends in a colon. */
export function addresseeParagraph(addressee: string): Paragraph {
  return new Paragraph({ spacing: LINE_SPACING, keepNext: true, children: [run('body', `${addressee}：`)] });
}

/** Signature and date, four characters in from the right and centred on each other; the 版记 at the foot of the last page. */
export function footOf({ issuer, issuedOn, copyTo }: DocumentFrame): (Paragraph | Table)[] {
  const right = { alignment: AlignmentType.RIGHT, spacing: LINE_SPACING, keepLines: true };
  const inset = Math.max(0, 4 + (widthOf(issuedOn) - widthOf(issuer)) / 2);
  return [
    new Paragraph({ spacing: LINE_SPACING, keepNext: true, children: [] }),
    new Paragraph({
      ...right,
      keepNext: true,
      indent: { right: Math.round(inset * CHARACTER) },
      children: [run('body', issuer)],
    }),
    new Paragraph({ ...right, indent: { right: 4 * CHARACTER }, children: [run('body', issuedOn)] }),
    imprint([...(copyTo ? [[`抄送：${copyTo}`]] : []), [issuer, `${issuedOn}印发`]]),
    // What the imprint hangs on: it stands at the foot of the page of the paragraph behind it.
    new Paragraph({ spacing: LINE_SPACING, children: [] }),
  ];
}

/** 版记: between two thick lines, a thin one between its parts; at the foot of the type area, whatever stands above. */
function imprint(lines: string[][]): Table {
  const none = { style: BorderStyle.NONE, size: 0 };
  return new Table({
    width: { size: TYPE_AREA.width, type: WidthType.DXA },
    columnWidths: [TYPE_AREA.width],
    layout: TableLayoutType.FIXED,
    // From the page and not from its margin: LibreOffice leaves a table as wide as the text where it stands otherwise.
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: TYPE_AREA.left,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
    },
    margins: { left: 0, right: 0 },
    borders: { top: THICK, bottom: THICK, insideHorizontal: THIN, left: none, right: none, insideVertical: none },
    rows: lines.map(
      (parts) => new TableRow({ cantSplit: true, children: [new TableCell({ children: [imprintLine(parts)] })] }),
    ),
  });
}

/** One character in from both sides: the first part left, the second right. */
function imprintLine([left = '', right]: string[]): Paragraph {
  return new Paragraph({
    spacing: LINE_SPACING,
    indent: { left: 280, right: 280 },
    tabStops: [{ type: TabStopType.RIGHT, position: TYPE_AREA.width - 280 }],
    children: [
      run('body', left, SMALL),
      ...(right ? [new TextRun({ children: [new Tab()] }), run('body', right, SMALL)] : []),
    ],
  });
}

/** In characters of the body: digits are half as wide. */
function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (/[\x20-\x7e]/.test(sign) ? 0.5 : 1), 0);
}
