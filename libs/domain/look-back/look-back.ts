import type { Day } from '../day';
import { DomainError } from '../errors';

export const LOOK_BACK_RESULTS = ['holds', 'partly', 'rebound'] as const;
export type LookBackResult = (typeof LOOK_BACK_RESULTS)[number];
export const LOOK_BACK_OUTCOMES = [...LOOK_BACK_RESULTS, 'cancelled'] as const;
export type LookBackOutcome = (typeof LOOK_BACK_OUTCOMES)[number];
export const LOOK_BACK_OUTCOME_LABELS: Record<LookBackOutcome, string> = {
  holds: '巩固',
  partly: '部分反弹',
  rebound: '反弹',
  cancelled: '已取消',
};

export const LOOK_BACK_SOURCES = ['policy', 'round', 'hand'] as const;
export type LookBackSource = (typeof LOOK_BACK_SOURCES)[number];
export const LOOK_BACK_SOURCE_LABELS: Record<LookBackSource, string> = {
  policy: '按规则安排',
  round: '抽样',
  hand: '人工安排',
};

/** 回头看: somebody goes again, weeks after an item was closed, and sees whether it holds. Kept apart from the item, which stays frozen. */
export interface LookBack {
  id: string;
  itemId: string;
  /** The cycle that was closed. */
  cycle: number;
  source: LookBackSource;
  roundId: string | null;
  /** Why this item: the rule, the reasons of the sample, or a person's words. */
  basis: string;
  dueOn: Day;
  originalDueOn: Day;
  /** Working days before its date on which it is reminded of; 0: on the day. */
  remindBefore: number;
  /** The day it was planned or last moved: nothing is reminded of on or before it. */
  changedOn: Day;
  plannedById: string;
  plannedOn: Day;
  /** Who goes; null: any auditor who did not work on it. */
  assigneeId: string | null;
  /** Null while it is to be done. */
  outcome: LookBackOutcome | null;
  findings: string | null;
  people: string[];
  visitedOn: Day | null;
  doneById: string | null;
  endedOn: Day | null;
  /** Why it was cancelled. */
  reason: string | null;
  /** Of a rebound: what it reopened. */
  reopeningId: string | null;
}

export const LOOK_BACK_STATES = ['planned', 'due', 'overdue', 'done', 'cancelled'] as const;
export type LookBackState = (typeof LOOK_BACK_STATES)[number];

/** How it stands on a day: `due` within the week before its date, so that whoever goes plans his way. */
export function stateOf({ outcome, dueOn }: Pick<LookBack, 'outcome' | 'dueOn'>, today: Day, soon: Day): LookBackState {
  if (outcome) return outcome === 'cancelled' ? 'cancelled' : 'done';
  if (dueOn < today) return 'overdue';
  return dueOn <= soon ? 'due' : 'planned';
}

/** Throws `lookBack.ended` for one that was done or cancelled. */
export function requireOpen({ outcome }: Pick<LookBack, 'outcome'>): void {
  if (outcome)
    throw new DomainError(
      'lookBack.ended',
      `这次回头看${outcome === 'cancelled' ? '已取消' : '已有结果'}，不能再改动。`,
    );
}
