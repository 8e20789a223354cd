import { DomainError } from './errors';

/** A calendar day in Asia/Shanghai as `YYYY-MM-DD`. Not an instant: it has no time and no zone. Compares as text. */
export type Day = string & { readonly __brand: 'Day' };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_A_DAY = 86_400_000;

/** True for an existing day written `YYYY-MM-DD`; 2025-02-30 is none. Years 1900 to 2999. */
export function isDay(text: unknown): text is Day {
  const match = typeof text === 'string' ? DAY.exec(text) : null;
  if (!match) return false;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1900 && year < 3000 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

/** Reads a day or throws `day.invalid`. */
export function day(text: string): Day {
  if (!isDay(text)) throw new DomainError('day.invalid', `“${text}”不是有效日期，应写作 2026-11-20 这样的年-月-日。`);
  return text;
}

export function makeDay(year: number, month: number, date: number): Day {
  return day(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export const yearOf = (on: Day): number => Number(on.slice(0, 4));
export const monthOf = (on: Day): number => Number(on.slice(5, 7));
export const dateOf = (on: Day): number => Number(on.slice(8, 10));

export function addDays(on: Day, count: number): Day {
  return day(new Date(Date.parse(`${on}T00:00:00Z`) + count * MILLISECONDS_A_DAY).toISOString().slice(0, 10));
}

/** The same date `count` months on; where that month is shorter, its last day. */
export function addMonths(on: Day, count: number): Day {
  const months = yearOf(on) * 12 + monthOf(on) - 1 + count;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return makeDay(year, month, Math.min(dateOf(on), daysInMonth(year, month)));
}

/** Whole days from one day to the other; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_A_DAY);
}

/** `2026年11月20日`, as documents print it: no leading zeros. */
export function chineseDay(on: Day): string {
  return `${yearOf(on)}年${monthOf(on)}月${dateOf(on)}日`;
}
