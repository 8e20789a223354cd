import { isMet, type RequirementState } from '../evidence/evidence-rules';
import type { Evidence } from '../evidence/evidence';
import type { JudgedSnapshot, Measure, Submission } from './case-file';
import type { ItemState } from './item-state';

/** What lies before whoever decides. */
export interface JudgedFile {
  item: Readonly<ItemState>;
  submission: Submission;
  evidence: readonly Evidence[];
  measures: readonly Measure[];
  requirements: readonly RequirementState[];
  criteria: readonly string[];
}

/** VF4: what a decision judges, kept with it word for word. */
export function snapshotOf({
  item,
  submission,
  evidence,
  measures,
  requirements,
  criteria,
}: JudgedFile): JudgedSnapshot {
  const { title, manifestation, category, remediationType, goal, plannedOn, dueOn, originalDueOn, verificationLevels } =
    item;
  return {
    dueOn,
    originalDueOn,
    statement: submission.statement,
    evidence: evidence.map(({ id, sha256, size, version, kind, fileName, evidenceOn, measureId }) => ({
      id,
      sha256,
      size,
      version,
      kind,
      fileName,
      evidenceOn,
      measureId,
    })),
    item: { title, manifestation, category, remediationType, goal, plannedOn, verificationLevels },
    measures: measures.map(({ id, seq, text, dueOn: until, handlerId, doneOn }) => ({
      id,
      seq,
      text,
      dueOn: until,
      handlerId,
      doneOn,
    })),
    requirements: requirements.map((one) => ({ text: one.text, met: isMet(one), evidenceIds: one.evidenceIds })),
    criteria: [...criteria],
  };
}
