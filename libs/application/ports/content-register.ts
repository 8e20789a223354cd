import type { ContentTraits } from '@domain/evidence/content-traits';
import type { TextSketch } from '@domain/evidence/text-sketch';

/** Content that waits to be looked at, and how often somebody began. */
export interface WaitingContent {
  sha256: string;
  mediaType: string;
  attempt: number;
}

export interface KeptDerivative {
  name: string;
  sha256: string;
  size: number;
  mediaType: string;
}

export interface WaitingStatement {
  submissionId: string;
  statement: string;
}

/** What is known of contents, one entry each, and of the statements of submissions. */
export abstract class ContentRegister {
  /** One content that waits, leased to the caller for a while; after each failure the next try is further off. Null when none waits. */
  abstract claim(): Promise<WaitingContent | null>;

  /** In a unit of work: what was seen, what was made of it, and which known contents are much like it. Again it changes nothing. */
  abstract record(sha256: string, traits: ContentTraits, derivatives: readonly KeptDerivative[]): Promise<void>;

  /** There is nothing to be seen, and nobody tries again. `reason`: a Chinese sentence. */
  abstract giveUp(sha256: string, reason: string): Promise<void>;

  /** Statements that have no sketch yet, at most `limit`. */
  abstract waitingStatements(limit: number): Promise<WaitingStatement[]>;

  /** Null for a statement that is too short to say anything. Again it changes nothing. */
  abstract recordStatement(submissionId: string, sketch: TextSketch | null): Promise<void>;

  /** In a unit of work: a derivative is gone from the store and is to be made anew. */
  abstract askAgain(sha256: string): Promise<void>;
}
