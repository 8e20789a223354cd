import type { DocumentFrame } from '@application/ports/document-writer';
import { AlignmentType, BorderStyle, LineRuleType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { LINE_SPACING, run } from './gbt-9704';

/** GB/T 9704-2012: the head and the rule under the number are red. */
const RED = 'FF0000';

/** One character of the body, in twips: 16 pt. */
const CHARACTER = 320;

/** 4号, 14 pt, in half points: the 版记. */
const SMALL = { size: 28 } as const;

const line = { style: BorderStyle.SINGLE, size: 8, space: 1 };

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
      border: { bottom: { ...line, size: 18, color: RED, space: 8 } },
      children: [run('body', number)],
    }),
  ];
}

/** 主送: at the margin, ends in a colon. */
export function addresseeParagraph(addressee: string): Paragraph {
  return new Paragraph({ spacing: LINE_SPACING, keepNext: true, children: [run('body', `${addressee}：`)] });
}

/** Signature and date, four characters in from the right and centred on each other; then the 版记 between its lines. */
export function footParagraphs({ issuer, issuedOn, copyTo }: DocumentFrame): Paragraph[] {
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
    new Paragraph({ spacing: LINE_SPACING, children: [] }),
    ...(copyTo ? [imprint([`抄送：${copyTo}`], true, false)] : []),
    imprint([issuer, `${issuedOn}印发`], true, true),
  ];
}

/** One character in from both sides: the first part left, the second right. */
function imprint([left, right]: [string, string?], above: boolean, below: boolean): Paragraph {
  return new Paragraph({
    spacing: LINE_SPACING,
    indent: { left: 280, right: 280 },
    border: { ...(above ? { top: line } : {}), ...(below ? { bottom: line } : {}) },
    tabStops: [{ type: TabStopType.RIGHT, position: 8_564 }],
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
