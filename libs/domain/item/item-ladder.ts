import type { Day } from '../day';
import type { ItemState } from './item-state';

type Place = Pick<
  ItemState,
  'rung' | 'rungOn' | 'rungReplyBy' | 'rungAnsweredOn' | 'proposedRung' | 'proposedOn' | 'proposalId'
>;

const NOTHING_PROPOSED = { proposedRung: null, proposedOn: null, proposalId: null } as const;

/** A new date, a new climb; what was proposed lapses. */
export const FOOT_OF_LADDER: Place = {
  rung: 0,
  rungOn: null,
  rungReplyBy: null,
  rungAnsweredOn: null,
  ...NOTHING_PROPOSED,
};

/** As it acts: `occurrence` is the day it stood for. */
export interface PerformedDuty {
  kind: string;
  occurrence: Day;
  rung: number;
  replyBy: Day | null;
  /** Where people decide, what they are to decide on; else null. */
  proposalId: string | null;
  /** What was issued with it. */
  document: { id: string; number: string } | null;
}

/** Where an item at rung `reached` stands after a duty; null where the duty does not climb. */
export function climbOf(duty: PerformedDuty, reached: number, on: Day): Partial<Place> | null {
  const { rung, replyBy, proposalId } = duty;
  if (rung <= reached) return null;
  if (proposalId) return { proposedRung: rung, proposedOn: on, proposalId };
  return { rung, rungOn: on, rungReplyBy: replyBy, rungAnsweredOn: null, ...NOTHING_PROPOSED };
}

/** The unit answered the rung it stands on: the next one counts from this day too. Null where no rung waits for an answer. */
export function answerOf({ rung, status }: Pick<ItemState, 'rung' | 'status'>, on: Day): Partial<Place> | null {
  return rung === 0 || status === 'submitted' ? null : { rungAnsweredOn: on };
}
