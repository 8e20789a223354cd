import type { Day } from '@domain/day';
import { TERM_UNITS, type TermUnit } from '@domain/deadline/procedure-policy';
import type { PublicityTerm } from '@domain/deadline/publicity-window';
import { VERIFICATION_LEVELS, type VerificationLevel } from '@domain/item/item-words';
import { SUPERVISION_KINDS, type SupervisionKind } from '@domain/supervision/supervision';
import { IsChoice, IsCleanText, IsCount, IsDay, IsListOf, IsPart, IsPartList, Optional } from '../http/shape';

class MeetingBody {
  @IsDay() heldOn!: Day;
  @IsCleanText(100) name!: string;
}

class TaskForceBody {
  @IsCleanText(100) name!: string;
  @Optional() @IsCleanText(50, 0) leader?: string | null;
}

class BasisDocumentBody {
  @IsCleanText(200) title!: string;
  @Optional() @IsCleanText(100, 0) issuer?: string | null;
  @Optional() @IsCleanText(100, 0) documentNumber?: string | null;
  @Optional() @IsDay() issuedOn?: Day | null;
}

class PlanDocumentBody {
  @IsCleanText(200) title!: string;
  @Optional() @IsCleanText(100, 0) documentNumber?: string | null;
  @Optional() @IsDay() issuedOn?: Day | null;
}

export class PublicityTermBody implements PublicityTerm {
  @IsCount(1, 90) amount!: number;
  @IsChoice(TERM_UNITS) unit!: TermUnit;
}

export class SupervisionBody {
  @IsCleanText(200) title!: string;
  @IsChoice(SUPERVISION_KINDS) kind!: SupervisionKind;
  @IsCleanText(100) issuer!: string;
  @Optional() @IsCleanText(50, 0) level?: string | null;
  @Optional() @IsCleanText(100, 0) documentNumber?: string | null;
  @IsDay() feedbackOn!: Day;
  @Optional() @IsPartList(() => BasisDocumentBody, 20) basisDocuments?: BasisDocumentBody[];
  @Optional() @IsPart(() => MeetingBody) meeting?: MeetingBody | null;
  @Optional() @IsPart(() => TaskForceBody) taskForce?: TaskForceBody | null;
  @Optional() @IsPart(() => PlanDocumentBody) planDocument?: PlanDocumentBody | null;
  @Optional() @IsListOf(VERIFICATION_LEVELS, 3) verificationLevels?: VerificationLevel[];
  /** 公示 before closing; null: none. Left out: as the installation does by default. */
  @Optional() @IsPart(() => PublicityTermBody) publicity?: PublicityTermBody | null;
}
