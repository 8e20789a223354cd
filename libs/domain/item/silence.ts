import { type Day, daysBetween } from '../day';
import type { ItemState } from './item-state';

type Reported = Pick<ItemState, 'status' | 'pausedOn' | 'assignedOn' | 'cycleBeganOn'> & {
  /** Its last progress in this cycle. */
  progressedOn: Day | null;
};

/**
 * Calendar days an item in work has been silent: since its last progress (月调度), or since its unit got it in this cycle. Null where
 * nothing is to be reported, or nobody knows since when.
 */
export function silentDays(item: Reported, today: Day): number | null {
  if (item.status !== 'inProgress' || item.pausedOn) return null;
  const since = [item.progressedOn, item.assignedOn, item.cycleBeganOn]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  return since ? daysBetween(since, today) : null;
}
