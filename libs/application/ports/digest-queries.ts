import type { Day } from '@domain/day';
import type { DigestSource } from '@domain/notice/digest-entries';
import type { Actor } from '@domain/unit/actor';

export interface DigestStanding {
  now: Date;
  /** Today's are written already. */
  isWritten: boolean;
  /** Of the people at and below the actor's unit, those who have no digest mailed. */
  unmailedIds: string[];
}

/** What the digests of the coming days are foreseen from, within the actor's scope. */
export abstract class DigestQueries {
  abstract standing(actor: Actor): Promise<DigestStanding>;

  /**
   * Every item there may be something to say of on the days of the span, and those of `alsoIds`; those due first first. `cut`: there are
   * more than these.
   */
  abstract items(
    actor: Actor,
    span: { from: Day; to: Day; weekEnd: Day },
    alsoIds: readonly string[],
  ): Promise<{ items: DigestSource[]; cut: boolean }>;
}
