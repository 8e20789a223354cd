import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type IPropertiesOptions,
  type IRunOptions,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { xmlText } from './xml-text';

/**
 * GB/T 9704-2012, 党政机关公文格式: A4 with a type area of 156 × 225 mm, 22 lines of 28 characters. The fonts are proprietary:
 * named here, never shipped; a machine without them shows its own.
 */
const FONTS = {
  body: '仿宋_GB2312',
  title: '方正小标宋简体',
  heading1: '黑体',
  heading2: '楷体_GB2312',
  pageNumber: '宋体',
} as const;

/** Half points: 3号 is 16 pt, 2号 22 pt, 4号 14 pt. */
const SIZES = { body: 32, title: 44, pageNumber: 28 } as const;

const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1_440);

/** What text is set in, and how far from the left edge of the paper; twips. */
export const TYPE_AREA = { left: twips(28), width: twips(156) } as const;

/** Twentieths of a point: 22 of them fill the 225 mm. */
const LINE = 579;

/** 28 characters of 16 pt are 158 mm: a quarter of a point less each makes them fit the 156. */
const CHARACTER_SPACING = -5;

type RunStyle = keyof typeof FONTS;

function runStyle(style: RunStyle): IRunOptions {
  const font = FONTS[style];
  const size = style in SIZES ? SIZES[style as keyof typeof SIZES] : SIZES.body;
  return {
    font: { ascii: font, hAnsi: font, eastAsia: font, cs: font, hint: 'eastAsia' },
    size,
    characterSpacing: style === 'pageNumber' ? 0 : CHARACTER_SPACING,
  };
}

export const LINE_SPACING = { before: 0, after: 0, line: LINE, lineRule: LineRuleType.EXACT };

/** Two characters. */
const FIRST_LINE = { firstLineChars: 200, firstLine: 640 };

/** What a document of this layout is opened with. */
export const GBT_9704_DOCUMENT: Pick<IPropertiesOptions, 'styles' | 'evenAndOddHeaderAndFooters'> = {
  evenAndOddHeaderAndFooters: true,
  styles: { default: { document: { run: runStyle('body'), paragraph: { spacing: LINE_SPACING } } } },
};

/** Page, margins, grid and page numbers of a section: "— 1 —", right on odd pages and left on even ones, one character in. */
export const GBT_9704_SECTION: Omit<ISectionOptions, 'children'> = {
  properties: {
    page: {
      size: { width: twips(210), height: twips(297) },
      margin: {
        top: twips(37),
        bottom: twips(35),
        left: TYPE_AREA.left,
        right: twips(26),
        header: twips(15),
        // The dash stands 7 mm below the type area.
        footer: twips(25),
        gutter: 0,
      },
    },
    grid: { type: DocumentGridType.LINES, linePitch: LINE },
  },
  footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
};

function pageNumber(alignment: 'right' | 'left'): Footer {
  const inset = { [alignment]: 280 };
  const run = new TextRun({ ...runStyle('pageNumber'), children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({ children: [new Paragraph({ alignment, indent: inset, children: [run] })] });
}

/** 标题: 2号小标宋, centred, an empty line below. */
export function titleParagraphs(text: string): Paragraph[] {
  const title = { alignment: AlignmentType.CENTER, keepNext: true, widowControl: false };
  return [
    new Paragraph({ ...title, spacing: { ...LINE_SPACING, line: 640 }, children: [run('title', text)] }),
    new Paragraph({ ...title, children: [] }),
  ];
}

/** 一、 in 黑体, （一） in 楷体, running text in 仿宋; each begins two characters in. */
export function textParagraph(style: 'heading1' | 'heading2' | 'body', text: string): Paragraph {
  return new Paragraph({
    indent: FIRST_LINE,
    spacing: LINE_SPACING,
    alignment: AlignmentType.BOTH,
    widowControl: false,
    keepNext: style !== 'body',
    children: [run(style, text)],
  });
}

/** In a table: labels centred in 黑体, what was filled in in 仿宋; its lines stay lines. */
export function cellParagraphs(column: 'label' | 'text', text: string): Paragraph[] {
  const [style, alignment] =
    column === 'label' ? (['heading1', AlignmentType.CENTER] as const) : (['body', AlignmentType.LEFT] as const);
  return text
    .split('\n')
    .map(
      (line) => new Paragraph({ spacing: LINE_SPACING, alignment, widowControl: false, children: [run(style, line)] }),
    );
}

export function run(style: RunStyle, text: string, look: IRunOptions = {}): TextRun {
  return new TextRun({ ...runStyle(style), ...look, text: xmlText(text).replace(/\s*\n\s*/g, ' ') });
}
