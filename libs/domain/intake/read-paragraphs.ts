import type { CleanLine } from './clean-line';
import { firstLabel } from './item-fields';
import { columns, type LineMeasure, measureLines } from './line-measure';
import { type Marker, type MarkerForm, readMarker } from './marker';
import { isPageMark } from './page-mark';
import { Paragraph } from './paragraph';
import { sourceLines } from './source-lines';

/** These forms begin a paragraph even where the line before was left open; others may be an accident of wrapping. */
const STRONG: readonly MarkerForm[] = ['chapter', 'section', 'han', 'hanParen', 'labelled'];

/** Reads a text into logical paragraphs: wrapped lines joined, page marks dropped, every marker at the head of its own. */
export function readParagraphs(text: string): Paragraph[] {
  const lines = sourceLines(text).filter((line) => line.text === '' || !isPageMark(line.text));
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
    const { isOpen: open, mustGoOn, isRunningText } = this.current!;
    const full = this.isFull(this.lastLine!);
    if (marker) return open && full && !STRONG.includes(marker.form) && !this.expected(marker);
    if (firstLabel(line.text) === 0 || (line.boldEnd > 0 && !open)) return false;
    if (this.measure.indentMeansParagraph && line.indented && !(open && full)) return false;
    if (mustGoOn) return true;
    if (this.blankBefore && !this.measure.blankLinesMeanNothing && !open) return false;
    return full || (open && isRunningText);
  }

  private isFull(line: CleanLine): boolean {
    return this.measure.fullFrom !== null && columns(line.raw.trimEnd()) >= this.measure.fullFrom;
  }
}

/** A row of a Markdown table, or cells parted by tabs. */
const isTableRow = (line: CleanLine): boolean => /^\|.*\|$/.test(line.text) || /\S\t+\S/.test(line.raw);
