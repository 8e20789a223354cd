import fc from 'fast-check';
import { addDays, addMonths, chineseDay, day, daysBetween, type Day, isDay } from './day';

const anyDay = fc.integer({ min: 0, max: 200_000 }).map((n) => addDays('1950-01-01' as Day, n));

describe('Day', () => {
  it.each(['2025-02-30', '2025-13-01', '2025-1-1', '2025-02-29', '1899-12-31', '20250101', '2025-01-01T00:00:00Z', ''])(
    'refuses %p',
    (text) => expect(isDay(text)).toBe(false),
  );

  it('knows leap days', () => {
    expect(isDay('2024-02-29')).toBe(true);
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(day('2024-12-31'), -10)).toBe('2024-02-29');
  });

  it('adds and counts days as inverses', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9_000, max: 9_000 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count);
        expect(addDays(addDays(from, count), -count)).toBe(from);
      }),
    );
  });

  it('prints as documents do', () => expect(chineseDay(day('2026-01-05'))).toBe('2026年1月5日'));
});
