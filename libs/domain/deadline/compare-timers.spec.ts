import { day } from '../day';
import { compareTimers } from './compare-timers';
import type { Duty } from './duty';

const duty = (occurrence: string) =>
  ({
    kind: 'reminder',
    occurrence: day(occurrence),
    rung: 0,
    audience: ['handler', 'leader'],
    replyBy: null,
    document: null,
    proposal: false,
    channels: null,
  }) as unknown as Duty;
const timer = (occurrence: string, state: string, other: Partial<Duty> = {}) => ({
  id: `${occurrence} ${state}`,
  key: `reminder.${occurrence}`,
  state,
  duty: state === 'pending' || state === 'leased' ? { ...duty(occurrence), ...other } : null,
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

  it('replaces what lives and would do something else, and leaves what is done', () => {
    const others = [timer('2026-12-01', 'done'), timer('2026-12-04', 'pending', { channels: ['mail'] })];
    expect(compareTimers(EXPECTED, others)).toEqual({ missing: [EXPECTED[1]], stale: ['2026-12-04 pending'] });
  });

  it('lets act what stood before the policy changed', () => {
    const timers = [timer('2026-11-30', 'pending'), timer('2026-12-02', 'pending')];
    expect(compareTimers([], timers, day('2026-11-30')).stale).toEqual(['2026-12-02 pending']);
  });
});
