import type { Day } from '@domain/day';
import type { ItemEventType } from '@domain/item/item-events';

/** A row on its way to the queue; `attempt` rises each time, so that a queue that remembers the last one takes it again. */
export interface Published {
  id: string;
  attempt: number;
}

export interface OutboxRow {
  id: string;
  type: ItemEventType;
  itemId: string;
  by: string;
  byName: string;
  on: Day;
  data: Record<string, unknown>;
}

/** What transactions left to do. Polled by what is not done, never by the last id seen: sequences commit out of order. */
export abstract class OutboxQueue {
  /** At most `limit` rows that are not done and were not published within the last seconds; they count as published now. */
  abstract claimUnpublished(limit: number): Promise<Published[]>;

  /** In a unit of work: the row under lock if it is not done, else null. */
  abstract take(id: string): Promise<OutboxRow | null>;

  /** In the same unit of work. */
  abstract done(id: string): Promise<void>;

  abstract failed(id: string, error: string): Promise<void>;
}
