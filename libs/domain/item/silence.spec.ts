import { anItem } from '../../../test/builders/an-item';
import { day } from '../day';
import type { ItemState } from './item-state';
import { silentDays } from './silence';

const silent = (progressedOn: string | null, differs: Partial<ItemState> = {}) =>
  silentDays(
    { ...anItem(differs).state, progressedOn: progressedOn === null ? null : day(progressedOn) },
    day('2026-12-02'),
  );

describe('the silence of an item in work', () => {
  it('counts from its last progress, and from its assignment while there is none', () => {
    expect(silent('2026-12-02')).toBe(0);
    expect(silent('2026-11-12')).toBe(20);
    expect(silent(null)).toBe(30);
  });

  it('begins anew with another unit or another cycle', () => {
    expect(silent('2026-11-12', { assignedOn: day('2026-11-22') })).toBe(10);
    expect(silent(null, { cycleBeganOn: day('2026-11-27') })).toBe(5);
  });

  it('is none where nothing is to be reported', () => {
    for (const status of ['draft', 'assigned', 'submitted', 'closed', 'cancelled'] as const)
      expect(silent(null, { status })).toBeNull();
    expect(silent(null, { pausedOn: day('2026-11-20') })).toBeNull();
    expect(silent(null, { assignedOn: null, cycleBeganOn: null })).toBeNull();
  });
});
