import { addDays, type Day, daysBetween } from '../day';
import type { WorkCalendar } from '../deadline/work-calendar';
import type { ItemState } from './item-state';

type Reported = Pick<ItemState, 'status' | 'pausedOn' | 'assignedOn' | 'cycleBeganOn'> & {
  /** Its last progress in this cycle. */
  progressedOn: Day | null;
};

export interface Silence {
  /** Calendar days since its last progress (月调度), or since its unit got it in this cycle. */
  days: number;
  /** As many working days as the rules of procedure allow have passed. */
  isTooLong: boolean;
}

/** Days a silence is measured by: the day of the list, and the one since which nothing said is too long. */
export interface SilenceDays {
  today: Day;
  tooLongSince: Day;
}

/** Of an item in work. Null where nothing is to be reported, or nobody knows since when. */
export function silenceOf(item: Reported, { today, tooLongSince }: SilenceDays): Silence | null {
  if (item.status !== 'inProgress' || item.pausedOn) return null;
  const since = [item.progressedOn, item.assignedOn, item.cycleBeganOn]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  return since ? { days: daysBetween(since, today), isTooLong: since <= tooLongSince } : null;
}

/** The last day after which so many working days have come, today among them: for lists that filter in SQL. */
export function tooLongSince(today: Day, workingDays: number, calendar: WorkCalendar): Day {
  return addDays(calendar.addWorkingDays(calendar.lastWorkingDayUpTo(today), 1 - workingDays), -1);
}
