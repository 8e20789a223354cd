import type { Day } from '../day';
import type { ExtensionLevel } from '../deadline/procedure-policy';
import { DomainError } from '../errors';
import type { Extension, ExtensionReview } from './case-file';
import { checkExtensionRequest, checkNewDate, type ExtensionTerms } from './extension-rules';
import { FOOT_OF_LADDER } from './item-ladder';
import { type Act, ItemRecord } from './item-record';

/** What moves the date of an item in work. */
export abstract class ItemTerms extends ItemRecord {
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
    if (act.by === extension.requestedById)
      throw new DomainError('action.forbidden', '延期须由他人审批，申请人不能审批自己的申请。');
    if (earlier.some(({ byId }) => byId === act.by))
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
    const before = this.current.dueOn;
    this.change({ dueOn, extensionCount: this.current.extensionCount + 1, extensionLevel: null, ...FOOT_OF_LADDER });
    this.reschedule(act.on);
    this.tell('item.extensionApproved', act, { extensionId, before, dueOn, reason });
    return null;
  }
}
