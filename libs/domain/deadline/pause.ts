import { addDays, type Day, daysBetween } from '../day';
import type { TermUnit } from './procedure-policy';
import { shiftDay } from './shift-day';
import type { WorkCalendar } from './work-calendar';

export interface Paused {
  /** The first day that does not count. */
  fromOn: Day;
  unit: TermUnit;
}

/** How many days, in the pause's own unit, the clock stood still when it goes on again on the day `on`, which itself counts again. */
export function pausedDays({ fromOn, unit }: Paused, on: Day, calendar: WorkCalendar): number {
  if (on <= fromOn) return 0;
  const last = addDays(on, -1);
  return unit === 'workingDays' ? calendar.countWorkingDays(fromOn, last) : daysBetween(fromOn, on);
}

/** The date once the clock goes on again: as many days later as it stood still. Pausing and resuming on one day changes nothing. */
export function dateAfterPause(
  dueOn: Day,
  pause: Paused,
  on: Day,
  calendar: WorkCalendar,
): { days: number; dueOn: Day } {
  const days = pausedDays(pause, on, calendar);
  return { days, dueOn: days === 0 ? dueOn : shiftDay(dueOn, days, pause.unit, calendar) };
}
