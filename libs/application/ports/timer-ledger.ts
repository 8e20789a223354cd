import type { KnownTimer } from '@domain/deadline/compare-timers';
import type { DutyFacts } from '@domain/deadline/duty-plan';
import type { Duty } from '@domain/deadline/duty';

/** An item's facts and the timers of its present generation, live or settled, for a comparison of the two. */
export interface ScheduledItem {
  id: string;
  number: string;
  gen: number;
  facts: DutyFacts;
  timers: KnownTimer[];
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

  /** Plants and cancels, unless the item was planned anew meanwhile. Says how many of each. */
  abstract repair(repairs: readonly Repair[]): Promise<{ inserted: number; cancelled: number }>;
}
