import fc from 'fast-check';
import { addDays, day, daysBetween, type Day } from '../day';
import { expectedDuties } from './duty-plan';
import { light } from './light';
import { dateAfterPause, pausedDays } from './pause';
import { DEFAULT_REMINDER_POLICY } from './reminder-policy';
import { shippedCalendar } from './shipped-calendar';

const calendar = shippedCalendar();
const days = fc.integer({ min: 0, max: 500 }).map((count) => addDays(day('2025-09-01'), count));
const units = fc.constantFrom('days' as const, 'workingDays' as const);
const after = (dueOn: Day, fromOn: Day, on: Day, unit: 'days' | 'workingDays') =>
  dateAfterPause(dueOn, { fromOn, unit }, on, calendar);

describe('a pause', () => {
  it('gives back what it took: two days of rest are two days, and no working day', () => {
    // 21 and 22 November 2026 are a weekend.
    expect(after(day('2026-12-01'), day('2026-11-21'), day('2026-11-23'), 'days')).toMatchObject({
      days: 2,
      dueOn: '2026-12-03',
    });
    expect(after(day('2026-12-01'), day('2026-11-21'), day('2026-11-23'), 'workingDays')).toMatchObject({
      days: 0,
      dueOn: '2026-12-01',
    });
    expect(after(day('2026-12-01'), day('2026-11-20'), day('2026-11-24'), 'workingDays')).toMatchObject({
      days: 2,
      dueOn: '2026-12-03',
    });
  });

  it('changes nothing when it is resumed on the day it began', () => {
    fc.assert(
      fc.property(days, days, units, (dueOn, on, unit) => {
        expect(after(dueOn, on, on, unit)).toEqual({ days: 0, givenBack: 0, dueOn });
      }),
    );
  });

  it('gives back only what followed the event that the term runs from', () => {
    const pause = { fromOn: day('2026-03-01'), unit: 'days' as const };
    const resumed = (runsFrom: string | null) =>
      dateAfterPause(day('2026-06-25'), pause, day('2026-03-31'), calendar, runsFrom === null ? null : day(runsFrom));
    expect(resumed('2026-03-25')).toEqual({ days: 30, givenBack: 5, dueOn: '2026-06-30' });
    expect(resumed('2026-02-28')).toEqual({ days: 30, givenBack: 30, dueOn: '2026-07-25' });
    expect(resumed(null)).toEqual(resumed('2026-02-28'));
    expect(resumed('2026-03-31')).toEqual({ days: 30, givenBack: 0, dueOn: '2026-06-25' });
  });

  it('adds up: two pauses that meet move the date as one of their length', () => {
    fc.assert(
      fc.property(days, fc.tuple(days, days, days), units, (dueOn, three, unit) => {
        const [from, middle, to] = [...three].sort() as [Day, Day, Day];
        const first = after(dueOn, from, middle, unit);
        const second = after(first.dueOn, middle, to, unit);
        const whole = after(dueOn, from, to, unit);
        expect(second.dueOn).toBe(whole.dueOn);
        expect(first.days + second.days).toBe(whole.days);
      }),
    );
  });

  it('leaves as many days of the term as there were', () => {
    fc.assert(
      fc.property(fc.tuple(days, days, days), (three) => {
        const [from, dueOn, on] = three;
        fc.pre(from <= dueOn && from <= on);
        expect(daysBetween(on, after(dueOn, from, on, 'days').dueOn)).toBe(daysBetween(from, dueOn));
        const moved = after(dueOn, from, on, 'workingDays');
        expect(calendar.countWorkingDays(on, moved.dueOn)).toBe(calendar.countWorkingDays(from, dueOn));
        expect(moved.days).toBe(pausedDays({ fromOn: from, unit: 'workingDays' }, on, calendar));
      }),
    );
  });

  it('leaves no duty standing and no red light, however late it is', () => {
    fc.assert(
      fc.property(
        days,
        days,
        days,
        fc.constantFrom('assigned' as const, 'inProgress' as const),
        (dueOn, pausedOn, today, status) => {
          const facts = { status, dueOn, submittedOn: null, pausedOn };
          const shown = light(facts, today, calendar);
          expect(shown.colour).toBe('grey');
          expect(shown.reason).toContain(`暂停计时：自 ${pausedOn} 起`);
          const duties = {
            ...facts,
            severity: 'critical' as const,
            remediationType: 'timeBound' as const,
            pendingLevel: null,
            scheduledOn: addDays(pausedOn, -400),
          };
          const climb = { cycle: 1, rung: 0, rungOn: null, rungReplyBy: null, rungAnsweredOn: null };
          expect(expectedDuties({ ...duties, ...climb }, DEFAULT_REMINDER_POLICY, calendar)).toEqual([]);
        },
      ),
    );
  });

  it('says in the light what stood when it began', () => {
    const facts = { status: 'inProgress' as const, submittedOn: null, pausedOn: day('2026-11-20') };
    const said = (dueOn: Day) => light({ ...facts, dueOn }, day('2026-11-25'), calendar).reason;
    expect(said(day('2026-11-24'))).toContain('已停 5 天，暂停时距时限还有 3 个工作日');
    expect(said(day('2026-11-18'))).toContain('暂停前已逾期 1 个工作日');
  });
});
