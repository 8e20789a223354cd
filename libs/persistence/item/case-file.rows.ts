import type { Day } from '@domain/day';
import type {
  CriterionAnswer,
  Dispute,
  Extension,
  ExtensionReview,
  JudgedSnapshot,
  Measure,
  Mechanism,
  OnSiteCheck,
  OnSitePhoto,
  Pause,
  Progress,
  Reopening,
  Submission,
  Urge,
  UrgeReply,
  Verification,
} from '@domain/item/case-file';
import type { ExtensionLevel, TermUnit } from '@domain/deadline/procedure-policy';
import type { Evidence, EvidenceKind } from '@domain/evidence/evidence';
import type { ScanState } from '@domain/evidence/scan-state';
import type { DisputeOutcome } from '@domain/item/dispute-state';
import type {
  DisputeKind,
  ExtensionOutcome,
  Grade,
  PauseKind,
  VerificationLevel,
  VerificationOutcome,
} from '@domain/item/item-words';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const optional = { nullable: true } as const;

abstract class RowOfItem {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') itemId!: string;
  @Column('int') cycle!: number;
}

@Entity('measure')
export class MeasureRow extends RowOfItem implements Measure {
  @Column('int') seq!: number;
  @Column('text') text!: string;
  @Column('date') dueOn!: Day;
  @Column('uuid', optional) handlerId!: string | null;
  @Column('date', optional) doneOn!: Day | null;
}

@Entity('progress')
export class ProgressRow extends RowOfItem implements Progress {
  @Column('uuid', optional) measureId!: string | null;
  @Column('text') text!: string;
  @Column('int', optional) percent!: number | null;
  @Column('uuid') byId!: string;
  @Column('date') reportedOn!: Day;
}

@Entity('mechanism')
export class MechanismRow extends RowOfItem implements Mechanism {
  @Column('text') title!: string;
  @Column('text', optional) documentNumber!: string | null;
  @Column('date') issuedOn!: Day;
  @Column('uuid') byId!: string;
}

@Entity('evidence')
export class EvidenceRow extends RowOfItem implements Evidence {
  @Column('uuid', optional) measureId!: string | null;
  @Column('text') kind!: EvidenceKind;
  @Column('date') evidenceOn!: Day;
  @Column('text') fileName!: string;
  @Column('text') sha256!: string;
  @Column('bigint') size!: number;
  @Column('text') mediaType!: string;
  @Column('int') version!: number;
  @Column('uuid') uploadedBy!: string;
  /** No column but a function of the row: read, never written. */
  @Column({ type: 'text', insert: false, update: false }) scanState!: ScanState;
}

@Entity('extension')
export class ExtensionRow extends RowOfItem implements Extension {
  @Column('uuid') requestedById!: string;
  @Column('date') requestedOn!: Day;
  @Column('date') fromDueOn!: Day;
  @Column('date') dueOn!: Day;
  @Column('text') reason!: string;
  @Column('text') progress!: string;
  @Column('text', optional) interimMeasures!: string | null;
  @Column('text', { array: true }) levels!: ExtensionLevel[];
  @Column('text', optional) pendingLevel!: ExtensionLevel | null;
  @Column('int', optional) numberYear!: number | null;
  @Column('int', optional) numberSeq!: number | null;
  @Column('text', optional) outcome!: ExtensionOutcome | null;
  @Column('uuid', optional) decidedById!: string | null;
  @Column('date', optional) decidedOn!: Day | null;
  @Column('date', optional) decidedFromDueOn!: Day | null;
  @Column('date', optional) decidedDueOn!: Day | null;
  @Column('text', optional) decisionReason!: string | null;
}

@Entity('extension_review')
export class ExtensionReviewRow extends RowOfItem implements ExtensionReview {
  @Column('uuid') extensionId!: string;
  @Column('text') level!: ExtensionLevel;
  @Column('uuid') byId!: string;
  @Column('date') reviewedOn!: Day;
  @Column('text') outcome!: 'approved' | 'refused';
  @Column('text', optional) reason!: string | null;
}

@Entity('pause')
export class PauseRow extends RowOfItem implements Pause {
  @Column('text') kind!: PauseKind;
  @Column('text') basis!: string;
  @Column('text') reason!: string;
  @Column('date') fromOn!: Day;
  @Column('text') unit!: TermUnit;
  @Column('date') dueOn!: Day;
  @Column('uuid') pausedById!: string;
  @Column('date') pausedOn!: Day;
  @Column('uuid', optional) resumedById!: string | null;
  @Column('date', optional) resumedOn!: Day | null;
  @Column('text', optional) note!: string | null;
  @Column('int', optional) days!: number | null;
  @Column('date', optional) newDueOn!: Day | null;
}

@Entity('dispute')
export class DisputeRow extends RowOfItem implements Dispute {
  @Column('text') kind!: DisputeKind;
  @Column('text') number!: string;
  @Column('text') title!: string;
  @Column('uuid') fromUnitId!: string;
  @Column('date') fromDueOn!: Day;
  @Column('uuid') raisedById!: string;
  @Column('date') raisedOn!: Day;
  @Column('text') reason!: string;
  @Column('text', optional) proposedUnit!: string | null;
  @Column('text', optional) fileName!: string | null;
  @Column('text', optional) sha256!: string | null;
  @Column('bigint', optional) size!: number | null;
  @Column('text', optional) mediaType!: string | null;
  @Column('text', optional) outcome!: DisputeOutcome | null;
  @Column('uuid', optional) decidedById!: string | null;
  @Column('date', optional) decidedOn!: Day | null;
  @Column('text', optional) decisionReason!: string | null;
  @Column('uuid', optional) toUnitId!: string | null;
  @Column('date', optional) decidedDueOn!: Day | null;
}

@Entity('submission')
export class SubmissionRow extends RowOfItem implements Submission {
  @Column('uuid') submitterId!: string;
  @Column('uuid', optional) delegateId!: string | null;
  @Column('date') submittedOn!: Day;
  @Column('text') statement!: string;
  @Column('int', optional) numberYear!: number | null;
  @Column('int', optional) numberSeq!: number | null;
}

@Entity('on_site_photo')
export class OnSitePhotoRow extends RowOfItem implements OnSitePhoto {
  @Column('uuid') submissionId!: string;
  @Column('text') fileName!: string;
  @Column('text') sha256!: string;
  @Column('bigint') size!: number;
  @Column('text') mediaType!: string;
  @Column('uuid') uploadedBy!: string;
}

@Entity('verification')
export class VerificationRow extends RowOfItem implements Verification {
  @Column('uuid') submissionId!: string;
  @Column('text') level!: VerificationLevel;
  @Column('uuid') verifierId!: string;
  @Column('uuid', optional) delegateId!: string | null;
  @Column('date') verifiedOn!: Day;
  @Column('text') outcome!: VerificationOutcome;
  @Column('text', optional) grade!: Grade | null;
  @Column('text', optional) reason!: string | null;
  @Column('date', optional) newDueOn!: Day | null;
  @Column('jsonb', optional) onSite!: OnSiteCheck | null;
  /** With options of its own: TypeORM writes the type into them, and an array is JSON only where that says so. */
  @Column('jsonb', { nullable: true }) criteria!: CriterionAnswer[] | null;
  @Column('jsonb') snapshot!: JudgedSnapshot;
  @Column('int', optional) numberYear!: number | null;
  @Column('int', optional) numberSeq!: number | null;
}

@Entity('reopening')
export class ReopeningRow extends RowOfItem implements Reopening {
  @Column('uuid') byId!: string;
  @Column('date') reopenedOn!: Day;
  @Column('text') reason!: string;
  @Column('text') basis!: string;
  @Column('date') dueOn!: Day;
}

@Entity('urge')
export class UrgeRow extends RowOfItem implements Urge {
  @Column('uuid') byId!: string;
  @Column('date') urgedOn!: Day;
  @Column('text') text!: string;
  @Column('date') replyBy!: Day;
}

@Entity('urge_reply')
export class UrgeReplyRow extends RowOfItem implements UrgeReply {
  @Column('uuid') urgeId!: string;
  @Column('uuid') byId!: string;
  @Column('date') repliedOn!: Day;
  @Column('text') text!: string;
}
