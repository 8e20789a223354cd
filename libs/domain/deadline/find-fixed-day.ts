import { type Day, daysInMonth, isDay, monthOf, yearOf } from '../day';
import type { PeriodEnd } from './period-end';
import { NUMBER_CHARACTERS, readNumber } from './read-number';

/** A day named in a text. */
export interface FixedDay {
  /** Where its words begin. */
  index: number;
  phrase: string;
  /** Null when the words name a day that does not exist. */
  on: Day | null;
  /** The period it is the last day of, where the words name one. */
  end?: PeriodEnd;
  /** What had to be assumed, in Chinese, or null. */
  assumption: string | null;
}

const N = `[${NUMBER_CHARACTERS}]`;
const YEAR = `(?:(${N}{4}年度?|今年|本年度?|当年|明年|次年|下一年))?`;
const BEFORE = '(?:之前|以前|前|止|内)';
/** What must follow where 前 is left out: without it 上半年, 6月底 are mostly told, not demanded. */
const END = `(?:${BEFORE}|(?=完成|整改|到位|[,;。)]|$))`;
/** 截至6月底 tells what was, and is no deadline. */
const NOT_TOLD = '(?<!截[至止].{0,8})';
const QUARTERS = '一二三四';

/** What a form's own groups say: the month and the date, 'end' for the month's last. Null where they make no sense. */
type Read = (
  groups: (string | undefined)[],
  reference: Day,
) => { month: number; date: number | 'end'; end?: PeriodEnd; note?: string } | null;

/** Each form follows an optional year. The first form that fits at the earliest place wins. */
const FORMS: [string, Read][] = [
  [`(${N}{1,3})月(${N}{1,3})[日号](?:${BEFORE}|$)`, ([month, date]) => monthAnd(month, readNumber(date ?? '') ?? 0)],
  [`(${N}{1,3})月(?:份)?(?:底|末)${END}`, ([month]) => monthAnd(month, 'end', 'month')],
  [`(${N}{1,3})月(?:份)?内`, ([month]) => monthAnd(month, 'end', 'month')],
  [`(${N}{1,3})月(?:份)?([上中下])旬${END}`, ([month, third]) => monthAnd(month, tenDays(third), 'tenDays')],
  [`(${N}{1,3})月(?:份)?(?:之前|以前|前)`, ([month]) => monthBefore(month)],
  [`第?([一二三四1-4])季度(?:底|末)?${END}`, ([quarter]) => quarterEnd(quarter)],
  [`(上|下)半年(?:底|末)?${END}`, ([half]) => ({ month: half === '上' ? 6 : 12, date: 'end', end: 'halfYear' })],
  [`(?:年|(?<=年|年度))(?:底|末)${END}|年内|(?<=年度)内`, () => ({ month: 12, date: 'end', end: 'year' })],
];

const NUMERIC = /(?<!\d)(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:之前|以前|前|止|$)/;
const THIS_MONTH = /(本|当|下)月(?:底|末)(?:之前|以前|前)?/;

/** The first day named as a deadline in a text without blanks, or null. A bare date counts only at the end of the text. */
export function findFixedDay(text: string, reference: Day): FixedDay | null {
  const found = [
    findNumeric(text),
    findThisMonth(text, reference),
    ...FORMS.map((form) => findForm(text, form, reference)),
  ];
  return found.reduce((first, next) => (next && (!first || next.index < first.index) ? next : first), null);
}

function findForm(text: string, [form, read]: [string, Read], reference: Day): FixedDay | null {
  const match = new RegExp(`${NOT_TOLD}${YEAR}(?:${form})`).exec(text);
  if (!match) return null;
  const [phrase, yearWords, ...groups] = match;
  const said = read(groups, reference);
  const stated = statedYear(yearWords, reference);
  if (!said || stated === null) return { index: match.index, phrase, on: null, assumption: null };
  const inYear = (year: number) => dayOrNull(year, said.month, said.date);
  const thisYear = inYear(yearOf(reference));
  const year = stated ?? yearOf(reference) + (thisYear && thisYear < reference ? 1 : 0);
  const notes = [said.note, stated === undefined ? `没有写年份，按${year}年理解` : undefined].filter(Boolean);
  return { index: match.index, phrase, on: inYear(year), end: said.end, assumption: notes.join('；') || null };
}

function findNumeric(text: string): FixedDay | null {
  const match = NUMERIC.exec(text);
  if (!match) return null;
  const on = dayOrNull(Number(match[1]), Number(match[2]), Number(match[3]));
  return { index: match.index, phrase: match[0], on, assumption: null };
}

function findThisMonth(text: string, reference: Day): FixedDay | null {
  const match = THIS_MONTH.exec(text);
  if (!match) return null;
  const months = yearOf(reference) * 12 + monthOf(reference) - 1 + (match[1] === '下' ? 1 : 0);
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const assumption = `“${match[0]}”按${year}年${month}月理解`;
  return { index: match.index, phrase: match[0], on: dayOrNull(year, month, 'end'), end: 'month', assumption };
}

/** Undefined where no year is written, null where it cannot be read. */
function statedYear(words: string | undefined, reference: Day): number | null | undefined {
  if (words === undefined) return undefined;
  if (/^[今本当]/.test(words)) return yearOf(reference);
  if (/^[明次下]/.test(words)) return yearOf(reference) + 1;
  return readNumber(words.replace(/年度?$/, ''));
}

function dayOrNull(year: number, month: number, date: number | 'end'): Day | null {
  const two = (value: number) => String(value).padStart(2, '0');
  const text = `${year}-${two(month)}-${two(date === 'end' ? daysInMonth(year, month) : date)}`;
  return isDay(text) ? text : null;
}

function monthAnd(month: string | undefined, date: number | 'end', end?: PeriodEnd) {
  const number = readNumber(month ?? '');
  return number === null || number > 12 ? null : { month: number, date, end };
}

/** 6月前 ends with May: read to the letter, and said so. */
function monthBefore(month: string | undefined) {
  const number = readNumber(month ?? '');
  if (number === null || number < 2 || number > 12) return null;
  return {
    month: number - 1,
    date: 'end' as const,
    end: 'month' as const,
    note: `“${number}月前”按${number - 1}月底前理解`,
  };
}

function tenDays(third: string | undefined): number | 'end' {
  return third === '上' ? 10 : third === '中' ? 20 : 'end';
}

function quarterEnd(quarter: string | undefined) {
  const number = QUARTERS.indexOf(quarter ?? '') + 1 || Number(quarter);
  return { month: number * 3, date: 'end' as const, end: 'quarter' as const };
}
