import { addDays, type Day, day, yearOf } from '../day';
import { DomainError } from '../errors';

/** One year of the work calendar, as the yearly notice of the State Council gives it; kept as a plain record. */
export interface CalendarYear {
  readonly year: number;
  /** False while the year's notice is not out: then the year is plain weeks and the holidays listed here. */
  readonly confirmed: boolean;
  /** The notice with its number, in Chinese; shown to users. */
  readonly source: string;
  /** Days off named by the notice, weekends inside its spans included. */
  readonly holidays: readonly Day[];
  /** 调休补班: Saturdays and Sundays that are worked. */
  readonly makeUpDays: readonly Day[];
}

/** Days of one year that a source for another one tells of. */
export interface YearDays {
  readonly year: number;
  readonly holidays: readonly Day[];
  readonly makeUpDays: readonly Day[];
}

/** The same, with the source. */
export type ToldDays = YearDays & Pick<CalendarYear, 'source'>;

/** A year as an installation keeps it, with the notice it was read from. */
export interface NoticedYear extends CalendarYear {
  /** What its notice says of the years beside it. */
  readonly told: readonly ToldDays[];
  /** 发文字号. */
  readonly number: string | null;
  /** The notice's own text as it was pasted; null where a table or calendar file was read. */
  readonly notice: string | null;
}

/** Whether two records of a year make the same days of it. */
export function sameDays(a: CalendarYear, b: CalendarYear): boolean {
  const said = ({ confirmed, holidays, makeUpDays }: CalendarYear) =>
    JSON.stringify([confirmed, [...holidays].sort(), [...makeUpDays].sort()]);
  return said(a) === said(b);
}

/** Reads days separated by blanks; throws `day.invalid` at the first that is none. */
export function days(text: string): Day[] {
  return text
    .split(/\s+/)
    .filter((part) => part !== '')
    .map(day);
}

/** Monday 0 to Sunday 6. */
export function weekdayOf(on: Day): number {
  return (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;
}

export const isWeekend = (on: Day): boolean => weekdayOf(on) >= 5;

/** Throws `input.invalid`, naming the day, when a record contradicts itself; a calendar is never built from one. */
export function checkCalendarYear(record: CalendarYear): void {
  const refuse = (field: string, detail: string): never => {
    throw DomainError.at(`/${field}`, 'input.invalid', `${record.year}年工作日历有误：${detail}`);
  };
  if (record.source.trim() === '') refuse('source', '没有写明依据。');
  const seen = new Set<Day>();
  for (const field of ['holidays', 'makeUpDays'] as const)
    for (const [index, on] of record[field].entries()) {
      const at = `${field}/${index}`;
      if (yearOf(on) !== record.year) refuse(at, `${on} 不在这一年。`);
      if (seen.has(on)) refuse(at, `${on} 出现了两次。`);
      if (field === 'makeUpDays' && !isWeekend(on)) refuse(at, `${on} 本来就是工作日，不能作为调休补班。`);
      seen.add(on);
    }
}

/** Every day of the year, in order. */
export function daysOfYear(year: number): Day[] {
  const all: Day[] = [];
  for (let on = day(`${year}-01-01`); yearOf(on) === year; on = addDays(on, 1)) all.push(on);
  return all;
}
