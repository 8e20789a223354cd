import type { Actor } from '@domain/unit/actor';

/** What planning anew has done so far. */
export interface ReplanningCounts {
  done: number;
  /** Items whose date moved. */
  dueMoved: number;
  /** Timers. */
  cancelled: number;
  planted: number;
}

/** An order to plan every open item anew. */
export interface Replanning extends ReplanningCounts {
  id: string;
  /** Chinese: why. */
  cause: string;
  requestedByName: string;
  requestedAt: Date;
  /** Items there were when it was ordered. */
  total: number;
  /** The item up to which it is done. */
  after: string;
  finishedAt: Date | null;
}

export abstract class Replannings {
  /** Orders it in the transaction of what makes it necessary. */
  abstract request(cause: string): Promise<string>;

  /** The oldest open order, held until the unit of work ends; null where there is none, another worker holds it, or it is too young. */
  abstract take(): Promise<Replanning | null>;

  /** Notes what a page did. `after` null: it was the last one. */
  abstract advance(id: string, after: string | null, counts: ReplanningCounts): Promise<void>;

  /** The latest orders, the newest first. */
  abstract latest(actor: Actor): Promise<Replanning[]>;
}
