import { type ClosurePolicy, REQUIREMENT_SCOPES } from '@domain/evidence/closure-policy';
import { EVIDENCE_KINDS, type EvidenceKind } from '@domain/evidence/evidence';
import { REMEDIATION_TYPES, type RemediationType } from '@domain/item/item-words';
import { Choice, Choices, Count, Flag, Parts, Text, Texts } from '../http/view';

class EvidenceRequirementView {
  @Texts() categories!: readonly string[];
  @Choices(REMEDIATION_TYPES) remediationTypes!: readonly RemediationType[];
  @Choices(EVIDENCE_KINDS) kinds!: readonly EvidenceKind[];
  @Choice(REQUIREMENT_SCOPES) per!: string;
  @Count() atLeast!: number;
}

class ClosureCriterionView {
  @Texts() categories!: readonly string[];
  @Choices(REMEDIATION_TYPES) remediationTypes!: readonly RemediationType[];
  @Text() text!: string;
}

export class ClosurePolicyView {
  /** Besides the one piece of evidence that every closure needs. */
  @Parts(() => EvidenceRequirementView) requirements!: ClosurePolicy['requirements'];
  @Parts(() => ClosureCriterionView) criteria!: ClosurePolicy['criteria'];
  /** What may be taken over as a start. */
  @Parts(() => EvidenceRequirementView) suggested!: ClosurePolicy['requirements'];
  /** False: the shipped ones. */
  @Flag() isOwn!: boolean;
}
