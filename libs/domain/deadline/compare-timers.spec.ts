import { day } from '../day';
import { compareTimers } from './compare-timers';
import type { Duty } from './duty';

const duty = (occurrence: string) => ({ kind: 'reminder', occurrence: day(occurrence) }) as Duty;
const timer = (occurrence: string, state: string) => ({
  id: `${occurrence} ${state}`,
  key: `reminder.${occurrence}`,
  state,
});
const EXPECTED = [duty('2026-12-01'), duty('2026-12-04')];

describe('compareTimers', () => {
  it('finds nothing to do where live and settled ones cover what is expected', () => {
    for (const state of ['done', 'skipped', 'dead', 'leased'])
      expect(compareTimers(EXPECTED, [timer('2026-12-01', state), timer('2026-12-04', 'pending')])).toEqual({
        missing: [],
        stale: [],
      });
  });

  it('misses what is not there or was cancelled', () => {
    expect(compareTimers(EXPECTED, [timer('2026-12-01', 'cancelled')]).missing).toEqual(EXPECTED);
  });

  it('calls stale what lives and is not expected, and leaves the past alone', () => {
    const timers = [timer('2026-12-05', 'pending'), timer('2026-12-06', 'done'), timer('2026-12-07', 'leased')];
    expect(compareTimers([], timers).stale).toEqual(['2026-12-05 pending', '2026-12-07 leased']);
  });
});
