import fc from 'fast-check';
import type { Day } from '../day';
import { DEFAULT_DISPATCH_POLICY, digestInstant, type DispatchPolicy, isQuiet } from './dispatch-policy';
import { parseDispatchPolicy } from './parse-dispatch-policy';
import { shippedCalendar } from './shipped-calendar';

const calendar = shippedCalendar();
const minute = fc.integer({ min: 0, max: 1_439 });
const clockOf = (n: number): string =>
  `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`;
const instant = (day: Day, n: number): Date => new Date(`${day}T${clockOf(n)}:00+08:00`);

describe('isQuiet', () => {
  it('keeps the shipped night, to the minute, and the rest days with their make-up days', () => {
    const quiet = (at: string) => isQuiet(DEFAULT_DISPATCH_POLICY, new Date(at), calendar);
    expect(quiet('2026-11-20T21:59:59+08:00')).toBe(false);
    expect(quiet('2026-11-20T22:00:00+08:00')).toBe(true);
    expect(quiet('2026-11-23T07:29:59+08:00')).toBe(true);
    expect(quiet('2026-11-23T07:30:00+08:00')).toBe(false);
    // A Saturday; and 29 September 2024, a Sunday worked for the National Day.
    expect(quiet('2026-11-21T10:00:00+08:00')).toBe(true);
    expect(quiet('2024-09-29T10:00:00+08:00')).toBe(false);
    expect(quiet('2024-10-01T10:00:00+08:00')).toBe(true);
  });

  it('agrees with walking from the beginning of the quiet to its end', () => {
    fc.assert(
      fc.property(minute, minute, minute, fc.boolean(), (from, to, now, restDays) => {
        fc.pre(from !== to);
        const policy: DispatchPolicy = { quietFrom: clockOf(from), quietTo: clockOf(to), restDays, digestAt: '08:30' };
        const walked = (((now - from) % 1_440) + 1_440) % 1_440 < (((to - from) % 1_440) + 1_440) % 1_440;
        // A Friday and a Saturday.
        expect(isQuiet(policy, instant('2026-11-20' as Day, now), calendar)).toBe(walked);
        expect(isQuiet(policy, instant('2026-11-21' as Day, now), calendar)).toBe(walked || restDays);
      }),
    );
  });

  it('is never quiet without hours and rest days', () => {
    const policy = { ...DEFAULT_DISPATCH_POLICY, quietFrom: null, quietTo: null, restDays: false };
    fc.assert(fc.property(minute, (now) => !isQuiet(policy, instant('2026-11-21' as Day, now), calendar)));
  });
});

describe('parseDispatchPolicy', () => {
  it('reads what it wrote, and puts every digest in an hour in which it goes out', () => {
    expect(parseDispatchPolicy(JSON.parse(JSON.stringify(DEFAULT_DISPATCH_POLICY)))).toEqual(DEFAULT_DISPATCH_POLICY);
    fc.assert(
      fc.property(minute, minute, minute, (from, to, digest) => {
        const policy = { quietFrom: clockOf(from), quietTo: clockOf(to), restDays: true, digestAt: clockOf(digest) };
        let read: DispatchPolicy;
        try {
          read = parseDispatchPolicy(policy);
        } catch {
          return;
        }
        expect(isQuiet(read, digestInstant(read, '2026-11-20' as Day), calendar)).toBe(false);
      }),
    );
  });

  it.each([
    [{ quietFrom: '24:00' }, '/quietFrom', '22:00'],
    [{ quietFrom: null }, '/quietFrom', '要么都填'],
    [{ quietTo: null }, '/quietTo', '要么都填'],
    [{ quietTo: '22:00' }, '/quietTo', '相同'],
    [{ restDays: 'yes' }, '/restDays', 'true'],
    [{ digestAt: '8:30' }, '/digestAt', '22:00'],
    [{ digestAt: '07:00' }, '/digestAt', '发不出去'],
    [{ weekends: true }, '/weekends', '没有'],
  ])('refuses %j by name', (change, pointer, words) => {
    const read = () => parseDispatchPolicy({ ...DEFAULT_DISPATCH_POLICY, ...change });
    expect(read).toThrow(words);
    expect(read).toThrow(expect.objectContaining({ errors: [expect.objectContaining({ pointer })] }));
  });
});
