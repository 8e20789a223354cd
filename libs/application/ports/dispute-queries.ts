import type { Day } from '@domain/day';
import type { Dispute } from '@domain/item/case-file';
import type { Actor } from '@domain/unit/actor';
import type { ItemLine } from './item-queries';

export interface DisputeQuery {
  /** True: those that wait, the longest wait first. False: all, the newest first. */
  pending: boolean;
  limit: number;
  cursor: string | null;
  count: boolean;
}

export interface DisputePage {
  /** `item` is null where the actor sees only the dispute his unit raised: the item is another's by now. */
  data: { dispute: Dispute; item: ItemLine | null }[];
  nextCursor: string | null;
  total?: number;
  today: Day;
}

/** Disputes as the actor may see them. */
export abstract class DisputeQueries {
  abstract page(actor: Actor, query: DisputeQuery): Promise<DisputePage>;

  /** Throws `dispute.not_found`, also for what the actor may not see. */
  abstract one(actor: Actor, disputeId: string): Promise<Dispute>;
}
