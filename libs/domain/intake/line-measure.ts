import type { CleanLine } from './clean-line';

/** How a file breaks its lines. */
export interface LineMeasure {
  /** Lines this wide (in half-width columns) were broken by a machine, not by the writer; null when lines are whole paragraphs. */
  fullFrom: number | null;
  /** Blank lines stand between all lines and so part nothing. */
  blankLinesMeanNothing: boolean;
  /** No line is longer than a printed one, so a sentence may well run over several. */
  linesAreShort: boolean;
  /** Some lines are indented and some are not, so an indent begins a paragraph. */
  indentMeansParagraph: boolean;
}

const NARROWEST = 40;
const WIDEST = 104;
/** Chinese typesetting moves punctuation and keeps numbers whole, so full lines differ by some characters. */
const SPREAD = 8;
const ONE_CHARACTER = 2;
export const ENDS_SENTENCE = /[。！？!?；;：:…]["”’』」）)】》]*$/;

/** Width in half-width columns: Chinese characters and full-width signs count two. */
export function columns(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) < 0x2000 ? 1 : 2;
  return width;
}

/** Measures how the lines of a file are broken. `lines` are those without page marks. */
export function measureLines(lines: readonly CleanLine[]): LineMeasure {
  const filled = lines.filter((line) => line.text !== '');
  const indented = filled.filter((line) => line.indented).length;
  return {
    fullFrom: fullWidth(filled),
    blankLinesMeanNothing: neighbours(lines) < filled.length * 0.2,
    linesAreShort: filled.every((line) => columns(line.raw) <= WIDEST + SPREAD),
    indentMeansParagraph: indented >= filled.length * 0.05 && indented > 0 && indented < filled.length * 0.7,
  };
}

/** Lines that follow another one without a blank line between. */
function neighbours(lines: readonly CleanLine[]): number {
  return lines.filter((line, index) => line.text !== '' && (lines[index - 1]?.text ?? '') !== '').length;
}

function fullWidth(filled: readonly CleanLine[]): number | null {
  const open = filled.filter((line) => !ENDS_SENTENCE.test(line.text)).map((line) => columns(line.raw.trimEnd()));
  const usual = commonest(open.filter((width) => width >= NARROWEST && width <= WIDEST));
  if (usual === null) return null;
  const full = open.filter((width) => Math.abs(width - usual) <= SPREAD).sort((a, b) => a - b);
  const wider = filled.filter((line) => columns(line.raw.trimEnd()) > usual + SPREAD).length;
  if (full.length < 3 || full.length < filled.length * 0.2 || wider > full.length * 0.1) return null;
  return full[Math.floor(full.length * 0.05)]! - ONE_CHARACTER;
}

/** The width around which most lines lie, or null when there are none. */
function commonest(widths: readonly number[]): number | null {
  const counts = new Array<number>(WIDEST + SPREAD).fill(0);
  for (const width of widths) for (let near = width - 3; near <= width + 3; near += 1) counts[near]! += 1;
  const most = Math.max(...counts);
  return most === 0 ? null : counts.lastIndexOf(most);
}
