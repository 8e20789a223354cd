import { chineseDay, type Day } from '../day';
import { DomainError } from '../errors';
import type { Dispute } from './case-file';
import { type DisputeDecisionOutcome, type DisputeOutcome, endDispute } from './dispute-state';
import { checkDisputeDay } from './dispute-window';
import type { Assignment, AssignmentNote } from './item-input';
import { FOOT_OF_LADDER } from './item-ladder';
import type { Act } from './item-record';
import { ItemTerms } from './item-terms';

/** What date rules count from that a unit which has just got the item still has before it. */
export const NOT_SIGNED_FOR = { receivedOn: null, planFiledOn: null, planApprovedOn: null } as const;

/** 异议: the unit says it is not its own, or not right; the deadline runs on until somebody decides. 移交 is one of the decisions. */
export abstract class ItemDisputes extends ItemTerms {
  /** Throws unless the assignment may be disputed today; `until` is the last day for it. */
  requireDisputable(until: Day | null, today: Day): void {
    this.requireStatus('assigned', 'inProgress');
    if (this.current.disputedOn) throw new DomainError('dispute.pending', '该事项已有一份异议待决定。');
    checkDisputeDay(until, today);
  }

  raiseDispute(dispute: Dispute, until: Day | null, act: Act): void {
    this.requireDisputable(until, act.on);
    this.change({ disputedOn: act.on, disputerId: act.by });
    this.reschedule(act.on);
    const { id: disputeId, kind, reason, proposedUnit, fileName } = dispute;
    this.tell('item.disputed', act, { disputeId, kind, reason, proposedUnit, fileName });
  }

  /** By who raised it: as if it had never waited, but on record. */
  withdrawDispute(dispute: Dispute, act: Act): void {
    if (act.by !== dispute.raisedById) throw new DomainError('action.forbidden', '异议只能由提出的人撤回。');
    this.end(dispute, 'withdrawn');
    this.reschedule(act.on);
    this.tell('item.disputeWithdrawn', act, { disputeId: dispute.id, kind: dispute.kind });
  }

  /** Any decision but a transfer. What is corrected, or that the item is cancelled, is told by those steps themselves. */
  decideDispute(
    dispute: Dispute,
    outcome: Exclude<DisputeDecisionOutcome, 'transferred'>,
    reason: string,
    act: Act,
  ): void {
    this.settle(dispute, { outcome, reason }, act);
    this.reschedule(act.on);
  }

  /**
   * 移交: another unit has it from today, with a date of its own, and signs anew; the plan of the old one no longer counts. The first unit,
   * the first date and who has worked on it stay on record.
   */
  transfer(
    dispute: Dispute,
    assignment: Assignment,
    { reason, arithmetic }: AssignmentNote & { reason: string },
    act: Act,
  ): void {
    this.refusePaused('移交');
    const { leadUnitId: fromUnitId, originalUnitId, handlerId, dueOn: before } = this.current;
    const { leadUnitId: toUnitId, dueOn } = assignment;
    if (toUnitId === fromUnitId)
      throw DomainError.at('/leadUnitId', 'input.invalid', '该事项现在就由这个单位牵头，请选择另一个单位。');
    if (dueOn < act.on)
      throw DomainError.at('/dueOn', 'input.invalid', `移交后的整改时限不得早于今天（${chineseDay(act.on)}）。`);
    this.settle(dispute, { outcome: 'transferred', reason, toUnitId }, act);
    this.beginAnew(act);
    this.change({
      ...assignment,
      originalUnitId: originalUnitId ?? fromUnitId,
      transferredOn: act.on,
      ...FOOT_OF_LADDER,
    });
    this.workedOnBy(assignment.handlerId);
    this.reschedule(act.on);
    this.tell('item.transferred', act, {
      ...assignment,
      disputeId: dispute.id,
      fromUnitId,
      ...(arithmetic ? { arithmetic } : {}),
      before: { dueOn: before, handlerId },
    });
  }

  /** Another unit has it: it signs anew, and the plan of the one before no longer counts. */
  protected beginAnew(act: Act): void {
    if (this.current.status === 'inProgress') this.move('assigned');
    this.change({
      assignedOn: act.on,
      goal: null,
      planState: 'none',
      plannedOn: null,
      ...NOT_SIGNED_FOR,
    });
  }

  protected refuseDisputed(what: string): void {
    if (this.current.disputedOn)
      throw new DomainError('dispute.pending', `该事项有一份异议待决定，决定或者撤回后才能${what}。`);
  }

  private settle(
    dispute: Dispute,
    decision: { outcome: DisputeOutcome; reason: string; toUnitId?: string },
    act: Act,
  ): void {
    if (act.by === dispute.raisedById)
      throw new DomainError('action.forbidden', '异议须由他人决定，提出的人不能决定自己的异议。');
    const { leaderId, handlerId } = this.current;
    this.end(dispute, decision.outcome);
    // Whom the answer is for: they may have nothing more to do with the item.
    const disputing = [...new Set([dispute.raisedById, handlerId, leaderId])].filter((id) => id !== null);
    this.tell('item.disputeDecided', act, { disputeId: dispute.id, kind: dispute.kind, ...decision, disputing });
  }

  private end(dispute: Dispute, outcome: DisputeOutcome): void {
    endDispute(dispute, outcome);
    this.requireStatus('assigned', 'inProgress');
    if (!this.current.disputedOn) throw new DomainError('dispute.decided', '该事项没有待决定的异议。');
    this.change({ disputedOn: null, disputerId: null });
  }
}
