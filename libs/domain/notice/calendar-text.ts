import { addDays, type Day } from '../day';

/** A day one should have in mind, as an all-day entry. */
export interface CalendarEntry {
  /** Stable, so that a changed day moves the entry instead of doubling it. */
  uid: string;
  on: Day;
  title: string;
  body: string;
  url: string;
}

const MOST_BYTES = 75;

/** RFC 5545: CRLF, lines of at most 75 bytes, text escaped. `stamp` is the instant of the answer, `20261120T010203Z`. */
export function calendarText(name: string, entries: readonly CalendarEntry[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Xiaohao//Xiaohao//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escape(name)}`,
    ...entries.flatMap((entry) => event(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map(fold).join('');
}

function event({ uid, on, title, body, url }: CalendarEntry, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${addDays(on, 1).replaceAll('-', '')}`,
    `SUMMARY:${escape(title)}`,
    `DESCRIPTION:${escape(body)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function escape(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** No character is cut in two: a continued line begins with a space that counts. */
function fold(line: string): string {
  let [folded, used] = ['', 0];
  for (const sign of line) {
    const code = sign.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (used + size > MOST_BYTES) [folded, used] = [`${folded}\r\n `, 1];
    folded += sign;
    used += size;
  }
  return `${folded}\r\n`;
}
