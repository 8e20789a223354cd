import { day } from '@domain/day';
import type { RequirementState } from '@domain/evidence/evidence-rules';
import type { Submission, Verification } from '@domain/item/case-file';

const ON = day('2026-11-20');

const REQUIREMENT = { text: '佐证材料至少 1 份', measureId: null, needed: 1, waiting: 0, repeats: [] };
export const FILED: RequirementState[] = [{ ...REQUIREMENT, have: 1, evidenceIds: ['e'] }];
export const NOTHING_FILED: RequirementState[] = [{ ...REQUIREMENT, have: 0, evidenceIds: [] }];

export function aSubmission(differs: Partial<Submission> = {}): Submission {
  return {
    id: 's',
    itemId: 'item',
    cycle: 1,
    submitterId: 'handler',
    delegateId: null,
    submittedOn: ON,
    statement: '已整改',
    numberYear: 2026,
    numberSeq: 1,
    ...differs,
  };
}

/** The auditor accepts. */
export function aVerification(differs: Partial<Verification> = {}): Verification {
  return {
    id: 'v',
    itemId: 'item',
    cycle: 1,
    submissionId: 's',
    level: 'auditor',
    verifierId: 'auditor',
    delegateId: null,
    verifiedOn: ON,
    outcome: 'accepted',
    grade: 'rectified',
    reason: null,
    newDueOn: null,
    onSite: null,
    criteria: null,
    snapshot: { dueOn: null, originalDueOn: null, statement: '', evidence: [] },
    numberYear: 2026,
    numberSeq: 1,
    ...differs,
  };
}
