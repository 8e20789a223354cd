import {
  type ClosureCriterion,
  type EvidenceRequirement,
  REQUIREMENT_SCOPES,
  type RequirementScope,
} from '@domain/evidence/closure-policy';
import { EVIDENCE_KINDS, type EvidenceKind } from '@domain/evidence/evidence';
import {
  LONGEST_CATEGORY,
  LONGEST_CRITERION,
  MOST_CATEGORIES,
  MOST_CRITERIA,
  MOST_PIECES,
  MOST_REQUIREMENTS,
} from '@domain/evidence/parse-closure-policy';
import { REMEDIATION_TYPES, type RemediationType } from '@domain/item/item-words';
import { IsChoice, IsCleanText, IsCount, IsListOf, IsPartList } from '../http/shape';

class EvidenceRequirementBody implements EvidenceRequirement {
  /** 大类 it is for; empty: every one. */
  @IsListOf({ textUpTo: LONGEST_CATEGORY }, MOST_CATEGORIES) categories!: string[];
  @IsListOf(REMEDIATION_TYPES, REMEDIATION_TYPES.length) remediationTypes!: RemediationType[];
  /** Any of these counts; empty: of whatever kind. */
  @IsListOf(EVIDENCE_KINDS, EVIDENCE_KINDS.length) kinds!: EvidenceKind[];
  @IsChoice(REQUIREMENT_SCOPES) per!: RequirementScope;
  @IsCount(1, MOST_PIECES) atLeast!: number;
}

class ClosureCriterionBody implements ClosureCriterion {
  @IsListOf({ textUpTo: LONGEST_CATEGORY }, MOST_CATEGORIES) categories!: string[];
  @IsListOf(REMEDIATION_TYPES, REMEDIATION_TYPES.length) remediationTypes!: RemediationType[];
  @IsCleanText(LONGEST_CRITERION) text!: string;
}

export class ClosurePolicyBody {
  @IsPartList(() => EvidenceRequirementBody, MOST_REQUIREMENTS) requirements!: EvidenceRequirementBody[];
  @IsPartList(() => ClosureCriterionBody, MOST_CRITERIA) criteria!: ClosureCriterionBody[];
}
