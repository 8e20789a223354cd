import type { Day } from '@domain/day';
import type { Place, PreviewKind } from '@domain/evidence/content-traits';
import type { Uses } from '@domain/evidence/reuse';
import type { Actor } from '@domain/unit/actor';

/** What machines found about one piece of evidence. */
export interface Finding {
  evidenceId: string;
  evidenceOn: Day;
  /** `waiting` until somebody has looked at the content. */
  state: 'waiting' | 'read' | 'unreadable';
  preview: PreviewKind;
  pages: number;
  note: string | null;
  /** By the camera's clock, without a zone. */
  takenAt: string | null;
  place: Place | null;
  /** Of the running cycle; evidence of earlier cycles raises no alarm any more. */
  uses: Uses;
}

/** Reads for the screen, only what the actor may see; uses out of his sight are counted and not told. */
export abstract class EvidenceFindings {
  /** Of all evidence of the item, oldest first, and of the last statement of the running cycle, if there is one. Throws `item.not_found`. */
  abstract ofItem(actor: Actor, itemId: string): Promise<{ findings: Finding[]; statement: Uses | null }>;

  /** Where else nearly the same is stated as in this draft. Throws `item.not_found`. */
  abstract ofStatement(actor: Actor, itemId: string, statement: string): Promise<Uses>;

  /** What was made of the content of a piece of evidence under that name, or null. */
  abstract derivative(
    actor: Actor,
    evidenceId: string,
    name: string,
  ): Promise<{ sha256: string; size: number; mediaType: string } | null>;
}
