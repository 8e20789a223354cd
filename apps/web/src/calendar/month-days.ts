export type DayMark = '休' | '班' | null;

export interface MonthDay {
  on: string;
  date: number;
  weekend: boolean;
  /** What the year's notice makes of it; null: an ordinary day of its week. */
  mark: DayMark;
}

interface Marks {
  holidays: readonly string[];
  makeUpDays: readonly string[];
}

/** The weeks of a month, Monday first; null where a week reaches out of it. */
export function weeksOf(year: number, month: number, { holidays, makeUpDays }: Marks): (MonthDay | null)[][] {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const lead = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const cells: (MonthDay | null)[] = Array.from({ length: lead }, () => null);
  for (let date = 1; date <= length; date += 1) {
    const on = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
    const mark = holidays.includes(on) ? '休' : makeUpDays.includes(on) ? '班' : null;
    cells.push({ on, date, weekend: cells.length % 7 >= 5, mark });
  }
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
