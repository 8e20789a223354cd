import { type Day, daysBetween } from '../day';
import { DomainError } from '../errors';
import { type CalendarYear, checkCalendarYear } from './calendar-year';

/** Days of one year that a source for another one tells of. */
export interface YearDays {
  readonly year: number;
  readonly holidays: readonly Day[];
  readonly makeUpDays: readonly Day[];
}

/** So far from its own year a notice arranges days of the year before or after. */
const NEAR_DAYS = 15;

/** Whether all of them lie where a notice of `year` reaches over its ends: 2018年12月29日上班，12月31日放假 in that of 2019. */
export function isNeighbour({ holidays, makeUpDays, year: of }: YearDays, year: number): boolean {
  const end = of < year ? (`${year}-01-01` as Day) : (`${year}-12-31` as Day);
  return (
    Math.abs(of - year) === 1 && [...holidays, ...makeUpDays].every((on) => Math.abs(daysBetween(on, end)) <= NEAR_DAYS)
  );
}

/** Throws `input.invalid` for days that are not those of a year beside it. */
export function checkNeighbours({ year, source }: CalendarYear, neighbours: readonly YearDays[]): void {
  for (const days of neighbours) {
    if (!isNeighbour(days, year))
      throw DomainError.at(
        '/neighbours',
        'input.invalid',
        `${days.year}年的日期不能随${year}年的安排导入，请单独导入。`,
      );
    checkCalendarYear({ ...days, confirmed: false, source });
  }
}

/** A year with some of its days arranged anew by the notice of the year beside it; all others stay. Null: it has no record yet. */
export function amendYear(kept: CalendarYear | null, days: YearDays, source: string): CalendarYear {
  const { year, holidays, makeUpDays } = days;
  const mine = new Set([...holidays, ...makeUpDays]);
  const others = (known: readonly Day[] = []) => known.filter((on) => !mine.has(on));
  const arranged = {
    holidays: [...others(kept?.holidays), ...holidays].sort(),
    makeUpDays: [...others(kept?.makeUpDays), ...makeUpDays].sort(),
  };
  if (!kept) return { year, confirmed: false, source: `${source}中的跨年日期；全年的安排尚未导入`, ...arranged };
  return { ...kept, source: `${kept.source}；跨年日期按${source}`, ...arranged };
}
