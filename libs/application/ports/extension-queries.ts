import type { Day } from '@domain/day';
import type { ExtensionLevel } from '@domain/deadline/procedure-policy';
import type { Extension } from '@domain/item/case-file';
import type { Actor } from '@domain/unit/actor';
import type { ItemLine } from './item-queries';

export interface WaitingQuery {
  /** Only those that wait for this level; null: all. */
  level: ExtensionLevel | null;
  limit: number;
  cursor: string | null;
  count: boolean;
}

export interface WaitingExtensions {
  data: { extension: Extension; item: ItemLine }[];
  nextCursor: string | null;
  total?: number;
  today: Day;
}

/** Requests for extension as the actor may see them. */
export abstract class ExtensionQueries {
  /** Those that wait for a decision, the longest wait first. */
  abstract waiting(actor: Actor, query: WaitingQuery): Promise<WaitingExtensions>;

  /** The item a request belongs to. Throws `extension.not_found`, also for what the actor may not see. */
  abstract itemOf(actor: Actor, extensionId: string): Promise<string>;
}
