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

/** What whoever uploads is answered. */
export type AddedEvidence = Pick<Evidence, 'id' | 'sha256' | 'size' | 'mediaType' | 'version'> & { reuse: Reuse[] };

/** What the database knows of stored files. */
export abstract class EvidenceRecords {
  /** Throws `evidence.not_found`, also for what the actor may not see. */
  abstract one(actor: Actor, evidenceId: string): Promise<Evidence>;

  /** Where else the same content stands, as far as the actor of the unit of work may see. Newest first, at most twenty. */
  abstract reuseOf(sha256: string, besides: { itemId: string; cycle: number }): Promise<Reuse[]>;

  /** Evidence added just now waits for the virus scanner: nobody opens it, and it counts for nothing, before. */
  abstract awaitScan(evidenceId: string, itemId: string): Promise<void>;

  /** What a file that came in pieces was answered when it became evidence; null while it has not. Held until the unit of work ends. */
  abstract ofUpload(uploadId: string): Promise<AddedEvidence | null>;

  /** The file that came in pieces has become this evidence; its pieces are no longer wanted. */
  abstract finishUpload(uploadId: string, answer: AddedEvidence): Promise<void>;

  /**
   * Until the unit of work ends this content is not given up: call it before keeping it. Throws `evidence.leaving` when it is
   * being removed this very moment.
   */
  abstract holdSweep(sha256: string): Promise<void>;

  /**
   * Gives up those of `hashes` that no record names, and answers which are now the caller's to remove from the store, after the
   * unit of work has committed. What somebody else gave up is his for an hour.
   */
  abstract giveUp(hashes: readonly string[]): Promise<string[]>;

  /** What was given up over an hour ago and is not known to be gone: whoever gave it up has died. */
  abstract leftBehind(): Promise<string[]>;

  /** Removed from the store: may come again. */
  abstract gone(hashes: readonly string[]): Promise<void>;
}
