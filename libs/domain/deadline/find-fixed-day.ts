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
  /** The year, or all but the day, was understood from the reference: another reference may mean another day. */
  byReference: boolean;
}

const N = `[${NUMBER_CHARACTERS}]`;
const YEARS = `${N}{4}年度?|今年|本年度?|当年|明年|次年|下一年`;
const YEAR = `(?:(${YEARS}))?`;
const BEFORE = '(?:之前|以前|前|止|内)';
/** What must follow where 前 is left out: without it 上半年, 6月底 are mostly told, not demanded. */
const END = `(?:${BEFORE}|(?=完成|整改|到位|[,;。)]|$))`;
/** What must follow a bare month or date: 6月整改情况 is told. */
const DONE = '(?=(?:全部|全面|基本)?(?:完成|整改到位|整改完)|$)';
/** 截至6月底 tells what was, and is no deadline. */
const NOT_TOLD = '(?<!截[至止].{0,8})';
/** 每年12月底前 comes again every year, and is no one day. */
const NOT_YEARLY = '(?<!每年[^,。;]{0,6}|每)';
const QUARTERS = '一二三四';

/** What a form's own groups say: the month and the date, 'end' for the month's last. Null where they make no sense. */
type Read = (
  groups: (string | undefined)[],
  reference: Day,
) => { month: number; date: number | 'end'; end?: PeriodEnd; note?: string | undefined } | null;

/** Each form follows an optional year. The first form that fits at the earliest place wins. */
const FORMS: [string, Read][] = [
  [
    `(${N}{1,3})月(${N}{1,3})[日号](?:${BEFORE}|${DONE})`,
    ([month, date]) => monthAnd(month, readNumber(date ?? '') ?? 0),
  ],
  [`(${N}{1,3})月(?:份)?(?:底|末)${END}`, ([month]) => monthAnd(month, 'end', 'month')],
  [`(${N}{1,3})月(?:份)?内`, ([month]) => monthAnd(month, 'end', 'month')],
  [`(${N}{1,3})月(?:份)?([上中下])旬${END}`, ([month, third]) => monthAnd(month, tenDays(third), 'tenDays')],
  [`(${N}{1,3})月(?:份)?(?:之前|以前|前)`, ([month]) => monthBefore(month)],
  [`(?<=${YEARS})(${N}{1,3})月(?:份)?${DONE}`, ([month]) => monthAnd(month, 'end', 'month')],
  [`第?([一二三四1-4])季度(底|末)?(${END})`, ([quarter, last, end]) => quarterEnd(quarter, ambiguous(last, end))],
  [`(上|下)半年(底|末)?(${END})`, ([half, last, end]) => halfEnd(half, ambiguous(last, end))],
  [
    `(?:年|(?<=年|年度))(?:底|末)${END}|(?<!${N}|半)年内|(?<=${YEARS})内`,
    () => ({ month: 12, date: 'end', end: 'year' }),
  ],
];

const NUMERIC = new RegExp(`(?<!\\d)(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(?:之前|以前|前|止|${DONE})`);
/** 月底前 alone is of the reference's own month; 每月底, 上月底 and 6个月底 are not. */
const THIS_PERIOD = new RegExp(
  `(?:(本|当|下)|(?<![${NUMBER_CHARACTERS}每各逐上个份])(?=(?:月|季度).(?:之前|以前|前)))(月|季度)(?:底|末)(?:之前|以前|前)?`,
);

/** The first day named as a deadline in a text without blanks, or null. A bare date counts only at the end of the text. */
export function findFixedDay(text: string, reference: Day): FixedDay | null {
  const found = [
    findNumeric(text),
    findThisPeriod(text, reference),
    ...FORMS.map((form) => findForm(text, form, reference)),
  ];
  return found.reduce((first, next) => (next && (!first || next.index < first.index) ? next : first), null);
}

function findForm(text: string, [form, read]: [string, Read], reference: Day): FixedDay | null {
  const match = new RegExp(`${NOT_TOLD}${NOT_YEARLY}${YEAR}(?:${form})`).exec(text);
  if (!match) return null;
  const [phrase, yearWords, ...groups] = match;
  const said = read(groups, reference);
  const stated = statedYear(yearWords, reference);
  if (!said || stated === null) return { index: match.index, phrase, on: null, assumption: null, byReference: false };
  const inYear = (year: number) => dayOrNull(year, said.month, said.date);
  const thisYear = inYear(yearOf(reference));
  const year = stated ?? yearOf(reference) + (thisYear && thisYear < reference ? 1 : 0);
  const notes = [said.note, stated === undefined ? `没有写年份，按${year}年理解` : undefined].filter(Boolean);
  return {
    index: match.index,
    phrase,
    on: inYear(year),
    end: said.end,
    assumption: notes.join('；') || null,
    byReference: !yearWords || RELATIVE.test(yearWords),
  };
}

function findNumeric(text: string): FixedDay | null {
  const match = NUMERIC.exec(text);
  if (!match) return null;
  const on = dayOrNull(Number(match[1]), Number(match[2]), Number(match[3]));
  return { index: match.index, phrase: match[0], on, assumption: null, byReference: false };
}

function findThisPeriod(text: string, reference: Day): FixedDay | null {
  const match = THIS_PERIOD.exec(text);
  if (!match) return null;
  const [phrase, which, measure] = match;
  const length = measure === '月' ? 1 : 3;
  const months = yearOf(reference) * 12 + monthOf(reference) - 1 + (which === '下' ? length : 0);
  const last = months - (months % length) + length - 1;
  const [year, month] = [Math.floor(last / 12), (last % 12) + 1];
  const end = length === 1 ? 'month' : 'quarter';
  const assumption = `“${phrase}”按${year}年${length === 1 ? `${month}月` : `第${QUARTERS[month / 3 - 1]}季度`}理解`;
  return { index: match.index, phrase, on: dayOrNull(year, month, 'end'), end, assumption, byReference: true };
}

const RELATIVE = /^[今本当明次下]/;

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

/** 三季度前 may mean its beginning too: its end is taken, as most mean it, and said so. */
function ambiguous(last: string | undefined, end: string | undefined): boolean {
  return !last && /前$/.test(end ?? '');
}

function quarterEnd(quarter: string | undefined, unsure: boolean) {
  const number = QUARTERS.indexOf(quarter ?? '') + 1 || Number(quarter);
  const words = `${QUARTERS[number - 1]}季度`;
  return {
    month: number * 3,
    date: 'end' as const,
    end: 'quarter' as const,
    note: unsure ? tillEnd(words) : undefined,
  };
}

function halfEnd(half: string | undefined, unsure: boolean) {
  const month = half === '上' ? 6 : 12;
  return { month, date: 'end' as const, end: 'halfYear' as const, note: unsure ? tillEnd(`${half}半年`) : undefined };
}

const tillEnd = (period: string): string => `“${period}前”按${period}末前理解`;
