import type { Duty } from '@domain/deadline/duty';

/** The right to act on one timer, until its lease ends and somebody claims it with a higher fence. */
export interface Claim {
  timerId: string;
  itemId: string;
  fence: number;
}

export interface DueTimer {
  id: string;
  gen: number;
  duty: Duty;
}

/** Future duties. What is due is decided by the database's clock. */
export abstract class Timers {
  /** Leases at most `limit` timers that are due, or whose lease ran out. Any number of workers may ask at once. */
  abstract claimDue(limit: number): Promise<Claim[]>;

  /** In a unit of work that holds the item: all its timers that are due, if the claim still holds; else null. */
  abstract takeDue(claim: Claim): Promise<DueTimer[] | null>;

  /** In the same unit of work: settles timers for good. */
  abstract settle(
    ids: readonly string[],
    state: 'done' | 'skipped' | 'cancelled',
    reason: string | null,
  ): Promise<void>;

  /** Acting threw: the timer waits longer each time, and after the fifth time is dead, with the error. */
  abstract failed(claim: Claim, error: string): Promise<void>;

  /**
   * In a unit of work: a dead timer waits for its turn again, its failures forgotten. Answers what it was, or null where the actor sees
   * no such timer; `retried` is false where it was not dead.
   */
  abstract retry(timerId: string): Promise<{ itemNumber: string; error: string | null; retried: boolean } | null>;

  /** Gives back claims that were not acted on: somebody else may have them at once. */
  abstract release(claims: readonly Claim[]): Promise<void>;
}
