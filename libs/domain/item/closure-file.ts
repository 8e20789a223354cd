import type { ClosurePolicy } from '../evidence/closure-policy';
import type { Evidence } from '../evidence/evidence';
import { evidenceChecklist, type RequirementState } from '../evidence/evidence-rules';
import type { JudgedSnapshot, Measure, Submission, Verification } from './case-file';
import { criteriaFor } from './criteria';
import type { ItemState } from './item-state';
import { snapshotOf } from './judged-snapshot';
import { changesSince, type SnapshotChange } from './snapshot-changes';

/** An item with what a closure is judged on. */
export interface ClosureFile {
  item: Readonly<ItemState>;
  measures: readonly Measure[];
  evidence: readonly Evidence[];
  submissions: readonly Submission[];
  verifications: readonly Verification[];
}

/** What the rules ask of the running cycle, and what is there. */
export function requirementsOf({ item, measures, evidence }: ClosureFile, rules: ClosurePolicy): RequirementState[] {
  return evidenceChecklist(rules, item, measures, evidence);
}

/** What lies behind a submission now: of its cycle, under the rules of today. */
export function presentFile(file: ClosureFile, submission: Submission, rules: ClosurePolicy): JudgedSnapshot {
  const { cycle } = submission;
  const measures = file.measures.filter((one) => one.cycle === cycle);
  const evidence = file.evidence.filter((one) => one.cycle === cycle);
  const item = { ...file.item, cycle };
  const requirements = evidenceChecklist(rules, item, measures, evidence);
  return snapshotOf({ item, submission, measures, evidence, requirements, criteria: criteriaFor(rules, item) });
}

/** 验收后有变化: of one decision. */
export function changesOf(file: ClosureFile, decision: Verification, rules: ClosurePolicy): SnapshotChange[] {
  const submission = file.submissions.find(({ id }) => id === decision.submissionId);
  if (!submission) return [];
  return changesSince(decision.snapshot, presentFile(file, submission, rules), decision.cycle === file.item.cycle);
}

/** What was submitted: as its first decision saw it, or, where none is there yet, as it lies there. */
export function submittedFile(file: ClosureFile, submission: Submission, rules: ClosurePolicy): JudgedSnapshot {
  const first = file.verifications.find(({ submissionId }) => submissionId === submission.id);
  return first?.snapshot ?? presentFile(file, submission, rules);
}
