import { addDays, type Day, daysBetween, isDay } from '../day';
import { isWeekend, weekdayOf } from './calendar-year';
import { FESTIVALS } from './festivals';
import { HolidayNotes, type HolidayReading } from './holiday-reading';

/** A heading: one festival or several, then a colon. */
const HEADING =
  /(?:[一二三四五六七八九]、|\d+[.、])?(?:元旦|春节|清明节?|(?:五一)?劳动节|端午节?|中秋节?|国庆节?)(?:[、和与]?(?:元旦|春节|清明节?|劳动节|端午节?|中秋节?|国庆节?))*:/g;
/** 2026年1月1日(周四); year and month may be left out after 至. */
const DATE = '(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日(?:\\(([^)]*)\\))?';
const REST = new RegExp(`${DATE}(?:[至到—~-]+${DATE})?(放假|休息)`, 'g');
const WORK = new RegExp(`((?:${DATE}[、,和及]?)+)(?:正常)?(?:上班|补班|调休上班)`, 'g');
const WEEKDAYS = '一二三四五六日';

interface Line {
  /** Where it starts in the text without blanks. */
  from: number;
  line: number;
}

/**
 * Reads the yearly notice of the State Council in its usual wording, hard line breaks and all:
 * 国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
 * Checks what the notice says twice: weekdays, counts of days, and that no legal festival is missing. `year` wins over the text's own.
 */
export function readHolidayNotice(text: string, year: number | null = null): HolidayReading {
  const { plain, lines } = squeeze(text);
  const lineAt = (index: number): number => lines.findLast(({ from }) => from <= index)?.line ?? 1;
  const notes = new HolidayNotes();
  const stated = /关于(\d{4})年/.exec(plain)?.[1] ?? /(\d{4})年(?:部分)?节假日/.exec(plain)?.[1] ?? null;
  const of = year ?? (stated === null ? null : Number(stated));
  if (of === null) notes.fault(0, '没有读到是哪一年的安排，请连标题一起粘贴，或者填写年份');
  else if (stated !== null && Number(stated) !== of) notes.fault(0, `所选年份是${of}年，粘贴的是${stated}年的通知`);
  else readEntries(plain, of, notes, lineAt);
  return notes.reading(
    of,
    titleIn(plain, of),
    /国办发(?:明电)?[〔[(]\d{4}[〕\])]\d+号/.exec(plain)?.[0].replace(/[[(]/, '〔').replace(/[\])]/, '〕') ?? null,
  );
}

function readEntries(plain: string, year: number, notes: HolidayNotes, lineAt: (index: number) => number): void {
  const headings = [...plain.matchAll(HEADING)];
  for (const [place, heading] of headings.entries()) {
    const from = heading.index + heading[0].length;
    const entry = plain.slice(from, headings[place + 1]?.index ?? plain.length);
    readEntry(entry, from, heading[0].replace(/^(?:[一二三四五六七八九]、|\d+[.、])|:/g, ''), year, notes, lineAt);
  }
  const named = headings.map(([words]) => words).join('');
  const missing = FESTIVALS.filter((festival) => !named.includes(festival));
  if (headings.length === 0)
    notes.fault(0, '没有读到任何节日的安排，应有“国庆节：10月1日至7日放假调休，共7天”这样的语句');
  else if (missing.length > 0) notes.fault(0, `没有读到${missing.join('、')}的安排`);
}

function readEntry(
  entry: string,
  offset: number,
  name: string,
  year: number,
  notes: HolidayNotes,
  lineAt: (index: number) => number,
): void {
  // 鼓励……安排职工在除夕（2月9日）休息 is advice to employers, no day off.
  const said = entry.replace(/鼓励[^。]*。?/g, (words) => ' '.repeat(words.length));
  const rests = [...said.matchAll(REST)];
  if (rests.length === 0) notes.fault(lineAt(offset), `没有读懂“${name}”的放假日期`);
  for (const match of rests) {
    const line = lineAt(offset + match.index);
    const [, y1, m1, d1, w1, y2, m2, d2, w2] = match;
    const first = dayOf(y1 ?? year, m1, d1, line, notes);
    const last = d2 === undefined ? first : dayOf(y2 ?? y1 ?? year, m2 ?? m1, d2, line, notes);
    if (!first || !last) continue;
    checkWeekday(first, w1, line, notes);
    if (d2 !== undefined) checkWeekday(last, w2, line, notes);
    const length = daysBetween(first, last) + 1;
    if (length < 1 || length > 16) {
      notes.fault(line, `“${name}”从 ${first} 到 ${last}，起止日期有误`);
      continue;
    }
    const count = /^[^。]*?(?:共|放假)(\d+)天/.exec(said.slice(match.index + match[0].length - 2))?.[1];
    if (count !== undefined && Number(count) !== length)
      notes.fault(line, `“${name}”写共${count}天，${first} 至 ${last} 是${length}天`);
    for (let on = first; on <= last; on = addDays(on, 1)) notes.mark(on, 'rest', line);
  }
  for (const match of said.matchAll(WORK)) readWork(match[1] ?? '', lineAt(offset + match.index), year, notes);
}

function readWork(words: string, line: number, year: number, notes: HolidayNotes): void {
  let month: string | undefined;
  for (const [, y, m, d, weekday] of words.matchAll(new RegExp(DATE, 'g'))) {
    month = m ?? month;
    const on = dayOf(y ?? year, month, d, line, notes);
    if (!on) continue;
    checkWeekday(on, weekday, line, notes);
    if (isWeekend(on)) notes.mark(on, 'work', line);
    else notes.fault(line, `${on} 不是周六或者周日，不能是调休上班日`);
  }
}

function dayOf(
  year: string | number,
  month: string | undefined,
  date: string | undefined,
  line: number,
  notes: HolidayNotes,
): Day | null {
  const text = `${year}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`;
  if (isDay(text)) return text;
  notes.fault(line, month === undefined ? `“${date}日”没有写月份` : `没有${month}月${date}日这一天`);
  return null;
}

/** 周三, 星期三, also 农历除夕、周二. */
function checkWeekday(on: Day, words: string | undefined, line: number, notes: HolidayNotes): void {
  const said = /(?:周|星期)([一二三四五六日天])/.exec(words ?? '')?.[1]?.replace('天', '日');
  const is = WEEKDAYS[weekdayOf(on)];
  if (said !== undefined && said !== is) notes.fault(line, `${on} 写作周${said}，实为周${is}`);
}

/** Narrow signs, no blanks; and where each line of the source begins in it. */
function squeeze(text: string): { plain: string; lines: Line[] } {
  const lines: Line[] = [];
  let plain = '';
  for (const [index, line] of text.split('\n').entries()) {
    const words = line.normalize('NFKC').replace(/\s+/g, '').replace(/[“”"]/g, '');
    if (words === '') continue;
    lines.push({ from: plain.length, line: index + 1 });
    plain += words;
  }
  return { plain, lines };
}

function titleIn(plain: string, year: number | null): string {
  const issuer = /国务院办公厅关于\d{4}年部分节假日安排的通知/.exec(plain)?.[0];
  if (issuer) return `《${issuer}》`;
  return year !== null && plain.includes('国务院') ? `《国务院办公厅关于${year}年部分节假日安排的通知》` : '';
}
