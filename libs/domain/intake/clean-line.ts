/** A physical line, or the part of one between form feeds, with its marks taken off. */
export interface CleanLine {
  /** Physical line, counted from 1. */
  line: number;
  /** The physical line, letter for letter. */
  raw: string;
  /** Readable text: no Markdown signs, bookmarks or invisible characters, no blanks beside Chinese characters. */
  text: string;
  /** For each character of `text`, its index in `raw`. */
  offsets: number[];
  /** Where a bold run that opens the line ends in `text`, or 0. */
  boldEnd: number;
  /** A Markdown heading (`#`): always begins a paragraph. */
  heading: boolean;
  /** A bullet (`- `, `•`) stood in front and was taken off. */
  bullet: boolean;
  /** The line begins with two blanks or one ideographic space. */
  indented: boolean;
}

// eslint-disable-next-line no-control-regex -- control characters are what is taken off
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffc]/;
const BLANK = /[\s\u00a0\u3000\u180e\u0085]/;
const ASCII_WORD = /[A-Za-z0-9]/;
const PREFIX =
  /^[\s\ufeff\u200b\u3000]*((?:>[ \t]*)*)(#{1,6}(?!#)[ \t\u00a0\u3000]*)?((?:[-*+](?=[ \t\u4e00-\u9fff])|[•●■◆▪➢◇○□])[ \t\u00a0\u3000]*)?/;
/** Signs without a reading: Word bookmarks, line-break tags, Markdown emphasis, the backslash of a Markdown escape. */
const SIGN = /[[［]bookmark\s*[:：][^\]］]*[\]］]|<br\s*\/?>|&nbsp;|\*{2,3}|_{2,3}|`+|\\(?=[[\]().*_#+\-!`~>|\\])/iy;
/** A bold run counts as opening the line when at most a marker stands before it. */
const LONGEST_MARKER = 10;

/** Takes the marks off one physical line; `from` and `to` bound the part of it that is read. */
export function cleanLine(line: number, raw: string, from = 0, to = raw.length): CleanLine {
  const part = raw.slice(from, to);
  const prefix = PREFIX.exec(part)!;
  const offsets: number[] = [];
  let text = '';
  // Kept apart: looking at the end of a growing string copies it, which takes quadratic time.
  let last = '';
  let blankBefore = false;
  let boldFrom = -1;
  let boldEnd = 0;
  let at = prefix[0].length;
  while (at < part.length) {
    SIGN.lastIndex = at;
    const sign = SIGN.exec(part)?.[0];
    if (sign) {
      if (sign.startsWith('*') || sign.startsWith('__')) {
        if (boldFrom < 0) boldFrom = text.length;
        else if (boldEnd === 0 && boldFrom <= LONGEST_MARKER) boldEnd = text.length;
      } else if (sign.startsWith('<') || sign.startsWith('&')) blankBefore = true;
      at += sign.length;
      continue;
    }
    const letter = part[at]!;
    if (BLANK.test(letter)) blankBefore = true;
    else if (!INVISIBLE.test(letter)) {
      if (blankBefore && ASCII_WORD.test(last) && ASCII_WORD.test(letter)) {
        text += ' ';
        offsets.push(from + at - 1);
      }
      text += letter;
      last = letter;
      offsets.push(from + at);
      blankBefore = false;
    }
    at += 1;
  }
  return {
    line,
    raw,
    text,
    offsets,
    boldEnd,
    heading: prefix[2] !== undefined,
    bullet: prefix[3] !== undefined,
    indented: /^[\ufeff]?(?: {2}|\t|[\u3000\u00a0]{1,2})/.test(part),
  };
}
