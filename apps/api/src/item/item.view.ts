import { EXTENSION_LEVELS, type ExtensionLevel, TERM_UNITS } from '@domain/deadline/procedure-policy';
import { SCAN_STATES } from '@domain/evidence/scan-state';
import { EVIDENCE_KINDS } from '@domain/evidence/evidence';
import {
  EXTENSION_OUTCOMES,
  GRADES,
  PAUSE_KINDS,
  PLAN_STATES,
  VERIFICATION_LEVELS,
  VERIFICATION_OUTCOMES,
} from '@domain/item/item-words';
import { DisputeView } from './dispute.view';
import { PublicityView } from './publicity.view';
import { ItemLineView } from './item-line.view';
import { NamedView } from './named.view';
import { Choice, Choices, Count, DayField, Free, Id, Instant, Part, Parts, Text } from '../http/view';

export class MeasureView {
  @Id() id!: string;
  @Count() cycle!: number;
  @Count() seq!: number;
  @Text() text!: string;
  @DayField() dueOn!: string;
  @Part(() => NamedView, true) handler!: NamedView | null;
  @Choice(['open', 'done']) state!: string;
  @DayField(true) doneOn!: string | null;
}

export class ProgressView {
  @Id() id!: string;
  @Count() cycle!: number;
  @Id(true) measureId!: string | null;
  @Text() text!: string;
  @Count(true) percent!: number | null;
  @Part(() => NamedView) by!: NamedView;
  @DayField() reportedOn!: string;
}

export class MechanismView {
  @Id() id!: string;
  @Count() cycle!: number;
  @Text() title!: string;
  @Text(true) documentNumber!: string | null;
  @DayField() issuedOn!: string;
}

export class EvidenceView {
  @Id() id!: string;
  @Count() cycle!: number;
  @Id(true) measureId!: string | null;
  @Choice(EVIDENCE_KINDS) kind!: string;
  @DayField() evidenceOn!: string;
  @Text() fileName!: string;
  @Text() sha256!: string;
  @Count() size!: number;
  @Text() mediaType!: string;
  @Count() version!: number;
  @Part(() => NamedView) uploadedBy!: NamedView;
  @Instant() at!: string;
  /** `none` where no virus scanner is set up; what is `pending` or `infected` counts for nothing and is not handed out. */
  @Choice(SCAN_STATES) scanState!: string;
  /** What the scanner found. */
  @Text(true) scanFinding!: string | null;
}

export class ExtensionView {
  @Id() id!: string;
  @Count() cycle!: number;
  @Part(() => NamedView) requestedBy!: NamedView;
  @DayField() requestedOn!: string;
  @DayField() fromDueOn!: string;
  @DayField() dueOn!: string;
  @Text() reason!: string;
  @Text() progress!: string;
  @Text(true) interimMeasures!: string | null;
  /** Of its form, 延审〔2026〕3号. */
  @Text(true) number!: string | null;
  /** Whose word it needs, and whose it waits for. */
  @Choices(EXTENSION_LEVELS) levels!: ExtensionLevel[];
  @Choice(EXTENSION_LEVELS, true) pendingLevel!: string | null;
  @Choice(EXTENSION_OUTCOMES, true) outcome!: string | null;
  @Part(() => NamedView, true) decidedBy!: NamedView | null;
  @DayField(true) decidedOn!: string | null;
  /** The date that stood when it was approved; it may have moved since it was asked. */
  @DayField(true) decidedFromDueOn!: string | null;
  @DayField(true) decidedDueOn!: string | null;
  @Text(true) decisionReason!: string | null;
}

class ExtensionReviewView {
  @Choice(EXTENSION_LEVELS) level!: string;
  @Part(() => NamedView) by!: NamedView;
  @DayField() reviewedOn!: string;
  @Choice(['approved', 'refused']) outcome!: string;
  @Text(true) reason!: string | null;
}

export class ItemExtensionView extends ExtensionView {
  @Parts(() => ExtensionReviewView) reviews!: ExtensionReviewView[];
}

export class PauseView {
  @Id() id!: string;
  @Count() cycle!: number;
  @Choice(PAUSE_KINDS) kind!: string;
  @Text() basis!: string;
  @Text() reason!: string;
  @DayField() fromOn!: string;
  @Choice(TERM_UNITS) unit!: string;
  @DayField() dueOn!: string;
  @Part(() => NamedView) pausedBy!: NamedView;
  @DayField() pausedOn!: string;
  @Part(() => NamedView, true) resumedBy!: NamedView | null;
  @DayField(true) resumedOn!: string | null;
  @Text(true) note!: string | null;
  @Count(true) days!: number | null;
  @DayField(true) newDueOn!: string | null;
}

export class SubmissionView {
  @Id() id!: string;
  @Count() cycle!: number;
  @Part(() => NamedView) submitter!: NamedView;
  @DayField() submittedOn!: string;
  @Text() statement!: string;
}

export class VerificationView {
  @Id() id!: string;
  @Count() cycle!: number;
  @Id() submissionId!: string;
  @Choice(VERIFICATION_LEVELS) level!: string;
  @Part(() => NamedView) verifier!: NamedView;
  @DayField() verifiedOn!: string;
  @Choice(VERIFICATION_OUTCOMES) outcome!: string;
  @Choice(GRADES, true) grade!: string | null;
  @Text(true) reason!: string | null;
  @DayField(true) newDueOn!: string | null;
  @Free('现场核查：日期、人员、情况') onSite!: object | null;
}

export class ReopeningView {
  @Id() id!: string;
  @Count() cycle!: number;
  @Part(() => NamedView) by!: NamedView;
  @DayField() reopenedOn!: string;
  @Text() reason!: string;
  @Text() basis!: string;
  @DayField() dueOn!: string;
}

export class UrgeReplyView {
  @Id() id!: string;
  @Part(() => NamedView) by!: NamedView;
  @DayField() repliedOn!: string;
  @Text() text!: string;
}

export class UrgeView {
  @Id() id!: string;
  @Count() cycle!: number;
  @Part(() => NamedView) by!: NamedView;
  @DayField() urgedOn!: string;
  @Text() text!: string;
  @DayField() replyBy!: string;
  @Parts(() => UrgeReplyView) replies!: UrgeReplyView[];
}

class ReceiptView {
  @Instant() at!: string;
  @Part(() => NamedView) by!: NamedView;
}

class ResumptionView {
  /** How long the clock has stood still, in the unit of the pause. */
  @Count() days!: number;
  @Choice(TERM_UNITS) unit!: string;
  @DayField() dueOn!: string;
}

export class ItemView extends ItemLineView {
  @Text(true) manifestation!: string | null;
  @Text(true) cause!: string | null;
  @Text(true) legalBasis!: string | null;
  @Text(true) dueRule!: string | null;
  /** `rule`: the date follows `dueRule`; `hand`: a person set it. */
  @Choice(['rule', 'hand'], true) dueBasis!: 'rule' | 'hand' | null;
  /** Which of its dates may still change, because the year's calendar is not published. */
  @Text(true) dateNote!: string | null;
  @DayField(true) receivedOn!: string | null;
  /** By whom and when the present lead unit signed for it. */
  @Part(() => ReceiptView, true) receipt!: ReceiptView | null;
  /** While its clock stands still: what it would come to if it went on today. */
  @Part(() => ResumptionView, true) resumption!: ResumptionView | null;
  /** 长期坚持: when the clock opened this cycle as the next year. */
  @DayField(true) yearOpenedOn!: string | null;
  /** When the first plan of the cycle was filed and approved: with the receipt, what rules of dates count from. */
  @DayField(true) planFiledOn!: string | null;
  @DayField(true) planApprovedOn!: string | null;
  /** The last day the assignment may be disputed. */
  @DayField(true) disputeUntil!: string | null;
  /** The unit it was assigned to before its first transfer, and the day of the last one. */
  @Part(() => NamedView, true) originalUnit!: NamedView | null;
  @DayField(true) transferredOn!: string | null;
  @Text(true) sourceQuote!: string | null;
  @Count(true) sourceLine!: number | null;
  @Choices(VERIFICATION_LEVELS) verificationLevels!: string[];
  @Text(true) goal!: string | null;
  @Choice(PLAN_STATES) planState!: string;
  @Count() extensionCount!: number;
  @Id(true) handlerPostId!: string | null;
  @Parts(() => MeasureView) measures!: MeasureView[];
  @Parts(() => EvidenceView) evidence!: EvidenceView[];
  @Parts(() => ProgressView) progress!: ProgressView[];
  @Parts(() => MechanismView) mechanisms!: MechanismView[];
  @Parts(() => ItemExtensionView) extensions!: ItemExtensionView[];
  @Parts(() => PauseView) pauses!: PauseView[];
  @Parts(() => DisputeView) disputes!: DisputeView[];
  @Parts(() => SubmissionView) submissions!: SubmissionView[];
  @Parts(() => VerificationView) verifications!: VerificationView[];
  @Parts(() => PublicityView) publicities!: PublicityView[];
  @Parts(() => ReopeningView) reopenings!: ReopeningView[];
  @Parts(() => UrgeView) urges!: UrgeView[];
}
