import type { Day } from '@domain/day';
import type { LookBack } from '@domain/look-back/look-back';
import type { LookBackRound, RoundTerms } from '@domain/look-back/look-back-round';
import type { Candidate } from '@domain/look-back/sample';

/** Look-backs as use cases handle them, in a unit of work. */
export abstract class LookBacks {
  /** What is still to be done on these items. */
  abstract open(itemIds: readonly string[]): Promise<LookBack[]>;

  /** Closed items that may be drawn: nothing is planned for them, and they do not go on for good. All of them, some thousands at a time. */
  abstract candidates(
    terms: Pick<RoundTerms, 'supervisionId' | 'unitIds' | 'closedFrom' | 'closedTo'>,
  ): AsyncIterable<Candidate[]>;

  /** A seed that nobody chose. */
  abstract seed(): Promise<string>;

  abstract addRound(round: LookBackRound): Promise<void>;

  /** Held until the unit of work ends. Throws `lookBackRound.not_found`. */
  abstract takeRound(id: string): Promise<LookBackRound>;

  abstract confirmRound(id: string, byId: string, on: Day): Promise<void>;
}
