import { addDays, type Day } from '../day';
import { daysOfYear, isWeekend } from './calendar-year';

/** The festivals with days off for everybody (《全国年节及纪念日放假办法》第二条). */
export const FESTIVALS = ['元旦', '春节', '清明', '劳动节', '端午', '中秋', '国庆'] as const;
export type Festival = (typeof FESTIVALS)[number];

const LUNAR = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });

/** Which of them have no day off among those of a year: mostly a sign that its list is not whole. */
export function missingFestivals(year: number, holidays: readonly Day[]): Festival[] {
  const rest = new Set(holidays);
  const days = daysAround(year);
  return FESTIVALS.filter((festival) => !days[festival].some((on) => rest.has(on)));
}

/** The days of which one at least is off. */
function daysAround(year: number): Record<Festival, Day[]> {
  const fixed = (month: string): Day[] => withWeekday(`${year}-${month}-01` as Day);
  return {
    元旦: fixed('01'),
    春节: lunarDays(year, '1/1'),
    // The solar term is one of these, and makes up for a weekend within them.
    清明: ['04', '05', '06'].map((date) => `${year}-04-${date}` as Day),
    劳动节: fixed('05'),
    端午: lunarDays(year, '5/5'),
    中秋: lunarDays(year, '8/15'),
    国庆: fixed('10'),
  };
}

/** The almanac of the runtime is a day late where a new moon comes just before midnight (2027), so the day before counts, too. */
function lunarDays(year: number, written: string): Day[] {
  const on = daysOfYear(year).find((one) => LUNAR.format(new Date(`${one}T00:00:00Z`)) === written);
  return on ? [addDays(on, -1), ...withWeekday(on)] : [];
}

/** A festival on a weekend is made up for on the next working day; lists of weekdays name only that. */
function withWeekday(on: Day): Day[] {
  return isWeekend(on) ? [on, ...withWeekday(addDays(on, 1))] : [on];
}
