import type { Day } from '../day';
import type { Actor } from './actor';

/** 委托: one person lets another of his unit act for him for a time. A row is never taken back: it ends. */
export interface Delegation {
  id: string;
  principalId: string;
  delegateId: string;
  fromOn: Day;
  untilOn: Day;
  reason: string;
  createdById: string;
  /** The last day it held where it ended before its time; null while nobody ended it. */
  endedOn: Day | null;
  endedById: string | null;
}

/**
 * Whoever counts as the same hand: the person himself, who acts for him, and everybody he stood in a delegation with on `since` or after it,
 * whichever of the two was the other's delegate. Null: at any time.
 */
export function handsOf(
  { id, delegate, ties = [] }: Pick<Actor, 'id' | 'delegate' | 'ties'>,
  since: Day | null,
): string[] {
  const tied = ties.filter(({ untilOn }) => since === null || untilOn >= since).map(({ personId }) => personId);
  return [...new Set([id, ...(delegate ? [delegate.id] : []), ...tied])];
}

/** Whether a delegation holds on that day. */
export function holdsOn(
  { fromOn, untilOn, endedOn }: Pick<Delegation, 'fromOn' | 'untilOn' | 'endedOn'>,
  on: Day,
): boolean {
  return fromOn <= on && on <= untilOn && (endedOn === null || on < endedOn);
}
