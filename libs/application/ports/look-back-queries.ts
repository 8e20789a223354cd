import type { Day } from '@domain/day';
import type { LookBack, LookBackState } from '@domain/look-back/look-back';
import type { LookBackRound } from '@domain/look-back/look-back-round';
import type { Actor } from '@domain/unit/actor';
import type { ItemLine } from './item-queries';

export interface LookBackFilter {
  state?: LookBackState;
  /** `rebound`, `partly` …, of what was done. */
  result?: string;
  itemId?: string;
  supervisionId?: string;
  unitId?: string;
  assigneeId?: string;
  roundId?: string;
}

export interface LookBackPage {
  /** `verifierIds`: who verified that cycle. */
  data: { lookBack: LookBack; verifierIds: string[]; item: ItemLine }[];
  nextCursor: string | null;
  total?: number;
  today: Day;
}

export interface LookBackQuery extends LookBackFilter {
  /** Up to this day what is to be done counts as due. */
  soon: Day;
  limit: number;
  cursor: string | null;
  count: boolean;
}

/** Without its pool, which is long. */
export type RoundLine = Omit<LookBackRound, 'pool'> & { candidates: number };

export interface RoundPage {
  data: RoundLine[];
  nextCursor: string | null;
  total?: number;
}

/** Look-backs as the actor may see them: a unit those of its own items. */
export abstract class LookBackQueries {
  /** By date, the earliest first; what has ended the latest first. */
  abstract page(actor: Actor, query: LookBackQuery): Promise<LookBackPage>;

  /** Throws `lookBack.not_found`. */
  abstract one(actor: Actor, id: string): Promise<LookBackPage['data'][number] & { today: Day }>;

  /** Newest first. */
  abstract rounds(actor: Actor, page: { limit: number; cursor: string | null; count: boolean }): Promise<RoundPage>;

  /** Throws `lookBackRound.not_found`. */
  abstract round(actor: Actor, id: string): Promise<LookBackRound>;
}
