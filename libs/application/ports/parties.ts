import type { ItemState } from '@domain/item/item-state';
import type { Party } from '@domain/notice/resolve-audience';

/** Who and what stands around an item. */
export interface Surroundings {
  /** The active people who may play a part on it: named by it, of its units, or of the offices above. */
  people: Party[];
  supervisionTitle: string;
}

export abstract class Parties {
  /** In a unit of work. */
  abstract of(item: Readonly<ItemState>): Promise<Surroundings>;
}
