import { type CleanLine, cleanLine } from './clean-line';

/** Breaks inside a physical line: vertical tab, form feed, NEL, line and paragraph separator. */
const SOFT_BREAK = /[\v\f\u0085\u2028\u2029]/;

/**
 * Cuts a text into its physical lines, as an editor numbers them (LF or CRLF; lone CR only where the file has no LF),
 * and each line at form feeds. Blank lines come back with an empty `text`.
 */
export function sourceLines(text: string): CleanLine[] {
  const physical = text.includes('\n') ? text.split('\n') : text.split('\r');
  return physical.flatMap((full, index) => {
    const raw = full.endsWith('\r') ? full.slice(0, -1) : full;
    return SOFT_BREAK.test(raw) ? cut(index + 1, raw) : [cleanLine(index + 1, raw)];
  });
}

function cut(line: number, raw: string): CleanLine[] {
  const parts: CleanLine[] = [];
  let from = 0;
  for (let at = 0; at <= raw.length; at += 1) {
    if (at < raw.length && !SOFT_BREAK.test(raw[at]!)) continue;
    parts.push(cleanLine(line, raw, from, at));
    from = at + 1;
  }
  return parts;
}
