import fc from 'fast-check';
import { addDays, type Day, day, daysBetween } from '../day';
import { isWeekend } from './calendar-year';
import { publicityDuties } from './publicity-duties';
import { daysLeft, publicityWindow, windowArithmetic } from './publicity-window';
import { shippedCalendar } from './shipped-calendar';
import { NOTICE_SPANS } from './working-day-sums.fixture';

const calendar = shippedCalendar();

/** Counted with a finger on a calendar sheet made of the notices' spans: nothing of the product takes part. */
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
const workingDaysIn = (from: Day, to: Day): number => {
  let count = 0;
  for (let on = from; on <= to; on = addDays(on, 1)) count += works(on) ? 1 : 0;
  return count;
};

const anyDay = fc.integer({ min: 0, max: 1_050 }).map((n) => addDays(day('2024-01-01'), n));
const anyLength = fc.integer({ min: 1, max: 15 });

describe('the window of a publicity', () => {
  it('counts 29 September to 9 October 2024 as four working days, as the field does', () => {
    const window = { fromOn: day('2024-09-29'), untilOn: day('2024-10-09') };
    expect(windowArithmetic(window, calendar)).toBe(
      '2024年9月29日至2024年10月9日，共4个工作日（自然日11天）；其间休息日7天不计（含假期10月1日至10月7日）',
    );
  });

  it.each([
    ['2024-09-28', 4, 'workingDays', '2024-09-29', '2024-10-09'],
    ['2026-02-10', 10, 'workingDays', '2026-02-11', '2026-03-02'],
    ['2026-11-30', 10, 'workingDays', '2026-12-01', '2026-12-14'],
    ['2025-01-24', 10, 'workingDays', '2025-01-26', '2025-02-13'],
    ['2026-11-30', 7, 'days', '2026-12-01', '2026-12-07'],
    // The seventh day is a Sunday, the last of the holiday after it a Wednesday.
    ['2026-09-27', 7, 'days', '2026-09-28', '2026-10-08'],
  ] as const)('published on %s for %s %s: from %s to %s', (on, amount, unit, fromOn, untilOn) => {
    expect(publicityWindow(day(on), { amount, unit }, calendar)).toEqual({ fromOn, untilOn });
  });

  it('holds exactly its working days, counted by hand, and begins and ends on one', () => {
    fc.assert(
      fc.property(anyDay, anyLength, (on, amount) => {
        const { fromOn, untilOn } = publicityWindow(on, { amount, unit: 'workingDays' }, calendar);
        return workingDaysIn(addDays(on, 1), untilOn) === amount && works(fromOn) && works(untilOn) && fromOn > on;
      }),
      { numRuns: 2_000 },
    );
  });

  it('holds at least its days, and never ends on a day of rest', () => {
    fc.assert(
      fc.property(anyDay, anyLength, (on, amount) => {
        const { fromOn, untilOn } = publicityWindow(on, { amount, unit: 'days' }, calendar);
        const plain = addDays(on, amount);
        const rest = untilOn > plain ? workingDaysIn(plain, addDays(untilOn, -1)) : 0;
        return daysBetween(on, untilOn) >= amount && works(untilOn) && rest === 0 && fromOn === addDays(on, 1);
      }),
      { numRuns: 2_000 },
    );
  });

  it('closes by the clock on the first working day after its end, and after whatever planned anew', () => {
    fc.assert(
      fc.property(anyDay, anyLength, fc.integer({ min: -5, max: 40 }), (on, amount, since) => {
        const { untilOn } = publicityWindow(on, { amount, unit: 'workingDays' }, calendar);
        const floor = addDays(on, since);
        const facts = { status: 'submitted', pendingLevel: 'publicity', publicityUntil: untilOn } as const;
        const [duty, ...more] = publicityDuties(facts, floor, calendar);
        const after = untilOn > floor ? untilOn : floor;
        return (
          more.length === 0 && duty!.occurrence > untilOn && workingDaysIn(addDays(after, 1), duty!.occurrence) === 1
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('has no closing while an objection waits, nor at any other level', () => {
    const shown = { status: 'submitted', pendingLevel: 'publicity', publicityUntil: day('2026-12-14') } as const;
    const floor = day('2026-11-30');
    expect(publicityDuties({ ...shown, objectedOn: day('2026-12-02') }, floor, calendar)).toEqual([]);
    expect(publicityDuties({ ...shown, pendingLevel: 'auditor' }, floor, calendar)).toEqual([]);
    expect(publicityDuties({ ...shown, status: 'closed', pendingLevel: null }, floor, calendar)).toEqual([]);
  });

  it('says what is left, today counted, and on the day it is published the whole of it', () => {
    const window = { fromOn: day('2026-12-01'), untilOn: day('2026-12-14') };
    expect(daysLeft(window, day('2026-11-30'), calendar)).toEqual({ workingDays: 10, days: 14 });
    expect(daysLeft(window, day('2026-12-11'), calendar)).toEqual({ workingDays: 2, days: 4 });
    expect(daysLeft(window, day('2026-12-14'), calendar)).toEqual({ workingDays: 1, days: 1 });
    expect(daysLeft(window, day('2026-12-15'), calendar)).toBeNull();
  });
});
