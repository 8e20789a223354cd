import type { Day } from '@domain/day';
import type { Evidence } from '@domain/evidence/evidence';
import type { Actor } from '@domain/unit/actor';

/** Another item, or another cycle of the same, that holds the same content. */
export interface Reuse {
  itemId: string;
  number: string;
  title: string;
  cycle: number;
  /** The day it was uploaded there. */
  on: Day;
}

/** What the database knows of stored files. */
export abstract class EvidenceRecords {
  /** Throws `evidence.not_found`, also for what the actor may not see. */
  abstract one(actor: Actor, evidenceId: string): Promise<Evidence>;

  /** Where else the same content stands, as far as the actor of the unit of work may see. Newest first, at most twenty. */
  abstract reuseOf(sha256: string, besides: { itemId: string; cycle: number }): Promise<Reuse[]>;

  /** Until the unit of work ends no content is swept: call it before keeping any. */
  abstract holdSweep(): Promise<void>;

  /** Those of `hashes` that no record names. Until the unit of work ends none can come to be named. */
  abstract unnamed(hashes: readonly string[]): Promise<string[]>;
}
