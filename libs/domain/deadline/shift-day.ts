import { addDays, addMonths, type Day } from '../day';
import { DomainError } from '../errors';
import type { WorkCalendar } from './work-calendar';

export const TIME_UNITS = ['workingDays', 'days', 'months'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** As in 20 个工作日, 30 天, 3 个月. */
export const TIME_UNIT_WORDS: Record<TimeUnit, string> = { workingDays: '个工作日', days: '天', months: '个月' };

/** `amount` units on, negative for back. Throws `calendar.out_of_range` outside the years 1900 to 2999. */
export function shiftDay(from: Day, amount: number, unit: TimeUnit, calendar: WorkCalendar): Day {
  if (unit === 'workingDays') return calendar.addWorkingDays(from, amount);
  try {
    return unit === 'days' ? addDays(from, amount) : addMonths(from, amount);
  } catch {
    const words = TIME_UNIT_WORDS[unit];
    throw new DomainError('calendar.out_of_range', `从 ${from} 起算 ${amount} ${words}超出了日历范围（1900—2999年）。`);
  }
}

/** What the result's certainty hangs on: '' where it is certain, calendar days and months always; else a Chinese sentence. */
export function shiftCaution(from: Day, to: Day, unit: TimeUnit, calendar: WorkCalendar): string {
  return unit === 'workingDays' ? calendar.caution(from, to) : '';
}
