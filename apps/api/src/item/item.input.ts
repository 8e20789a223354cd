import { ITEM_SORTS, type ItemSort } from '@application/ports/item-queries';
import type { Day } from '@domain/day';
import { LIGHT_COLOURS, type LightColour } from '@domain/deadline/light';
import { LONGEST_CRITERION, MOST_CRITERIA } from '@domain/evidence/parse-closure-policy';
import { CRITERION_ANSWERS, type CriterionAnswer } from '@domain/item/case-file';
import {
  GRADES,
  type Grade,
  NATURES,
  type Nature,
  PLAN_STATES,
  type PlanState,
  REMEDIATION_TYPES,
  type RemediationType,
  SEVERITIES,
  type Severity,
  PENDING_LEVELS,
  type PendingLevel,
  VERIFICATION_OUTCOMES,
  type VerificationOutcome,
} from '@domain/item/item-words';
import { PageQuery } from '../http/paging';
import {
  IsChoice,
  IsCleanText,
  IsCount,
  IsDay,
  IsFlag,
  IsId,
  IsListOf,
  IsPart,
  IsPartList,
  IsQueryFlag,
  LeftOut,
  Optional,
} from '../http/shape';

/** Every filter of the ledger; the export takes the same, less the paging. */
export class ItemFilterQuery {
  /** One status or several, separated by commas. */
  @Optional() @IsCleanText(100) status?: string;
  @Optional() @IsId() unitId?: string;
  @Optional() @IsId() handlerId?: string;
  @Optional() @IsId() supervisionId?: string;
  @Optional() @IsChoice(NATURES) nature?: Nature;
  @Optional() @IsChoice(SEVERITIES) severity?: Severity;
  @Optional() @IsChoice(REMEDIATION_TYPES) remediationType?: RemediationType;
  @Optional() @IsChoice(LIGHT_COLOURS) light?: LightColour;
  @Optional() @IsChoice(PENDING_LEVELS) pendingLevel?: PendingLevel;
  @Optional() @IsChoice(PLAN_STATES) planState?: PlanState;
  /** A request for extension waits for its decision. */
  @Optional() @IsQueryFlag() extensionPending?: boolean;
  /** A dispute waits for its decision. */
  @Optional() @IsQueryFlag() disputePending?: boolean;
  @Optional() @IsDay() dueFrom?: Day;
  @Optional() @IsDay() dueTo?: Day;
  @Optional() @IsQueryFlag() overdue?: boolean;
  /** In work, with no progress reported for at least so many days. */
  @Optional() @IsCount(1, 3_650, 'query') silentDays?: number;
  /** In work, with no progress reported for as many working days as the rules of procedure allow. */
  @Optional() @IsQueryFlag() tooSilent?: boolean;
  @Optional() @IsCleanText(100) q?: string;
  @Optional() @IsCount(1900, 2999, 'query') year?: number;
  @Optional() @IsCleanText(50) figure?: string;
  @Optional() @IsDay() asOf?: Day;
  @Optional() @IsChoice(ITEM_SORTS) sort?: ItemSort;
}

export class ItemListQuery extends ItemFilterQuery implements PageQuery {
  @Optional() @IsCount(1, 200, 'query') limit?: number;
  @Optional() @IsCleanText(500) cursor?: string;
  @Optional() @IsQueryFlag() count?: boolean;
}

export class DraftItemBody {
  @IsCleanText(200) title!: string;
  @Optional() @IsCleanText(5_000, 0) manifestation?: string | null;
  @Optional() @IsCleanText(5_000, 0) cause?: string | null;
  @IsChoice(NATURES) nature!: Nature;
  @Optional() @IsChoice(SEVERITIES) severity?: Severity;
  @IsChoice(REMEDIATION_TYPES) remediationType!: RemediationType;
  @Optional() @IsCleanText(100, 0) category?: string | null;
  @Optional() @IsCleanText(100, 0) aspect?: string | null;
  @Optional() @IsCleanText(500, 0) legalBasis?: string | null;
  @Optional() @IsCleanText(200, 0) dueRule?: string | null;
}

export class EditItemBody {
  @LeftOut() @IsCleanText(200) title?: string;
  @Optional() @IsCleanText(5_000, 0) manifestation?: string | null;
  @Optional() @IsCleanText(5_000, 0) cause?: string | null;
  @LeftOut() @IsChoice(NATURES) nature?: Nature;
  @LeftOut() @IsChoice(SEVERITIES) severity?: Severity;
  @LeftOut() @IsChoice(REMEDIATION_TYPES) remediationType?: RemediationType;
  @Optional() @IsCleanText(100, 0) category?: string | null;
  @Optional() @IsCleanText(100, 0) aspect?: string | null;
  @Optional() @IsCleanText(500, 0) legalBasis?: string | null;
  @Optional() @IsCleanText(200, 0) dueRule?: string | null;
}

export class AssignmentBody {
  @IsId() leadUnitId!: string;
  @Optional() @IsListOf('id', 20) cooperatingUnitIds?: string[];
  @IsId() leaderId!: string;
  @IsId() handlerId!: string;
  @Optional() @IsId() handlerPostId?: string | null;
  @IsDay() dueOn!: Day;
  /** The rule of the date in words, e.g. 收到反馈意见后30个工作日内. Left out: it stays as it is; empty: there is none. */
  @Optional() @IsCleanText(200, 0) dueRule?: string | null;
  /** True: the date follows the item's rule and is reckoned anew when its event is dated. Left out: it does where it is what the rule comes to. */
  @Optional() @IsFlag() dueFollowsRule?: boolean | null;
  /** Why another unit is to lead an item that was assigned before; needed then alone. */
  @Optional() @IsCleanText(2_000, 0) reason?: string | null;
}

class PlanMeasureBody {
  @IsCleanText(1_000) text!: string;
  @IsDay() dueOn!: Day;
  @Optional() @IsId() handlerId?: string | null;
}

export class PlanBody {
  @IsCleanText(2_000) goal!: string;
  @IsPartList(() => PlanMeasureBody, 50) measures!: PlanMeasureBody[];
}

export class ProgressBody {
  @IsCleanText(2_000) text!: string;
  @Optional() @IsCount(0, 100) percent?: number | null;
  @Optional() @IsId() measureId?: string | null;
}

export class MechanismBody {
  @IsCleanText(200) title!: string;
  @Optional() @IsCleanText(100, 0) documentNumber?: string | null;
  @IsDay() issuedOn!: Day;
}

export class ExtensionBody {
  @IsDay() dueOn!: Day;
  @IsCleanText(2_000) reason!: string;
  @IsCleanText(2_000) progress!: string;
  @Optional() @IsCleanText(2_000, 0) interimMeasures?: string | null;
}

export class ExtensionDecisionBody {
  @IsChoice(['approved', 'refused']) outcome!: 'approved' | 'refused';
  @Optional() @IsDay() dueOn?: Day | null;
  @Optional() @IsCleanText(2_000, 0) reason?: string | null;
}

export class SubmissionBody {
  @IsCleanText(5_000) statement!: string;
}

class OnSiteBody {
  @IsDay() on!: Day;
  @IsListOf({ textUpTo: 50 }, 20) people!: string[];
  @IsCleanText(5_000) findings!: string;
  /** Photos put in under /items/:id/on-site-photos for this submission. */
  @LeftOut() @IsListOf('id', 30) photoIds?: string[];
}

class CriterionAnswerBody implements CriterionAnswer {
  @IsCleanText(LONGEST_CRITERION) text!: string;
  @IsChoice(CRITERION_ANSWERS) answer!: CriterionAnswer['answer'];
  @Optional() @IsCleanText(1_000, 0) note!: string | null;
}

export class VerificationBody {
  @IsChoice(VERIFICATION_OUTCOMES) outcome!: VerificationOutcome;
  @Optional() @IsChoice(GRADES) grade?: Grade | null;
  @Optional() @IsCleanText(2_000, 0) reason?: string | null;
  @Optional() @IsDay() newDueOn?: Day | null;
  @Optional() @IsPart(() => OnSiteBody) onSite?: OnSiteBody | null;
  /** 销号标准, answered one by one; left out: as a whole. */
  @Optional() @IsPartList(() => CriterionAnswerBody, MOST_CRITERIA) criteria?: CriterionAnswerBody[] | null;
}

export class ReopeningBody {
  @IsCleanText(2_000) reason!: string;
  @IsCleanText(500) basis!: string;
  @IsDay() dueOn!: Day;
}

export class CancellationBody {
  @IsCleanText(2_000) reason!: string;
}

export class UrgeBody {
  @IsCleanText(2_000) text!: string;
  @IsDay() replyBy!: Day;
}

export class UrgeReplyBody {
  @IsCleanText(2_000) text!: string;
}
