import { type Day, daysBetween } from '../day';
import { DomainError } from '../errors';
import { type CalendarYear, checkCalendarYear, sameDays, type ToldDays, type YearDays } from './calendar-year';

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

/**
 * A year that is imported whole, with the days the notices of the years beside it told of it. Throws `calendar.contradicted`, naming
 * every day of which it says the opposite: which notice holds, a person must find out.
 */
export function keepTold<T extends CalendarYear>(record: T, told: readonly ToldDays[]): T {
  const mine = told.filter(({ year }) => year === record.year);
  const opposite = mine.flatMap(({ holidays, makeUpDays, source }) => [
    ...holidays.filter((on) => record.makeUpDays.includes(on)).map((on) => `${on} 写调休上班，《${source}》写放假`),
    ...makeUpDays.filter((on) => record.holidays.includes(on)).map((on) => `${on} 写放假，《${source}》写调休上班`),
  ]);
  if (opposite.length > 0)
    throw DomainError.at(
      mine.some(({ holidays }) => holidays.some((on) => record.makeUpDays.includes(on))) ? '/makeUpDays' : '/holidays',
      'calendar.contradicted',
      `${record.year}年的这份安排与相邻年度的通知不一致：${opposite.join('；')}。请核对后改正这份安排，或者重新导入相邻年度。`,
    );
  return mine.reduce<T>((kept, days) => {
    const amended = { ...kept, ...amendYear(kept, days, days.source) };
    return sameDays(kept, amended) ? kept : amended;
  }, record);
}
