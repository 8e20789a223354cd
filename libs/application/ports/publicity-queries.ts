import type { Day } from '@domain/day';
import type { Objection, Publicity } from '@domain/item/publicity-state';
import type { Actor } from '@domain/unit/actor';
import type { ItemLine } from './item-queries';

export interface PublicityQuery {
  /** True: those that run, the first to end first. False: all, the newest first. */
  running: boolean;
  limit: number;
  cursor: string | null;
  count: boolean;
}

export interface PublicityPage {
  /** `documentId`: the 公示 as it was issued. */
  data: { publicity: Publicity; objections: Objection[]; documentId: string | null; item: ItemLine }[];
  nextCursor: string | null;
  total?: number;
  today: Day;
}

/** What is published, as the actor may see it: a unit its own. */
export abstract class PublicityQueries {
  abstract page(actor: Actor, query: PublicityQuery): Promise<PublicityPage>;
}
