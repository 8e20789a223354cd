import type { Day } from '@domain/day';
import type { ExtensionLevel } from '@domain/deadline/procedure-policy';
import type { ItemState } from '@domain/item/item-state';
import type { ItemStatus } from '@domain/item/item-status';
import type {
  Grade,
  Nature,
  PendingLevel,
  PlanState,
  RemediationType,
  Severity,
  VerificationLevel,
} from '@domain/item/item-words';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const optional = { nullable: true } as const;

/** The item as a row: implements the domain's record, so nothing is mapped. */
@Entity('item')
export class ItemRow implements ItemState {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') supervisionId!: string;
  @Column('text') number!: string;
  @Column('int') year!: number;
  @Column('text') title!: string;
  @Column('text', optional) manifestation!: string | null;
  @Column('text', optional) cause!: string | null;
  @Column('text') nature!: Nature;
  @Column('text') severity!: Severity;
  @Column('text') remediationType!: RemediationType;
  @Column('text', optional) category!: string | null;
  @Column('text', optional) aspect!: string | null;
  @Column('text', optional) legalBasis!: string | null;
  @Column('text', optional) dueRule!: string | null;
  @Column('text', optional) sourceQuote!: string | null;
  @Column('int', optional) sourceLine!: number | null;
  @Column('text') status!: ItemStatus;
  @Column('int') cycle!: number;
  @Column('text', { array: true }) verificationLevels!: VerificationLevel[];
  @Column('text', optional) pendingLevel!: PendingLevel | null;
  @Column('date', optional) publicityUntil!: Day | null;
  @Column('date', optional) objectedOn!: Day | null;
  @Column('uuid', { array: true, nullable: true }) objectorIds!: string[] | null;
  @Column('text', optional) grade!: Grade | null;
  @Column('uuid', optional) submitterId!: string | null;
  @Column('uuid', { array: true }) workedByIds!: string[];
  @Column('uuid', { array: true, nullable: true }) verifiedByIds!: string[] | null;
  @Column('date', optional) cycleBeganOn!: Day | null;
  @Column('uuid', optional) leadUnitId!: string | null;
  @Column('uuid', { array: true }) cooperatingUnitIds!: string[];
  @Column('uuid', optional) leaderId!: string | null;
  @Column('uuid', optional) handlerId!: string | null;
  @Column('uuid', optional) handlerPostId!: string | null;
  @Column('text') unitPath!: string;
  @Column('text', { array: true }) cooperatingPaths!: string[];
  @Column('date', optional) assignedOn!: Day | null;
  @Column('date', optional) receivedOn!: Day | null;
  @Column('date', optional) dueOn!: Day | null;
  @Column('date', optional) originalDueOn!: Day | null;
  @Column('text', optional) dueBasis!: ItemState['dueBasis'];
  @Column('date', optional) yearOpenedOn!: Day | null;
  @Column('int', optional) yearCycles!: number | null;
  @Column('date', optional) planFiledOn!: Day | null;
  @Column('date', optional) planApprovedOn!: Day | null;
  @Column('date', optional) plannedOn!: Day | null;
  @Column('date', optional) submittedOn!: Day | null;
  @Column('date', optional) completedOn!: Day | null;
  @Column('date', optional) closedOn!: Day | null;
  @Column('int') extensionCount!: number;
  @Column('text', optional) extensionLevel!: ExtensionLevel | null;
  @Column('date', optional) disputedOn!: Day | null;
  @Column('uuid', optional) disputerId!: string | null;
  @Column('uuid', optional) originalUnitId!: string | null;
  @Column('date', optional) transferredOn!: Day | null;
  @Column('date', optional) pausedOn!: Day | null;
  @Column('int', optional) pauseDays!: number | null;
  @Column('text', optional) goal!: string | null;
  @Column('text') planState!: PlanState;
  @Column('int') scheduleGen!: number;
  @Column('date', optional) scheduledOn!: Day | null;
  @Column('int') scheduledRung!: number;
  @Column('int') rung!: number;
  @Column('date', optional) rungOn!: Day | null;
  @Column('date', optional) rungReplyBy!: Day | null;
  @Column('date', optional) rungAnsweredOn!: Day | null;
  @Column('int', optional) proposedRung!: number | null;
  @Column('date', optional) proposedOn!: Day | null;
  @Column('uuid', optional) proposalId!: string | null;
  @Column('int') version!: number;
  /** Derived, written at each save, read by no one but the search. */
  @Column('text', { array: true, select: false }) grams!: string[];
}
