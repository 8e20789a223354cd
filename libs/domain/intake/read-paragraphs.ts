import type { CleanLine } from './clean-line';
import { firstLabel } from './item-fields';
import { columns, type LineMeasure, measureLines } from './line-measure';
import { isRunningForm, type Marker, type MarkerForm, readMarker } from './marker';
import { isPageMark } from './page-mark';
import { Paragraph } from './paragraph';
import { isUnnumberedPart } from './part';
import { sourceLines } from './source-lines';

/** These forms begin a paragraph even where the line before was left open; others may be an accident of wrapping. */
const STRONG: readonly MarkerForm[] = ['chapter', 'section', 'han', 'hanParen', 'labelled'];

const HEAD = 10;
const LONGEST_TITLE = 80;
const TITLE_ENDS = /(?:报告|总结|意见|方案|清单|台账|通知|通报|汇报)$/;
/** `1.⇥`: a tab that only parts a number from its text. */
const NUMBER_AND_TAB = /^(?:[（(][^()（）\s]{1,4}[)）]|[\d一二三四五六七八九十]{1,4}[、.．])\s+/;

/** Reads a text into logical paragraphs: wrapped lines joined, page marks dropped, every marker at the head of its own. */
export function readParagraphs(text: string): Paragraph[] {
  const lines = sourceLines(text).filter(
    (line) => line.text === '' || !isPageMark((line.bullet ? '-' : '') + line.text),
  );
  return new ParagraphReader(measureLines(lines)).read(lines);
}

class ParagraphReader {
  private readonly paragraphs: Paragraph[] = [];
  private readonly lastOrdinal = new Map<MarkerForm, number>();
  private current: Paragraph | null = null;
  private lastLine: CleanLine | null = null;
  private blankBefore = false;

  constructor(private readonly measure: LineMeasure) {}

  read(lines: readonly CleanLine[]): Paragraph[] {
    for (const line of lines) {
      if (line.text === '') this.blankBefore = true;
      else this.take(line);
    }
    return this.paragraphs;
  }

  private take(line: CleanLine): void {
    const marker = this.markerOf(line);
    if (this.current && this.continues(line, marker)) this.current.append(line);
    else {
      this.current = new Paragraph(line, marker);
      this.paragraphs.push(this.current);
      if (marker) this.lastOrdinal.set(marker.form, marker.ordinal);
    }
    this.lastLine = line;
    this.blankBefore = false;
  }

  private markerOf(line: CleanLine): Marker | null {
    const marker = readMarker(line.text);
    if (marker?.form === 'decimal' && !this.expected(marker)) return null;
    if (!marker && line.bullet)
      return { form: 'bullet', ordinal: (this.lastOrdinal.get('bullet') ?? 0) + 1, label: '' };
    return marker;
  }

  private expected(marker: Marker): boolean {
    return marker.ordinal === 1 || marker.ordinal === (this.lastOrdinal.get(marker.form) ?? 0) + 1;
  }

  private continues(line: CleanLine, marker: Marker | null): boolean {
    if (line.heading || line.bullet || isTableRow(line) || isTableRow(this.lastLine!)) return false;
    const { isOpen: open, mustGoOn, isRunningText, hasClauses, isInBracket } = this.current!;
    const full = this.isFull(this.lastLine!);
    if (marker && this.runsOn(marker)) return true;
    if (marker) return open && full && !STRONG.includes(marker.form) && !this.expected(marker);
    if (this.current!.splitsNumber(line.text)) return true;
    if ((firstLabel(line.text) === 0 && !isInBracket) || (line.boldEnd > 0 && !open)) return false;
    if (this.measure.indentMeansParagraph && line.indented) return false;
    if (this.endsTitle()) return false;
    if (mustGoOn) return true;
    if (!full && isUnnumberedPart(line.text)) return false;
    if (this.blankBefore && !this.measure.blankLinesMeanNothing && !open) return false;
    return full || (open && (isRunningText || (hasClauses && this.measure.linesAreShort)));
  }

  /** 二是 at the head of a line goes on with the 一是 inside the paragraph, unless such members have paragraphs of their own. */
  private runsOn(marker: Marker): boolean {
    const { marker: own } = this.current!;
    if (!isRunningForm(marker.form) || (own && isRunningForm(own.form))) return false;
    return this.current!.leadsTo(marker) && this.lastOrdinal.get(marker.form) !== marker.ordinal - 1;
  }

  /** A title may fill its line to the edge; what follows in the head of a document is no part of it. */
  private endsTitle(): boolean {
    const { marker, text } = this.current!;
    return this.paragraphs.length <= HEAD && !marker && text.length <= LONGEST_TITLE && TITLE_ENDS.test(text);
  }

  private isFull(line: CleanLine): boolean {
    return this.measure.fullFrom !== null && columns(line.raw.trimEnd()) >= this.measure.fullFrom;
  }
}

/** A row of a Markdown table, or cells parted by tabs. */
const isTableRow = (line: CleanLine): boolean =>
  /^\|.*\|$/.test(line.text) ||
  (line.raw.includes('\t') && /\S\t+\S/.test(line.raw.trim().replace(NUMBER_AND_TAB, '')));
