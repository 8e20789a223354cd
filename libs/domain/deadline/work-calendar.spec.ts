import fc from 'fast-check';
import { addDays, type Day, day } from '../day';
import { daysOfYear } from './calendar-year';
import { NOTICE_STRIPS } from './notice-strips.fixture';
import { SHIPPED_YEARS, shippedCalendar } from './shipped-calendar';
import { WorkCalendar } from './work-calendar';

const calendar = shippedCalendar();
const anyDay = fc.integer({ min: 0, max: 2_555 }).map((n) => addDays('2022-01-01' as Day, n));
const anyCount = fc.integer({ min: -600, max: 600 });

const noticeDays = NOTICE_STRIPS.trim()
  .split('\n')
  .flatMap((line) => {
    const [first, ...marks] = line.split(' ');
    return [...marks.join('')].map((mark, index) => [addDays(day(first ?? ''), index), mark] as const);
  });

/** The plainest way to do it: walk and look at each day. */
function walk(from: Day, n: number): Day {
  let on = from;
  if (n === 0) while (!calendar.isWorkingDay(on)) on = addDays(on, 1);
  for (let left = Math.abs(n); left > 0;) {
    on = addDays(on, Math.sign(n));
    if (calendar.isWorkingDay(on)) left -= 1;
  }
  return on;
}

describe('the shipped years', () => {
  it(`agree with ${noticeDays.length} days copied out of the notices`, () => {
    expect(noticeDays.length).toBeGreaterThanOrEqual(300);
    expect(noticeDays.map(([on]) => [on, calendar.isWorkingDay(on) ? '班' : '休'])).toEqual(noticeDays);
  });

  it('hold the working days and days off that the notices add up to', () => {
    const works = (year: number) => daysOfYear(year).filter((on) => calendar.isWorkingDay(on)).length;
    expect([2024, 2025, 2026].map(works)).toEqual([251, 248, 248]);
    expect(SHIPPED_YEARS.map((record) => record.makeUpDays.length)).toEqual([8, 5, 6, 0]);
  });

  it.each(['2024-09-29', '2025-01-26', '2025-02-08', '2025-09-28', '2025-10-11', '2026-01-04', '2026-02-14'])(
    'work on the make-up day %s',
    (on) => expect(calendar.isWorkingDay(day(on))).toBe(true),
  );

  it('name their notice; 2027 is not confirmed and has no make-up day', () => {
    expect(SHIPPED_YEARS.map(({ year, confirmed }) => [year, confirmed])).toEqual([
      [2024, true],
      [2025, true],
      [2026, true],
      [2027, false],
    ]);
    expect(SHIPPED_YEARS[2]?.source).toContain('国办发明电〔2025〕7号');
    expect(calendar.isWorkingDay(day('2027-01-01'))).toBe(false);
    expect(calendar.isWorkingDay(day('2027-01-04'))).toBe(true);
  });
});

describe('WorkCalendar', () => {
  it('counts a publicity window with a make-up day and National Day in it', () => {
    expect(calendar.countWorkingDays(day('2024-09-29'), day('2024-10-09'))).toBe(4);
    expect(calendar.countWorkingDays(day('2024-10-01'), day('2024-10-07'))).toBe(0);
    expect(calendar.countWorkingDays(day('2024-10-09'), day('2024-09-29'))).toBe(0);
  });

  it('moves from a day of rest as documented', () => {
    const saturday = day('2026-11-21');
    expect([-1, 0, 1, 2].map((n) => calendar.addWorkingDays(saturday, n))).toEqual([
      '2026-11-20',
      '2026-11-23',
      '2026-11-23',
      '2026-11-24',
    ]);
    expect(calendar.lastWorkingDayUpTo(saturday)).toBe('2026-11-20');
    expect(calendar.addWorkingDays(day('2026-09-30'), 1)).toBe('2026-10-08');
    expect(calendar.addWorkingDays(day('2026-10-08'), -1)).toBe('2026-09-30');
  });

  it('does as a walk over the days does, and never lands on a day of rest', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (from, n) => {
        const found = calendar.addWorkingDays(from, n);
        expect(found).toBe(walk(from, n));
        expect(calendar.isWorkingDay(found)).toBe(true);
      }),
    );
  });

  it('leads back from a working day, and adds up', () => {
    fc.assert(
      fc.property(anyDay, anyCount, anyCount, (any, a, b) => {
        const from = calendar.addWorkingDays(any, 0);
        expect(calendar.addWorkingDays(calendar.addWorkingDays(from, a), -a)).toBe(from);
        expect(calendar.addWorkingDays(calendar.addWorkingDays(from, a), b)).toBe(calendar.addWorkingDays(from, a + b));
      }),
    );
  });

  it('adds up from a day of rest as long as the count does not turn round', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), fc.nat(300), fc.constantFrom(1, -1), (from, a, b, sign) => {
        const twice = calendar.addWorkingDays(calendar.addWorkingDays(from, sign * a), sign * b);
        expect(twice).toBe(calendar.addWorkingDays(from, sign * (a + b)));
      }),
    );
  });

  it('never goes backwards when the start or the count grows', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(30), anyCount, fc.nat(30), (from, later, n, more) => {
        const found = calendar.addWorkingDays(from, n);
        expect(calendar.addWorkingDays(addDays(from, later), n) >= found).toBe(true);
        expect(calendar.addWorkingDays(from, n + more) >= found).toBe(true);
      }),
    );
  });

  it('has exactly n working days from the next day to the n-th working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 600 }), (from, n) => {
        const found = calendar.addWorkingDays(from, n);
        expect(calendar.countWorkingDays(addDays(from, 1), found)).toBe(n);
        expect(calendar.workingDaysAfter(from, found)).toBe(n);
        expect(calendar.workingDaysAfter(found, from)).toBe(0);
      }),
    );
  });

  it('counts windows that add up', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(500), fc.nat(500), (from, a, b) => {
        const [middle, to] = [addDays(from, a), addDays(from, a + 1 + b)];
        const parts = calendar.countWorkingDays(from, middle) + calendar.countWorkingDays(addDays(middle, 1), to);
        expect(calendar.countWorkingDays(from, to)).toBe(parts);
      }),
    );
  });

  it('says which years it is not sure of', () => {
    expect(calendar.isConfirmed(day('2026-12-31'))).toBe(true);
    expect(calendar.isConfirmed(day('2027-01-01'))).toBe(false);
    expect(calendar.daysTouchedUnconfirmed(day('2026-12-01'), day('2026-12-31'))).toBe(0);
    expect(calendar.daysTouchedUnconfirmed(day('2027-01-03'), day('2026-12-30'))).toBe(3);
    expect(calendar.unconfirmedYears(day('2023-06-01'), day('2028-01-01'))).toEqual([2023, 2027, 2028]);
    expect(calendar.caution(day('2026-01-01'), day('2026-12-31'))).toBe('');
    expect(calendar.caution(day('2026-12-31'), day('2029-01-01'))).toBe(
      '2027年放假安排尚未公布，按普通周和法定节日计算；2028—2029年没有工作日历，按普通周计算',
    );
  });

  it('refuses to leave the years 1900 to 2999', () => {
    const code = expect.objectContaining({ code: 'calendar.out_of_range' });
    expect(() => calendar.addWorkingDays(day('2026-11-20'), 1_000_000)).toThrow(code);
    expect(() => calendar.addWorkingDays(day('1900-01-01'), -1)).toThrow(code);
    expect(calendar.addWorkingDays(day('2999-12-31'), 0)).toBe('2999-12-31');
  });

  it.each([
    ['a day of another year', { holidays: [day('2028-01-01')] }, '2028-01-01 不在这一年'],
    ['a make-up day in the week', { makeUpDays: [day('2029-01-03')] }, '2029-01-03 本来就是工作日'],
    ['a day that is both', { holidays: [day('2029-01-06')], makeUpDays: [day('2029-01-06')] }, '出现了两次'],
    ['no source', { source: ' ' }, '没有写明依据'],
  ])('refuses a record with %s', (_, fault, sentence) => {
    const record = { year: 2029, confirmed: true, source: '通知', holidays: [], makeUpDays: [], ...fault };
    expect(() => new WorkCalendar([record])).toThrow(sentence);
  });

  it('refuses a year given twice', () => {
    const record = { year: 2029, confirmed: true, source: '通知', holidays: [], makeUpDays: [] };
    expect(() => new WorkCalendar([record, record])).toThrow('两次');
  });
});
