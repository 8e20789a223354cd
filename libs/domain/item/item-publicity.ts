import { chineseDay, type Day } from '../day';
import { DomainError } from '../errors';
import { ItemChase } from './item-chase';
import { FOOT_OF_LADDER } from './item-ladder';
import { hasWorkedOn } from './item-policy';
import type { Grade } from './item-words';
import type { Act } from './item-record';
import {
  isOpenObjection,
  type Objection,
  type ObjectionDecision,
  type Publicity,
  refuseDecision,
  waitingOf,
} from './publicity-state';

/** What is said of an objection. */
export interface ObjectionRuling {
  outcome: ObjectionDecision;
  reason: string;
  newDueOn: Day | null;
}

/** 公示: what passed its last level is shown before it is closed, and closed only when that time has ended without an open objection. */
export abstract class ItemPublicity extends ItemChase {
  /** The window begins. The status stays: somebody else's word may still send it back. */
  protected publish(publicity: Publicity, data: object, act: Act): void {
    this.change({ pendingLevel: 'publicity', publicityUntil: publicity.untilOn });
    this.reschedule(act.on);
    const { id: publicityId, grade, amount, unit, fromOn, untilOn } = publicity;
    this.tell('item.published', act, { ...data, publicityId, grade, amount, unit, fromOn, untilOn });
  }

  /** The calendar has changed, and the same term ends on another day. */
  reckonPublicity(publicity: Publicity, window: { fromOn: Day; untilOn: Day }, cause: string, act: Act): void {
    this.requirePublicity();
    const before = this.current.publicityUntil;
    if (before === window.untilOn) return;
    this.change({ publicityUntil: window.untilOn });
    this.reschedule(act.on);
    this.tell('item.publicityReckoned', act, { publicityId: publicity.id, before, ...window, cause });
  }

  /** `others`: what was raised in the same window before. */
  object(objection: Objection, others: readonly Objection[], publicity: Publicity, act: Act): void {
    this.requirePublicity();
    const { receivedOn, channel, text, raisedBy, id: objectionId } = objection;
    if (receivedOn > act.on)
      throw DomainError.at('/receivedOn', 'input.invalid', `收到异议的日期不能晚于今天（${chineseDay(act.on)}）。`);
    if (receivedOn < publicity.publishedOn)
      throw DomainError.at(
        '/receivedOn',
        'input.invalid',
        `收到异议的日期不能早于公示发布之日（${chineseDay(publicity.publishedOn)}）。`,
      );
    this.change(waitingOf([...others, objection]));
    this.reschedule(act.on);
    // The unit complained of reads events, and they can never be unsaid: no name in them.
    this.tell('item.objected', act, { objectionId, channel, text, named: raisedBy !== null, receivedOn });
  }

  /** Unfounded: the window goes on. Founded: back to work with a new date; what else waits is over with the window. */
  decideObjection(
    objection: Objection,
    all: readonly Objection[],
    { outcome, reason, newDueOn }: ObjectionRuling,
    act: Act,
  ): { lapsed: Objection[] } {
    const hands = [act.by, ...(act.hands ?? [])];
    refuseDecision(objection, hands);
    this.requirePublicity();
    if (hands.some((id) => hasWorkedOn(id, this.current)))
      throw new DomainError('verification.same_person', '办理或者申请过本事项的人员不能决定对它的异议，请由他人决定。');
    const others = all.filter(({ id }) => id !== objection.id);
    if (outcome === 'unfounded') {
      this.change(waitingOf(others));
      this.reschedule(act.on);
      this.tell('item.objectionDecided', act, { objectionId: objection.id, outcome, reason });
      return { lapsed: [] };
    }
    if (!newDueOn)
      throw DomainError.at('/newDueOn', 'input.invalid', '异议成立的，事项退回整改，必须写明新的整改时限。');
    if (newDueOn < act.on)
      throw DomainError.at('/newDueOn', 'input.invalid', `新的整改时限不得早于今天（${chineseDay(act.on)}）。`);
    const before = this.current.dueOn;
    this.move('inProgress');
    this.change({
      pendingLevel: null,
      verifiedByIds: null,
      publicityUntil: null,
      ...waitingOf([]),
      dueOn: newDueOn,
      dueBasis: 'hand',
      ...FOOT_OF_LADDER,
    });
    this.reschedule(act.on);
    this.tell('item.objectionDecided', act, { objectionId: objection.id, outcome, reason, before, dueOn: newDueOn });
    return { lapsed: others.filter(isOpenObjection) };
  }

  /** 公示期满: closed, by the clock or by a person; never on or before the last day, never while an objection waits. */
  endPublicity(publicity: Publicity, act: Act): void {
    this.requirePublicity();
    const until = this.current.publicityUntil;
    if (!until || publicity.itemId !== this.current.id || publicity.outcome)
      throw new DomainError('publicity.not_running', '该事项没有正在进行的公示。');
    if (act.on <= until)
      throw new DomainError(
        'publicity.running',
        `公示到${chineseDay(until)}为止，今天是${chineseDay(act.on)}，期满之后才能销号。`,
      );
    if (this.current.objectedOn)
      throw new DomainError('publicity.objected', '公示中收到的异议还没有决定，决定之后才能销号。');
    this.close(publicity.grade, { publicityId: publicity.id, publicityUntil: until }, act);
  }

  protected close(grade: Grade, data: object, act: Act): void {
    this.move('closed');
    this.change({
      pendingLevel: null,
      verifiedByIds: null,
      grade,
      completedOn: this.current.submittedOn,
      closedOn: act.on,
    });
    this.reschedule(act.on);
    this.tell('item.closed', act, { ...data, grade });
  }

  private requirePublicity(): void {
    this.requireStatus('submitted');
    if (this.current.pendingLevel !== 'publicity')
      throw new DomainError('publicity.not_running', '该事项还没有进入公示。');
  }
}
