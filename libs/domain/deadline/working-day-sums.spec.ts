import { addDays, type Day, day } from '../day';
import { isWeekend } from './calendar-year';
import { shippedCalendar } from './shipped-calendar';
import { NOTICE_SPANS, WORKING_DAY_SUMS } from './working-day-sums.fixture';

const calendar = shippedCalendar();
const sums = WORKING_DAY_SUMS.trim()
  .split(/\n| \| /)
  .map((line) => line.split(' ') as [Day, string, Day]);

/** Every day of rest and make-up day that the spans name. */
const named = new Map<Day, boolean>();
for (const [year, { rest, work }] of Object.entries(NOTICE_SPANS)) {
  const on = (date: string) => day(`${year}-${date.slice(0, 2)}-${date.slice(2)}`);
  for (const span of rest.split(' ')) {
    const [first, last] = span.split('-') as [string, string];
    for (let at = on(first); at <= on(last); at = addDays(at, 1)) named.set(at, false);
  }
  for (const date of work.split(' ')) named.set(on(date), true);
}
const works = (on: Day): boolean => named.get(on) ?? !isWeekend(on);

/** One day after the other, as a finger goes over a calendar on the wall. */
function count(from: Day, n: number): Day {
  let on = from;
  if (n === 0) while (!works(on)) on = addDays(on, 1);
  for (let left = Math.abs(n); left > 0;) {
    on = addDays(on, Math.sign(n));
    if (works(on)) left -= 1;
  }
  return on;
}

describe('working days of 2024 to 2026', () => {
  it(`are what ${sums.length} sums on paper say`, () => {
    expect(sums.length).toBeGreaterThanOrEqual(300);
    expect(sums.map(([from, n]) => [from, n, calendar.addWorkingDays(from, Number(n))])).toEqual(sums);
  });

  it('are what counting day by day over the spans of the notices says', () => {
    expect(sums.map(([from, n]) => [from, n, count(from, Number(n))])).toEqual(sums);
  });

  it('agree with the spans on every single day', () => {
    const wrong: Day[] = [];
    for (let on = day('2024-01-01'); on <= '2026-12-31'; on = addDays(on, 1))
      if (calendar.isWorkingDay(on) !== works(on)) wrong.push(on);
    expect(wrong).toEqual([]);
  });
});
