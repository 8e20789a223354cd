import type { RectificationItem } from '@domain/item/rectification-item';

export abstract class ItemRepository {
  /** Loads the item and holds it until the unit of work ends. Throws `item.not_found`, also for what the actor may not see. */
  abstract take(id: string): Promise<RectificationItem>;

  /** The open items a post owns, in an order that two who take them all agree on. */
  abstract idsOwnedBy(postId: string): Promise<string[]>;

  /** Stores the item, its audit events, its timers and its outbox rows, together. New items too. */
  abstract save(item: RectificationItem): Promise<void>;
}
