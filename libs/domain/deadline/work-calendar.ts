import { type Day, daysBetween, yearOf } from '../day';
import { DomainError } from '../errors';
import { type CalendarYear, checkCalendarYear } from './calendar-year';
import { DAY_COUNT, dayAt, indexOf } from './day-index';

/**
 * Working days from year records: Monday to Friday, less the holidays, plus the make-up days (调休补班).
 *
 * A day of a year without a record counts as a plain week and is unconfirmed, as is a year whose record says so: long
 * deadlines must be plannable, and the answer says how sure it is. `calendar.out_of_range` is thrown only where
 * arithmetic leaves the years 1900 to 2999. Every question is answered from two tables in constant time.
 */
export class WorkCalendar {
  private readonly confirmedYears: ReadonlySet<number>;
  private readonly knownYears: ReadonlySet<number>;
  /** At index i: working days before day i. */
  private readonly before = new Int32Array(DAY_COUNT + 1);
  /** At n: the index of the n-th working day. */
  private readonly working: Int32Array;

  /** Throws `input.invalid` for a record that contradicts itself or a year given twice. */
  constructor(years: readonly CalendarYear[]) {
    for (const record of years) checkCalendarYear(record);
    this.knownYears = new Set(years.map(({ year }) => year));
    this.confirmedYears = new Set(years.filter(({ confirmed }) => confirmed).map(({ year }) => year));
    if (this.knownYears.size < years.length) throw new DomainError('input.invalid', '工作日历中同一年份出现了两次。');

    const works = Uint8Array.from({ length: DAY_COUNT }, (_, index) => (index % 7 < 5 ? 1 : 0));
    for (const { holidays, makeUpDays } of years) {
      for (const on of holidays) works[indexOf(on)] = 0;
      for (const on of makeUpDays) works[indexOf(on)] = 1;
    }
    const found = new Int32Array(DAY_COUNT);
    let count = 0;
    for (let index = 0; index < DAY_COUNT; index += 1) {
      this.before[index] = count;
      if (works[index]) found[count++] = index;
    }
    this.before[DAY_COUNT] = count;
    this.working = found.slice(0, count);
  }

  isWorkingDay(on: Day): boolean {
    const index = indexOf(on);
    return this.workingBefore(index + 1) > this.workingBefore(index);
  }

  /** False where the year's notice is not out, or the year has no record: its working days may still change. */
  isConfirmed(on: Day): boolean {
    return this.confirmedYears.has(yearOf(on));
  }

  /**
   * The n-th working day after `from`, which itself does not count (民法典第二百零一条: 开始的当日不计入); for negative n the n-th before;
   * for 0 `from` itself or, where it is a day of rest, the next working day. Always a working day. So from a day of rest
   * 0 and 1 give the same day, and -1 the last working day before it. For n ≥ 1 the days from the day after `from` to
   * the result hold exactly n working days; from a working day, n and then -n lead back.
   */
  addWorkingDays(from: Day, n: number): Day {
    const index = indexOf(from);
    const rank = n > 0 ? this.workingBefore(index + 1) + n - 1 : this.workingBefore(index) + n;
    const found = this.working[rank];
    if (found === undefined)
      throw new DomainError('calendar.out_of_range', `从 ${from} 起算 ${n} 个工作日超出了日历范围（1900—2999年）。`);
    return dayAt(found);
  }

  /** `on` itself or, where it is a day of rest, the last working day before it. */
  lastWorkingDayUpTo(on: Day): Day {
    return this.isWorkingDay(on) ? on : this.addWorkingDays(on, -1);
  }

  /** Working days from `from` to `to`, both ends counted; 0 where `to` is earlier. */
  countWorkingDays(from: Day, to: Day): number {
    return to < from ? 0 : this.workingBefore(indexOf(to) + 1) - this.workingBefore(indexOf(from));
  }

  /** Working days after `from`, up to and with `to`: how many are left, or by how many something is late. 0 where `to` is earlier. */
  workingDaysAfter(from: Day, to: Day): number {
    return to < from ? 0 : this.workingBefore(indexOf(to) + 1) - this.workingBefore(indexOf(from) + 1);
  }

  /** How many days between the two, both ends counted and in either order, lie in unconfirmed years. */
  daysTouchedUnconfirmed(a: Day, b: Day): number {
    const [from, to] = a <= b ? [a, b] : [b, a];
    return this.unconfirmedYears(from, to).reduce((sum, year) => {
      const first = from > `${year}-01-01` ? from : (`${year}-01-01` as Day);
      const last = to < `${year}-12-31` ? to : (`${year}-12-31` as Day);
      return sum + daysBetween(first, last) + 1;
    }, 0);
  }

  /** The unconfirmed years that the days between the two touch, ascending; either order. */
  unconfirmedYears(a: Day, b: Day): number[] {
    const [from, to] = a <= b ? [yearOf(a), yearOf(b)] : [yearOf(b), yearOf(a)];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((y) => !this.confirmedYears.has(y));
  }

  /** Says in Chinese which years between the two are unconfirmed and how they were counted; '' when none is. */
  caution(a: Day, b: Day): string {
    const years = this.unconfirmedYears(a, b);
    if (years.length === 0) return '';
    const say = (these: number[], text: string) => (these.length > 0 ? [`${yearRange(these)}${text}`] : []);
    return [
      ...say(
        years.filter((year) => this.knownYears.has(year)),
        '放假安排尚未公布，按普通周和法定节日计算',
      ),
      ...say(
        years.filter((year) => !this.knownYears.has(year)),
        '没有工作日历，按普通周计算',
      ),
    ].join('；');
  }

  private workingBefore(index: number): number {
    return this.before[index] ?? 0;
  }
}

function yearRange(years: number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  return first === last ? `${first}年` : `${first}—${last}年`;
}
