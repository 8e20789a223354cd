import type { Duty } from '@domain/deadline/duty';

/** The right to act on one timer, until its lease ends and somebody claims it with a higher fence. */
export interface Claim {
  timerId: string;
  itemId: string;
  fence: number;
}

export interface DueTimer {
  id: string;
  itemId: string;
  gen: number;
  duty: Duty;
}

/** How a timer ends, for good. */
export interface Settlement {
  id: string;
  state: 'done' | 'skipped' | 'cancelled';
  reason: string | null;
}

/** Future duties. What is due is decided by the database's clock. */
export abstract class Timers {
  /** Leases at most `limit` timers that are due, or whose lease ran out. Any number of workers may ask at once. */
  abstract claimDue(limit: number): Promise<Claim[]>;

  /** In a unit of work that holds the items: of each item of which a claim still holds, all timers that are due, the earliest first. */
  abstract takeDue(claims: readonly Claim[]): Promise<DueTimer[]>;

  /** In the same unit of work. */
  abstract settle(settlements: readonly Settlement[]): Promise<void>;

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
