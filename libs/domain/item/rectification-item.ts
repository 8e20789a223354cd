import { chineseDay, type Day } from '../day';
import { milestoneFrom } from '../deadline/date-rule';
import type { DateRulePolicy } from '../deadline/date-rule-policy';
import type { NextYear } from '../deadline/next-year';
import { DomainError } from '../errors';
import { missingEvidence, type RequirementState } from '../evidence/evidence-rules';
import type { Submission, Verification } from './case-file';
import { refuseUnmet } from './criteria';
import { FOOT_OF_LADDER } from './item-ladder';
import { hasWorkedOn } from './item-policy';
import type { Act } from './item-record';
import type { ItemState } from './item-state';
import type { Grade, VerificationLevel } from './item-words';
import { ItemWork } from './item-work';
import type { Publicity } from './publicity-state';

/** One problem found, and the rules of putting it right. Holds a plain state; says what happened as events. */
export class RectificationItem extends ItemWork {
  static from(state: ItemState): RectificationItem {
    return new RectificationItem({ ...state }, { ...state });
  }

  static draft(state: ItemState, act: Act): RectificationItem {
    const item = new RectificationItem(state, null);
    item.tell('item.drafted', act, { title: state.title });
    return item;
  }

  /** A virus scanner found something in a file: the item stays as it is, whatever its status, and its people hear of it. */
  quarantine(found: Readonly<Record<string, unknown>>, act: Act): void {
    this.tell('item.evidenceQuarantined', act, found);
  }

  /** `unscannedIds`: files that nobody has been able to look for viruses in yet; they counted for nothing. */
  submit(
    submission: Pick<Submission, 'id' | 'submitterId' | 'statement'> & { unscannedIds?: readonly string[] },
    required: readonly RequirementState[],
    act: Act,
  ): void {
    this.requireStatus('inProgress');
    this.refusePaused('申请销号');
    this.refuseDisputed('申请销号');
    if (this.current.remediationType !== 'immediate' && this.current.planState !== 'approved') {
      throw new DomainError('plan.not_approved', '整改方案尚未审定，审定后才能申请销号。');
    }
    this.requireEvidence(required);
    this.move('submitted');
    this.workedOnBy(act.by);
    this.change({
      submitterId: submission.submitterId,
      submittedOn: act.on,
      pendingLevel: this.current.verificationLevels[0] ?? 'auditor',
      verifiedByIds: null,
    });
    this.reschedule(act.on);
    const { id: submissionId, statement, unscannedIds = [] } = submission;
    this.tell('item.submitted', act, { submissionId, statement, ...(unscannedIds.length > 0 ? { unscannedIds } : {}) });
  }

  /**
   * 谁办理、谁不能验收: throws for anyone who worked on it in this cycle, or verified another level; `hands` is the person and who acted for him. Asked
   * when he decides: who is given the item, or a delegation, after his word has said it as another.
   */
  refuseSamePerson(hands: readonly string[]): void {
    if (hands.some((id) => hasWorkedOn(id, this.current))) {
      throw new DomainError(
        'verification.same_person',
        '办理或者申请过本事项的人员（含委托、受委托的人员）不能验收本事项，请由他人验收。',
      );
    }
    if (hands.some((id) => this.current.verifiedByIds?.includes(id))) {
      throw new DomainError(
        'verification.second_level',
        '一人只能验收一级，您（或者与您有委托关系的人员）已验收过上一级。',
      );
    }
  }

  /** 现场核查照片, by whoever verifies: it makes him nobody who worked on the item. */
  attachOnSitePhoto(data: object, act: Act): void {
    this.requireStatus('submitted');
    if (this.current.pendingLevel === 'publicity')
      throw new DomainError('item.illegal_move', '该事项验收已经全部通过，正在公示，不能再补充现场核查照片。');
    this.tell('item.onSitePhotoAdded', act, data);
  }

  /** `publicity`: what is to be shown after the last level; null where the list closes at once. */
  verify(
    verification: Omit<Verification, 'numberYear' | 'numberSeq'>,
    required: readonly RequirementState[],
    act: Act,
    publicity: Publicity | null = null,
  ): void {
    this.requireStatus('submitted');
    if (verification.level !== this.current.pendingLevel)
      throw new DomainError('verification.wrong_level', '该事项已转到其他验收层级，请刷新。');
    const { id: verificationId, onSite } = verification;
    if (onSite && onSite.on > act.on)
      throw DomainError.at('/onSite/on', 'input.invalid', `现场核查的日期不能晚于今天（${chineseDay(act.on)}）。`);
    if (verification.outcome === 'returned') return this.sendBack(verification, act);
    if (verification.grade === 'notRectified') {
      throw DomainError.at('/grade', 'input.invalid', '评为“未整改”的事项不能通过验收，请退回。');
    }

    const levels = this.current.verificationLevels;
    const next = levels[levels.indexOf(verification.level) + 1];
    if (next) {
      const verifiedByIds = [...(this.current.verifiedByIds ?? []), verification.verifierId];
      if (verification.delegateId) verifiedByIds.push(verification.delegateId);
      this.change({ pendingLevel: next, verifiedByIds });
      this.reschedule(act.on);
      return this.tell('item.levelAccepted', act, { verificationId, level: verification.level, next });
    }
    this.requireEvidence(required);
    const grade = this.gradeOf(verification);
    if (grade === 'rectified') refuseUnmet(verification);
    if (publicity) return this.publish(publicity, { verificationId, level: verification.level, onSite }, act);
    this.close(grade, { verificationId, onSite }, act);
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
      ...this.blankCycle(act.on),
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
      ...this.blankCycle(act.on),
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

  /** What a new cycle begins without. The plan goes on until another is filed, its days are of the cycle it was filed in; nobody signs anew. */
  private blankCycle(on: Day): Partial<ItemState> {
    return {
      cycleBeganOn: on,
      planFiledOn: null,
      planApprovedOn: null,
      publicityUntil: null,
      submittedOn: null,
      completedOn: null,
      closedOn: null,
      submitterId: null,
      workedByIds: this.current.handlerId ? [this.current.handlerId] : [],
      grade: null,
      extensionCount: 0,
      extensionLevel: null,
      pauseDays: null,
      ...FOOT_OF_LADDER,
    };
  }

  private sendBack(verification: Omit<Verification, 'numberYear' | 'numberSeq'>, act: Act): void {
    if (!verification.reason) throw DomainError.at('/reason', 'input.invalid', '退回时必须写明理由。');
    const before = this.current.dueOn;
    if (verification.newDueOn && verification.newDueOn < act.on) {
      throw DomainError.at('/newDueOn', 'input.invalid', `退回后的新时限不得早于今天（${chineseDay(act.on)}）。`);
    }
    // 退回 goes back with a date that can still be met; what has none stays without.
    if (!verification.newDueOn && before && before < act.on) {
      const passed = `原整改时限（${chineseDay(before)}）已过`;
      throw DomainError.at('/newDueOn', 'input.invalid', `${passed}，退回时必须写明新的整改时限。`);
    }
    const dueOn = verification.newDueOn ?? before;
    this.move('inProgress');
    this.change({ pendingLevel: null, verifiedByIds: null, dueOn, ...(dueOn === before ? {} : FOOT_OF_LADDER) });
    if (dueOn !== before) this.change({ dueBasis: 'hand' });
    this.reschedule(act.on);
    this.tell('item.returned', act, { verificationId: verification.id, reason: verification.reason, before, dueOn });
  }

  private requireEvidence(required: readonly RequirementState[]): void {
    const missing = missingEvidence(required);
    if (missing) throw new DomainError('evidence.missing', missing);
  }
}
