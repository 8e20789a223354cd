import { anItem } from '../../../test/builders/an-item';
import { addDays, type Day, day } from '../day';
import { shippedCalendar } from '../deadline/shipped-calendar';
import type { ItemState } from './item-state';
import { silenceOf, tooLongSince } from './silence';

const silent = (progressedOn: string | null, differs: Partial<ItemState> = {}) =>
  silenceOf(
    { ...anItem(differs).state, progressedOn: progressedOn === null ? null : day(progressedOn) },
    { today: day('2026-12-02'), tooLongSince: day('2026-11-18') },
  );
const silentDays = (...of: Parameters<typeof silent>) => silent(...of)?.days ?? null;

describe('the silence of an item in work', () => {
  it('counts from its last progress, and from its assignment while there is none', () => {
    expect(silentDays('2026-12-02')).toBe(0);
    expect(silentDays('2026-11-12')).toBe(20);
    expect(silentDays(null)).toBe(30);
  });

  it('begins anew with another unit or another cycle', () => {
    expect(silentDays('2026-11-12', { assignedOn: day('2026-11-22') })).toBe(10);
    expect(silentDays(null, { cycleBeganOn: day('2026-11-27') })).toBe(5);
  });

  it('is none where nothing is to be reported', () => {
    for (const status of ['draft', 'assigned', 'submitted', 'closed', 'cancelled'] as const)
      expect(silentDays(null, { status })).toBeNull();
    expect(silentDays(null, { pausedOn: day('2026-11-20') })).toBeNull();
    expect(silentDays(null, { assignedOn: null, cycleBeganOn: null })).toBeNull();
  });

  it('is too long from a day on, which has as many working days after it as are allowed, and no day later', () => {
    expect([silent('2026-11-18'), silent('2026-11-19')].map((one) => one?.isTooLong)).toEqual([true, false]);
    const calendar = shippedCalendar();
    for (let today = day('2026-02-01'); today < '2026-03-15'; today = addDays(today, 1))
      for (const allowed of [1, 10]) {
        const since: Day = tooLongSince(today, allowed, calendar);
        expect(calendar.workingDaysAfter(since, today)).toBe(allowed);
        expect(calendar.workingDaysAfter(addDays(since, 1), today)).toBe(allowed - 1);
      }
  });
});
