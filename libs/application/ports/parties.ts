import type { Audience } from '@domain/notice/notice';
import type { Party, Told } from '@domain/notice/resolve-audience';

/** Who and what stands around an item. */
export interface Surroundings {
  people: Party[];
  supervisionTitle: string;
}

/** An item and the parts that are to be told of it. */
export interface Concern {
  item: Told;
  audience: readonly Audience[];
}

export abstract class Parties {
  /**
   * In a unit of work, for each concern: the active people who may play one of the parts; where none of the parts needs more, those the
   * item itself names. Whoever of these has left, stands among the others by the coordinators and the unit's own people.
   */
  abstract of(concerns: readonly Concern[]): Promise<Surroundings[]>;
}
