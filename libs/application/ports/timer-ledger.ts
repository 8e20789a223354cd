import type { Duty } from '@domain/deadline/duty';
import type { PlannedItem } from '@domain/deadline/plan-again';
import type { Actor } from '@domain/unit/actor';

/** An item's facts and the timers of its present generation, live or settled, for a comparison of the two. */
export interface ScheduledItem extends PlannedItem {
  id: string;
  number: string;
  title: string;
  leadUnitId: string | null;
  gen: number;
  /** Live timers of other generations: there should be none. */
  strays: string[];
}

/** What an item lacks and what it has too much. */
export interface Repair {
  itemId: string;
  gen: number;
  missing: Duty[];
  stale: string[];
}

export abstract class TimerLedger {
  /** Every item that is open or has live timers, in pages: a county's whole list is never in memory. */
  abstract pages(): AsyncIterable<ScheduledItem[]>;

  /** The page behind the item `after` (null: the first) of what the actor sees; an empty one is the end; of one list, where it is named. Joins a unit of work that is open. */
  abstract page(actor: Actor, after: string | null, supervisionId?: string): Promise<ScheduledItem[]>;

  /** Those items, in a unit of work. */
  abstract of(itemIds: readonly string[]): Promise<ScheduledItem[]>;

  /** Plants and cancels, unless the item was planned anew meanwhile. Says how many of each. Joins a unit of work that is open. */
  abstract repair(repairs: readonly Repair[]): Promise<{ inserted: number; cancelled: number }>;
}
