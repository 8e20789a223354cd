import type { Day } from '@domain/day';
import type { RungProposal } from '@domain/document/rung-proposal';
import type { Actor } from '@domain/unit/actor';
import type { ItemLine } from './item-queries';

export interface ProposedRung {
  proposal: RungProposal;
  item: ItemLine;
  /** Names for what its document suggests. */
  office: string;
  leader: string;
}

export interface ProposedRungs {
  data: ProposedRung[];
  nextCursor: string | null;
  total?: number;
  today: Day;
}

/** Rungs the clock proposed and nobody has decided. */
export abstract class RungProposalQueries {
  /** The longest wait first; of one item, where it is named. */
  abstract waiting(
    actor: Actor,
    query: { itemId: string | null; limit: number; cursor: string | null; count: boolean },
  ): Promise<ProposedRungs>;
}
