import { day } from '../day';
import { DEFAULT_DISPATCH_POLICY } from '../deadline/dispatch-policy';
import { dutyInstant } from '../deadline/duty';
import { shippedCalendar } from '../deadline/shipped-calendar';
import { DigestPlan } from './digest-plan';

const [FRIDAY, SATURDAY, MONDAY] = [day('2026-11-20'), day('2026-11-21'), day('2026-11-23')];
const plan = (today: string, local: string, differs: { isWritten?: boolean; digestAt?: string } = {}) => {
  const { isWritten = false, digestAt = '08:30' } = differs;
  const clock = { now: new Date(`${today}T${local}:00+08:00`), today: day(today), isWritten };
  return new DigestPlan(clock, { ...DEFAULT_DISPATCH_POLICY, digestAt }, shippedCalendar());
};
const reminder = (on: string, rung = 0) => ({ rung, dueAt: dutyInstant(day(on)) });

describe('the digests to come', () => {
  it('are of working days, today with them until it is written', () => {
    expect(plan(FRIDAY, '06:00').daysUpTo(MONDAY)).toEqual([FRIDAY, MONDAY]);
    expect(plan(FRIDAY, '10:00').daysUpTo(MONDAY)).toEqual([FRIDAY, MONDAY]);
    expect(plan(FRIDAY, '10:00', { isWritten: true }).daysUpTo(MONDAY)).toEqual([MONDAY]);
    expect(plan(SATURDAY, '10:00').daysUpTo(day('2026-11-22'))).toEqual([]);
    // 2026-02-28 is a make-up day.
    expect(plan('2026-02-27', '06:00').daysUpTo(day('2026-03-01'))).toEqual(['2026-02-27', '2026-02-28']);
  });

  it('carry the reminders of their day, and those that come after the hour on the next one', () => {
    expect(plan(FRIDAY, '06:00').carrierOf(MONDAY, reminder(MONDAY))).toBe(MONDAY);
    expect(plan(FRIDAY, '06:00', { digestAt: '07:30' }).carrierOf(FRIDAY, reminder(FRIDAY))).toBe(MONDAY);
    // Late itself, it waits for what is due.
    expect(plan(FRIDAY, '09:00', { digestAt: '07:30' }).carrierOf(FRIDAY, reminder(FRIDAY))).toBe(FRIDAY);
    expect(plan(FRIDAY, '09:00', { isWritten: true }).carrierOf(FRIDAY, reminder(FRIDAY))).toBe(MONDAY);
    expect(plan(SATURDAY, '09:00').carrierOf(SATURDAY, reminder(FRIDAY))).toBe(MONDAY);
  });

  it('leave the rungs of the ladder alone', () => {
    expect(plan(FRIDAY, '06:00').carrierOf(MONDAY, reminder(MONDAY, 1))).toBeNull();
  });
});
