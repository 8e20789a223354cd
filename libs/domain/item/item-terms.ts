import { type Day, daysBetween } from '../day';
import type { Resumed } from '../deadline/pause';
import type { ExtensionLevel } from '../deadline/procedure-policy';
import type { Reckoning } from '../deadline/reckon-due';
import { DomainError } from '../errors';
import type { Extension, ExtensionReview, Pause } from './case-file';
import {
  checkExtensionRequest,
  checkGrantedDate,
  checkNewDate,
  type ExtensionEnd,
  type ExtensionTerms,
} from './extension-rules';
import type { ExtensionOutcome } from './item-words';
import { FOOT_OF_LADDER } from './item-ladder';
import { type Act, ItemRecord } from './item-record';

type Counted = Pick<Reckoning, 'state' | 'event' | 'runsFrom'>;

/** What moves the date of an item in work, or stops its clock. */
export abstract class ItemTerms extends ItemRecord {
  /** What the rule of its date counts from has a day, or the calendar has changed: the date follows. The original one stays. */
  reckonDue({ on, arithmetic }: { on: Day; arithmetic: string }, cause: string, act: Act): void {
    this.requireStatus('assigned', 'inProgress');
    const before = this.current.dueOn;
    if (before === on) return;
    this.change({ dueOn: on, ...FOOT_OF_LADDER });
    this.reschedule(act.on);
    this.tell('item.dueReckoned', act, { before, dueOn: on, cause, arithmetic });
  }

  /** A person set the date, so it stays, whatever the rule comes to; the timeline says both. */
  keepDue(rule: { on: Day; arithmetic: string }, cause: string, act: Act): void {
    const { dueOn } = this.current;
    if (dueOn !== rule.on)
      this.tell('item.dueKept', act, { dueOn, ruleOn: rule.on, cause, arithmetic: rule.arithmetic });
  }

  /** Its rule has other words now, which come to this, or to no day yet. A date by hand stays. */
  rewordDue(rule: { on: Day; arithmetic: string } | null, understood: boolean, act: Act): void {
    this.refusePaused('修改时限要求');
    const followed = this.current.dueBasis === 'rule';
    if (followed && !understood) return this.leaveRule('时限要求修改', act);
    if (!rule) return;
    if (followed) this.reckonDue(rule, '时限要求修改', act);
    else this.keepDue(rule, '时限要求修改', act);
  }

  /** Nothing is left to follow: the date stands as if a person had set it. */
  private leaveRule(cause: string, act: Act): void {
    this.change({ dueBasis: 'hand' });
    this.tell('item.dueKept', act, { dueOn: this.current.dueOn, ruleOn: null, cause, arithmetic: null });
  }

  requestExtension(extension: Extension, terms: ExtensionTerms, act: Act): void {
    this.requireStatus('inProgress');
    checkExtensionRequest(this.current, extension, terms, act.on);
    this.change({ extensionLevel: extension.pendingLevel });
    this.tell('item.extensionRequested', act, {
      extensionId: extension.id,
      dueOn: extension.dueOn,
      reason: extension.reason,
      level: extension.pendingLevel,
    });
  }

  /**
   * One level's word. `dueOn` null refuses, at whatever level; the last level's yes names the new date, the original one stays.
   * Answers the level it waits for next, null when it is decided.
   */
  decideExtension(
    extension: Extension,
    dueOn: Day | null,
    reason: string | null,
    earlier: readonly Pick<ExtensionReview, 'byId'>[],
    terms: ExtensionTerms,
    act: Act,
  ): ExtensionLevel | null {
    this.requireStatus('inProgress');
    if (act.by === extension.requestedById || act.hands?.includes(extension.requestedById))
      throw new DomainError('action.forbidden', '延期须由他人审批，申请人不能审批自己的申请。');
    if (earlier.some(({ byId }) => byId === act.by || act.hands?.includes(byId)))
      throw new DomainError('action.forbidden', '您已初审过这份申请，须由另一人审批。');
    const { id: extensionId, levels, pendingLevel: level } = extension;
    if (!dueOn) {
      this.change({ extensionLevel: null });
      this.tell('item.extensionRefused', act, { extensionId, reason, level });
      return null;
    }
    checkNewDate(this.current, dueOn, terms);
    const next = level ? levels[levels.indexOf(level) + 1] : undefined;
    if (next) {
      this.change({ extensionLevel: next });
      this.tell('item.extensionReviewed', act, { extensionId, dueOn: extension.dueOn, reason, level, next });
      return next;
    }
    checkGrantedDate(dueOn, act.on);
    const before = this.current.dueOn;
    this.change({
      dueOn,
      dueBasis: 'hand',
      extensionCount: this.current.extensionCount + 1,
      extensionLevel: null,
      ...FOOT_OF_LADDER,
    });
    this.reschedule(act.on);
    const moved = extension.fromDueOn === before ? {} : { askedFrom: extension.fromDueOn };
    this.tell('item.extensionApproved', act, { extensionId, before, dueOn, reason, ...moved });
    return null;
  }

  /** A request that waits ends with what is done to the item, before that is done. Answers how. */
  endExtension(extension: Extension, end: ExtensionEnd, act: Act): ExtensionOutcome {
    this.requireStatus('assigned', 'inProgress');
    this.change({ extensionLevel: null });
    const { id: extensionId, dueOn, pendingLevel: level } = extension;
    if (end === 'submitted') {
      this.tell('item.extensionWithdrawn', act, { extensionId, dueOn, level });
      return 'withdrawn';
    }
    this.tell('item.extensionLapsed', act, { extensionId, dueOn, level, end });
    return 'lapsed';
  }

  /** 暂停计时: from that day on nothing is due, reminded or overdue until it is resumed. The status stays. */
  pause(pause: Pause, act: Act): void {
    this.requireStatus('assigned', 'inProgress');
    if (this.current.pausedOn) throw new DomainError('item.paused', '该事项已暂停计时，不能再次暂停。');
    this.change({ pausedOn: pause.fromOn });
    this.reschedule(act.on);
    const { id: pauseId, kind, basis, reason, fromOn } = pause;
    this.tell('item.paused', act, { pauseId, kind, basis, reason, fromOn });
  }

  /**
   * 恢复计时: the date moves on by what was given back; the original one stays. `counted`: what its rule counts from, null for a date
   * by hand. A date moved so is nobody's rule any more, unless the rule still waits for its event.
   */
  resume(
    pause: Pause,
    { days, givenBack, dueOn }: Resumed,
    counted: Counted | null,
    note: string | null,
    act: Act,
  ): void {
    this.requireStatus('assigned', 'inProgress');
    const { pausedOn, dueOn: before } = this.current;
    if (!pausedOn || !before) throw new DomainError('item.not_paused', '该事项没有暂停计时。');
    const pauseDays = (this.current.pauseDays ?? 0) + daysBetween(before, dueOn);
    this.change({ pausedOn: null, dueOn, pauseDays });
    if (dueOn !== before && counted?.state !== 'pending') this.change({ dueBasis: 'hand' });
    // What was overdue before the pause stays as high on the ladder as it was.
    if (dueOn !== before && dueOn >= act.on) this.change(FOOT_OF_LADDER);
    this.reschedule(act.on);
    this.tell('item.resumed', act, {
      pauseId: pause.id,
      fromOn: pausedOn,
      days,
      unit: pause.unit,
      before,
      dueOn,
      note,
      ...(givenBack === days || !counted ? {} : { givenBack, event: counted.event, runsFrom: counted.runsFrom }),
    });
  }

  protected refusePaused(what: string): void {
    if (this.current.pausedOn) throw new DomainError('item.paused', `该事项已暂停计时，恢复计时后才能${what}。`);
  }
}
