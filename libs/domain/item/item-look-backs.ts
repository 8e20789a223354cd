import { chineseDay } from '../day';
import { DomainError } from '../errors';
import { type LookBack, type LookBackResult, requireOpen } from '../look-back/look-back';
import type { Act } from './item-record';
import { ItemPublicity } from './item-publicity';

/** What was seen. */
export interface LookBackFinding {
  result: LookBackResult;
  findings: string;
  people: string[];
  visitedOn: LookBack['dueOn'];
}

/** 回头看 of a closed item: told in its timeline, and nothing of the item itself changes. */
export abstract class ItemLookBacks extends ItemPublicity {
  planLookBack(one: LookBack, act: Act): void {
    this.requireStatus('closed');
    const { id: lookBackId, source, basis, dueOn, assigneeId } = one;
    this.tell('item.lookBackPlanned', act, { lookBackId, source, basis, dueOn, assigneeId });
  }

  /** Another date, another person, or both. */
  changeLookBack(one: LookBack, to: Pick<LookBack, 'dueOn' | 'assigneeId'>, reason: string, act: Act): void {
    this.requireLookBack(one);
    if (to.dueOn !== one.dueOn && to.dueOn < act.on)
      throw DomainError.at('/dueOn', 'input.invalid', `回头看的日期不得早于今天（${chineseDay(act.on)}）。`);
    const before = { dueOn: one.dueOn, assigneeId: one.assigneeId };
    this.tell('item.lookBackChanged', act, { lookBackId: one.id, before, ...to, reason });
  }

  cancelLookBack(one: LookBack, reason: string, act: Act): void {
    this.requireLookBack(one);
    this.tell('item.lookBackCancelled', act, { lookBackId: one.id, dueOn: one.dueOn, reason });
  }

  /** `byVerifier`: whoever looks back verified it himself, which is allowed and said. */
  finishLookBack(one: LookBack, seen: LookBackFinding, byVerifier: boolean, act: Act): void {
    this.requireLookBack(one);
    const { visitedOn } = seen;
    if (visitedOn > act.on)
      throw DomainError.at('/visitedOn', 'input.invalid', `回头看的日期不能晚于今天（${chineseDay(act.on)}）。`);
    if (this.current.closedOn && visitedOn < this.current.closedOn)
      throw DomainError.at(
        '/visitedOn',
        'input.invalid',
        `回头看的日期不能早于销号日期（${chineseDay(this.current.closedOn)}）。`,
      );
    this.tell('item.lookBackDone', act, { lookBackId: one.id, ...seen, byVerifier });
  }

  private requireLookBack(one: LookBack): void {
    requireOpen(one);
    this.requireStatus('closed');
    if (one.cycle !== this.current.cycle)
      throw new DomainError('lookBack.ended', '该事项已重启，以前的回头看不再进行。');
  }
}
