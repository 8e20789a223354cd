import type { RectificationItem } from '@domain/item/rectification-item';

export abstract class ItemRepository {
  /** Loads the item and holds it until the unit of work ends. Throws `item.not_found`, also for what the actor may not see. */
  abstract take(id: string): Promise<RectificationItem>;

  /** The same of several, in an order that two who take them all agree on; what the actor may not see is left out. */
  abstract takeAll(ids: readonly string[]): Promise<RectificationItem[]>;

  /** Those of them that nobody else holds just now, without waiting for the others. */
  abstract takeFree(ids: readonly string[]): Promise<RectificationItem[]>;

  /** The items of a list whose deadline runs. */
  abstract idsInWork(supervisionId: string): Promise<string[]>;

  /** Closed items of type 长期坚持, found to hold, whose date is past: up to `limit` of them behind the item `after`. */
  abstract idsAwaitingYear(after: string | null, limit: number): Promise<string[]>;

  /** The open items a post owns, in an order that two who take them all agree on. */
  abstract idsOwnedBy(postId: string): Promise<string[]>;

  /** Stores the item, its audit events, its timers and its outbox rows, together. New items too. */
  abstract save(item: RectificationItem): Promise<void>;

  /** The same of many known items, a few statements for all of them. Their words, which the search knows, must be as they were. */
  abstract saveAll(items: readonly RectificationItem[]): Promise<void>;
}
