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

/** What resuming comes to. */
export interface Resumed {
  /** How long the clock stood still, and how much of it the date moves by, both in the pause's own unit. */
  days: number;
  givenBack: number;
  dueOn: Day;
}

/**
 * The date once the clock goes on again: as many days later as it stood still. Pausing and resuming on one day changes nothing.
 * `runsFrom`: the day of the event its term runs from. Where that lies in the pause, only the days after it were lost to the term.
 */
export function dateAfterPause(
  dueOn: Day,
  pause: Paused,
  on: Day,
  calendar: WorkCalendar,
  runsFrom: Day | null = null,
): Resumed {
  const lostFrom = runsFrom && runsFrom >= pause.fromOn ? addDays(runsFrom, 1) : pause.fromOn;
  const givenBack = pausedDays({ ...pause, fromOn: lostFrom }, on, calendar);
  return {
    days: pausedDays(pause, on, calendar),
    givenBack,
    dueOn: givenBack === 0 ? dueOn : shiftDay(dueOn, givenBack, pause.unit, calendar),
  };
}
