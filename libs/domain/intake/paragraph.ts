import type { CleanLine } from './clean-line';
import type { IntakeSource } from './intake-proposal';
import { firstLabel } from './item-fields';
import { ENDS_SENTENCE } from './line-measure';
import type { Marker, MarkerForm } from './marker';
import { membersIn } from './running-list';

const LONGEST_QUOTE = 200;
/** An unfinished sentence longer than this is text that was cut, not a heading. */
const LONGEST_HEADING = 60;
/** A line with a comma and without a number, this long, is text and no heading. */
const SHORTEST_CLAUSES = 20;
const TAIL = 12;
const LATIN = /[A-Za-z]/;

/** A logical paragraph: one or more physical lines joined, which knows where each character stands in the file. */
export class Paragraph {
  private readonly pieces: { start: number; line: CleanLine }[] = [];
  private joined = '';
  private length = 0;
  private tail = '';
  private stopped = false;
  private clauses = false;
  /** The last member seen of a list inside the paragraph, by form. */
  private readonly running = new Map<MarkerForm, number>();

  constructor(
    first: CleanLine,
    /** The marker the paragraph begins with. */
    readonly marker: Marker | null,
  ) {
    this.append(first);
  }

  get text(): string {
    return this.joined;
  }

  /** The last sentence is not finished. */
  get isOpen(): boolean {
    return !ENDS_SENTENCE.test(this.tail);
  }

  /** It ends in a sign after which a sentence must go on. */
  get mustGoOn(): boolean {
    return /[，、,（(《〔“]$/.test(this.tail);
  }

  /** More than a heading: it holds a finished sentence or a label already, or is too long for one. */
  get isRunningText(): boolean {
    return !this.heading && (this.stopped || this.length > LONGEST_HEADING);
  }

  /** Clauses without a number: text rather than a heading, where lines are known to be short. */
  get hasClauses(): boolean {
    return !this.heading && !this.marker && this.clauses && this.length >= SHORTEST_CLAUSES;
  }

  /** A bracket was opened on the last line and not closed. */
  get isInBracket(): boolean {
    return /[（(][^）)]*$/.test(this.tail);
  }

  /** A number was cut in two when `next` begins with a digit. */
  splitsNumber(next: string): boolean {
    return /\d$/.test(this.tail) && /^\d/.test(next);
  }

  /** The member of a list inside the paragraph that comes before `marker` (一是 before 二是) stands in it. */
  leadsTo(marker: Marker): boolean {
    return this.running.get(marker.form) === marker.ordinal - 1;
  }

  /** Physical line where the paragraph begins. */
  get line(): number {
    return this.pieces[0]!.line.line;
  }

  /** Its first physical line, letter for letter. */
  get raw(): string {
    return this.pieces[0]!.line.raw;
  }

  /** The first line is a Markdown heading. */
  get heading(): boolean {
    return this.pieces[0]!.line.heading;
  }

  /** Where the bold run that opens the paragraph ends, or 0. */
  get boldEnd(): number {
    return this.pieces[0]!.line.boldEnd;
  }

  /** Index in `text` behind the marker. */
  get start(): number {
    return this.marker?.label.length ?? 0;
  }

  append(line: CleanLine): void {
    const between = LATIN.test(this.tail.at(-1) ?? '') && LATIN.test(line.text[0] ?? '') ? ' ' : '';
    this.pieces.push({ start: this.length + between.length, line });
    this.joined += between + line.text;
    this.length += between.length + line.text.length;
    // Looking at the joined text for each line would cost the square of its length.
    this.tail = (this.tail + line.text.slice(-TAIL)).slice(-TAIL);
    this.stopped ||= /[。；]/.test(line.text) || firstLabel(line.text) > 0;
    this.clauses ||= line.text.includes('，');
    for (const { marker } of membersIn(line.text)) this.running.set(marker.form, marker.ordinal);
  }

  /** The place of `text.slice(from, to)`: the physical line where it begins and what of it stands on that line, verbatim. */
  source(from = 0, to = this.text.length): IntakeSource {
    const piece = this.pieceAt(from);
    const { line, raw, offsets } = piece.line;
    const first = Math.min(Math.max(from - piece.start, 0), offsets.length - 1);
    const last = Math.min(to - piece.start, offsets.length, first + LONGEST_QUOTE) - 1;
    const begin = offsets[first]!;
    let end = offsets[Math.max(last, first)]! + 1;
    if (end - begin > LONGEST_QUOTE) end = begin + LONGEST_QUOTE;
    if (/[\ud800-\udbff]/.test(raw[end - 1]!)) end = end - 1 > begin ? end - 1 : end + 1;
    return { line, quote: raw.slice(begin, end).trimEnd() };
  }

  private pieceAt(index: number): { start: number; line: CleanLine } {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.pieces[middle]!.start <= index) low = middle;
      else high = middle - 1;
    }
    return this.pieces[low]!;
  }
}
