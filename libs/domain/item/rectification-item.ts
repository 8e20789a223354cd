import { chineseDay, type Day } from '../day';
import { milestoneFrom } from '../deadline/date-rule';
import type { DateRulePolicy } from '../deadline/date-rule-policy';
import type { NextYear } from '../deadline/next-year';
import { DomainError } from '../errors';
import type { Evidence } from '../evidence/evidence';
import { missingEvidence } from '../evidence/evidence-rules';
import type { Submission, Verification } from './case-file';
import { FOOT_OF_LADDER } from './item-ladder';
import { ItemPublicity } from './item-publicity';
import { hasWorkedOn } from './item-policy';
import type { Assignment, ItemWords } from './item-input';
import type { Grade, VerificationLevel } from './item-words';
import type { Act } from './item-record';
import type { ItemState } from './item-state';
import type { Publicity } from './publicity-state';

type CountedEvidence = Pick<Evidence, 'cycle' | 'scanState'>;

/** One problem found, and the rules of putting it right. Holds a plain state; says what happened as events. */
export class RectificationItem extends ItemPublicity {
  static from(state: ItemState): RectificationItem {
    return new RectificationItem({ ...state }, { ...state });
  }

  static draft(state: ItemState, act: Act): RectificationItem {
    const item = new RectificationItem(state, null);
    item.tell('item.drafted', act, { title: state.title });
    return item;
  }

  edit(words: Partial<ItemWords>, act: Act): void {
    this.requireStatus('draft', 'assigned', 'inProgress');
    if (Object.keys(words).length === 0) throw DomainError.at('', 'input.invalid', '没有要修改的内容。');
    const severityMoves = words.severity !== undefined && words.severity !== this.current.severity;
    this.change(words);
    if (severityMoves) this.reschedule(act.on);
    this.tell('item.edited', act, { fields: Object.keys(words) });
  }

  assign(assignment: Assignment, act: Act): void {
    if (this.current.status === 'draft') this.move('assigned');
    else this.requireStatus('assigned', 'inProgress');
    const first = this.current.originalDueOn === null;
    const dateMoves = this.current.dueOn !== assignment.dueOn;
    if (dateMoves) this.refusePaused('调整时限');
    const unitMoves = first || this.current.leadUnitId !== assignment.leadUnitId;
    if (unitMoves) this.refuseDisputed('改由别的单位牵头');
    if (unitMoves && !first) this.refusePaused('改由别的单位牵头');
    const before = { dueOn: this.current.dueOn, handlerId: this.current.handlerId };
    this.change({ ...assignment, originalDueOn: this.current.originalDueOn ?? assignment.dueOn });
    if (dateMoves) this.change(FOOT_OF_LADDER);
    if (unitMoves) this.beginAnew(act);
    this.workedOnBy(assignment.handlerId);
    this.reschedule(act.on);
    this.tell(first ? 'item.assigned' : 'item.reassigned', act, { ...assignment, before });
  }

  /** The post that owns the item has a new holder: he takes over what is there; the date and the plan stay. */
  handOver(handlerId: string, act: Act): void {
    this.requireStatus('assigned', 'inProgress', 'submitted');
    const { dueOn, leadUnitId, handlerId: former, handlerPostId } = this.current;
    this.change({ handlerId });
    this.workedOnBy(handlerId);
    this.reschedule(act.on);
    const before = { dueOn, handlerId: former };
    this.tell('item.reassigned', act, { leadUnitId, handlerId, handlerPostId, dueOn, before });
  }

  receive(act: Act): void {
    this.requireStatus('assigned');
    this.move('inProgress');
    this.change({ receivedOn: act.on });
    this.tell('item.received', act, {});
  }

  submitPlan(goal: string, measureDates: readonly Day[], act: Act): void {
    this.requireStatus('inProgress');
    const plannedOn = [...measureDates].sort().at(-1) ?? null;
    this.change({ goal, plannedOn, planState: 'submitted', planFiledOn: this.current.planFiledOn ?? act.on });
    this.tell('item.planSubmitted', act, { goal, measures: measureDates.length, plannedOn });
  }

  approvePlan(act: Act): void {
    this.requireStatus('inProgress');
    if (this.current.planState !== 'submitted') throw new DomainError('plan.missing', '没有待审定的整改方案。');
    this.change({ planState: 'approved', planApprovedOn: this.current.planApprovedOn ?? act.on });
    this.tell('item.planApproved', act, {});
  }

  /** Something was added to the file of an item in work: the item itself stays as it is. */
  note(
    type: 'item.progressed' | 'item.measureDone' | 'item.evidenceAdded' | 'item.mechanismAdded',
    act: Act,
    data: object,
  ): void {
    this.requireStatus('inProgress');
    this.workedOnBy(act.by);
    this.tell(type, act, data);
  }

  /** A virus scanner found something in a file: the item stays as it is, whatever its status, and its people hear of it. */
  quarantine(found: Readonly<Record<string, unknown>>, act: Act): void {
    this.tell('item.evidenceQuarantined', act, found);
  }

  submit(submission: Submission, evidence: readonly CountedEvidence[], act: Act): void {
    this.requireStatus('inProgress');
    this.refusePaused('申请销号');
    this.refuseDisputed('申请销号');
    if (this.current.remediationType !== 'immediate' && this.current.planState !== 'approved') {
      throw new DomainError('plan.not_approved', '整改方案尚未审定，审定后才能申请销号。');
    }
    this.requireEvidence(evidence);
    this.move('submitted');
    this.workedOnBy(act.by);
    this.change({
      submitterId: submission.submitterId,
      submittedOn: act.on,
      pendingLevel: this.current.verificationLevels[0] ?? 'auditor',
    });
    this.reschedule(act.on);
    this.tell('item.submitted', act, { submissionId: submission.id, statement: submission.statement });
  }

  /** 谁办理、谁不能验收: throws for anyone who worked on it in this cycle. */
  refuseSamePerson(verifierId: string): void {
    if (hasWorkedOn(verifierId, this.current)) {
      throw new DomainError('verification.same_person', '办理或者申请过本事项的人员不能验收本事项，请由他人验收。');
    }
  }

  /** `publicity`: what is to be shown after the last level; null where the list closes at once. */
  verify(
    verification: Verification,
    evidence: readonly CountedEvidence[],
    act: Act,
    publicity: Publicity | null = null,
  ): void {
    this.requireStatus('submitted');
    if (verification.level !== this.current.pendingLevel)
      throw new DomainError('verification.wrong_level', '该事项已转到其他验收层级，请刷新。');
    if (verification.outcome === 'returned') return this.sendBack(verification, act);
    if (verification.grade === 'notRectified') {
      throw DomainError.at('/grade', 'input.invalid', '评为“未整改”的事项不能通过验收，请退回。');
    }

    const levels = this.current.verificationLevels;
    const next = levels[levels.indexOf(verification.level) + 1];
    if (next) {
      this.change({ pendingLevel: next });
      this.reschedule(act.on);
      return this.tell('item.levelAccepted', act, { verificationId: verification.id, level: verification.level, next });
    }
    this.requireEvidence(evidence);
    const { id: verificationId, onSite } = verification;
    if (publicity) return this.publish(publicity, { verificationId, level: verification.level, onSite }, act);
    this.close(this.gradeOf(verification), { verificationId, onSite }, act);
  }

  /** What a last level that names no grade found. */
  gradeOf({ grade }: Pick<Verification, 'grade'>): Grade {
    return grade ?? (this.current.remediationType === 'continuing' ? 'continuing' : 'rectified');
  }

  /** Whether that level's acceptance is the last word. */
  isLast(level: VerificationLevel): boolean {
    return this.current.verificationLevels.at(-1) === level;
  }

  reopen(reason: string, basis: string, dueOn: Day, act: Act): void {
    this.requireStatus('closed');
    if (dueOn <= act.on)
      throw DomainError.at('/dueOn', 'input.invalid', `重启后的整改时限须晚于今天（${chineseDay(act.on)}）。`);
    this.move('inProgress');
    this.change({
      cycle: this.current.cycle + 1,
      dueOn,
      originalDueOn: dueOn,
      dueBasis: 'hand',
      yearOpenedOn: null,
      ...this.blankCycle(),
    });
    this.reschedule(act.on);
    this.tell('item.reopened', act, { reason, basis, dueOn, cycle: this.current.cycle });
  }

  /** 长期坚持 that was found to hold, and whose milestone is past: its next year begins. */
  awaitsYear(today: Day, { milestone }: DateRulePolicy): boolean {
    const { status, remediationType, grade, dueOn } = this.current;
    const holds = status === 'closed' && remediationType === 'continuing' && grade === 'continuing';
    return holds && dueOn !== null && milestoneFrom(dueOn, milestone) < today;
  }

  /** The clock opens the next year: a cycle with a milestone of its own. What the year before holds stays as it was. */
  openYear(due: NextYear, act: Act): void {
    this.requireStatus('closed');
    const before = this.current.dueOn;
    this.move('inProgress');
    this.change({
      cycle: this.current.cycle + 1,
      dueOn: due.on,
      originalDueOn: due.on,
      dueRule: due.rule,
      dueBasis: 'rule',
      yearOpenedOn: act.on,
      yearCycles: (this.current.yearCycles ?? 0) + 1,
      ...this.blankCycle(),
    });
    this.reschedule(act.on);
    const { cycle } = this.current;
    this.tell('item.yearOpened', act, { before, dueOn: due.on, arithmetic: due.arithmetic, cycle });
  }

  cancel(reason: string, act: Act): void {
    this.requireStatus('draft', 'assigned', 'inProgress');
    this.refuseDisputed('撤销');
    this.move('cancelled');
    this.reschedule(act.on);
    this.tell('item.cancelled', act, { reason });
  }

  /** What a new cycle begins without. */
  private blankCycle(): Partial<ItemState> {
    return {
      submittedOn: null,
      completedOn: null,
      closedOn: null,
      submitterId: null,
      publicityUntil: null,
      objectedOn: null,
      objectorIds: null,
      workedByIds: this.current.handlerId ? [this.current.handlerId] : [],
      grade: null,
      extensionCount: 0,
      extensionLevel: null,
      pauseDays: null,
      ...FOOT_OF_LADDER,
    };
  }

  private sendBack(verification: Verification, act: Act): void {
    if (!verification.reason) throw DomainError.at('/reason', 'input.invalid', '退回时必须写明理由。');
    const dueOn = verification.newDueOn ?? this.current.dueOn;
    if (verification.newDueOn && verification.newDueOn < act.on) {
      throw DomainError.at('/newDueOn', 'input.invalid', `退回后的新时限不得早于今天（${chineseDay(act.on)}）。`);
    }
    const before = this.current.dueOn;
    this.move('inProgress');
    this.change({ pendingLevel: null, dueOn, ...(dueOn === before ? {} : FOOT_OF_LADDER) });
    if (dueOn !== before) this.change({ dueBasis: 'hand' });
    this.reschedule(act.on);
    this.tell('item.returned', act, { verificationId: verification.id, reason: verification.reason, before, dueOn });
  }

  private requireEvidence(evidence: readonly CountedEvidence[]): void {
    const missing = missingEvidence(this.current.remediationType, this.current.cycle, evidence);
    if (missing) throw new DomainError('evidence.missing', missing);
  }
}
