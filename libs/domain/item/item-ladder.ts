import type { Day } from '../day';
import type { ItemState } from './item-state';

type Place = Pick<ItemState, 'rung' | 'rungOn' | 'rungReplyBy' | 'rungAnsweredOn'>;

/** A new date, a new climb. */
export const FOOT_OF_LADDER: Place = { rung: 0, rungOn: null, rungReplyBy: null, rungAnsweredOn: null };

/** As it acts: `occurrence` is the day it stood for, `proposal` true where people decide. */
export interface PerformedDuty {
  kind: string;
  occurrence: Day;
  rung: number;
  replyBy: Day | null;
  proposal: boolean;
}

/** Where an item at rung `reached` stands after a duty; null where the duty does not climb. */
export function climbOf({ rung, replyBy, proposal }: PerformedDuty, reached: number, on: Day): Place | null {
  return rung > reached && !proposal ? { rung, rungOn: on, rungReplyBy: replyBy, rungAnsweredOn: null } : null;
}

/** The unit answered the rung it stands on: the next one counts from this day too. Null where no rung waits for an answer. */
export function answerOf({ rung, status }: Pick<ItemState, 'rung' | 'status'>, on: Day): Partial<Place> | null {
  return rung === 0 || status === 'submitted' ? null : { rungAnsweredOn: on };
}
