import { DomainError } from '../errors';

/** How a dispute ends: four decisions of the office, and the word of who raised it. */
export const DISPUTE_OUTCOMES = ['transferred', 'corrected', 'cancelled', 'rejected', 'withdrawn'] as const;
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];
export const DISPUTE_OUTCOME_LABELS: Record<DisputeOutcome, string> = {
  transferred: '异议成立，移交',
  corrected: '异议成立，更正',
  cancelled: '异议成立，撤销事项',
  rejected: '异议不成立',
  withdrawn: '已撤回',
};

/** What the office decides. */
export const DISPUTE_DECISIONS = ['transferred', 'corrected', 'cancelled', 'rejected'] as const;
export type DisputeDecisionOutcome = (typeof DISPUTE_DECISIONS)[number];

export type DisputeState = 'pending' | DisputeOutcome;

/** The whole life of a dispute: it waits, and it ends once. */
const MOVES: Record<DisputeState, readonly DisputeOutcome[]> = {
  pending: DISPUTE_OUTCOMES,
  transferred: [],
  corrected: [],
  cancelled: [],
  rejected: [],
  withdrawn: [],
};

export const DISPUTE_STATES = Object.keys(MOVES) as DisputeState[];

export function stateOf({ outcome }: { outcome: DisputeOutcome | null }): DisputeState {
  return outcome ?? 'pending';
}

/** The state it moves to. Throws `dispute.decided` for one that has ended. */
export function endDispute(dispute: { outcome: DisputeOutcome | null }, outcome: DisputeOutcome): DisputeOutcome {
  if (MOVES[stateOf(dispute)].includes(outcome)) return outcome;
  throw new DomainError('dispute.decided', '这份异议已经办结，不能再次决定或者撤回。');
}
