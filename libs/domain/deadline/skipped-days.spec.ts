import fc from 'fast-check';
import { addDays, type Day, daysBetween } from '../day';
import { shippedCalendar } from './shipped-calendar';
import { skippedDays } from './skipped-days';

describe('skippedDays', () => {
  const calendar = shippedCalendar();

  it('names National Day of 2025 and the make-up days around it', () => {
    expect(skippedDays('2025-09-26' as Day, '2025-10-13' as Day, calendar)).toBe(
      '其间休息日10天不计（含假期10月1日至10月8日），9月28日、10月11日为调休上班日，计入',
    );
  });

  it('says plain weekends by their number, and nothing where none lies between', () => {
    expect(skippedDays('2026-11-20' as Day, '2026-11-27' as Day, calendar)).toBe('其间休息日2天不计');
    expect(skippedDays('2026-11-23' as Day, '2026-11-25' as Day, calendar)).toBe('');
  });

  it('adds up: days passed over and days counted are all days', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((count) => addDays('2024-01-01' as Day, count));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 120 }), (from, amount) => {
        const to = calendar.addWorkingDays(from, amount);
        const said = Number(/休息日(\d+)天/.exec(skippedDays(from, to, calendar))?.[1] ?? 0);
        expect(said + amount).toBe(daysBetween(from, to));
      }),
    );
  });
});
