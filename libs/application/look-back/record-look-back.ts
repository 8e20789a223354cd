import { chineseDay, type Day } from '@domain/day';
import { DomainError } from '@domain/errors';
import type { RectificationItem } from '@domain/item/rectification-item';
import type { LookBackFinding } from '@domain/item/item-look-backs';
import type { Act } from '@domain/item/item-record';
import type { LookBack } from '@domain/look-back/look-back';
import type { Actor } from '@domain/unit/actor';
import { handsOf } from '@domain/unit/delegation';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { Identifiers } from '../ports/identifiers';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { LapseLookBacks } from './lapse-look-backs';
import { LookBackTimers } from './look-back-timers';
import { TakingLookBack } from './taking-look-back';

export interface LookBackResultInput extends LookBackFinding {
  /** Of a rebound: the date of the new cycle. */
  newDueOn: Day | null;
}

/**
 * 登记回头看结果. A rebound (反弹) reopens the item in the same transaction: a new cycle, whose ladder starts one rung higher, as that of every
 * cycle that people opened. Answers the item.
 */
@Injectable()
export class RecordLookBack {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly lapse: LapseLookBacks,
    private readonly ids: Identifiers,
    private readonly taking: TakingLookBack,
    private readonly timers: LookBackTimers,
  ) {}

  run(actor: Actor, id: string, { newDueOn, ...seen }: LookBackResultInput): Promise<string> {
    return this.work.run(actor, async () => {
      const { item, one } = await this.taking.of(actor, id, 'result');
      const { id: itemId, cycle } = item.state;
      const act = { by: actor.id, on: this.work.today() };
      const verifications = await this.caseFile.of('verification', itemId, cycle);
      const hands = handsOf(actor, item.state.cycleBeganOn);
      const byVerifier = verifications.some(({ verifierId }) => hands.includes(verifierId));
      item.finishLookBack(one, seen, byVerifier, act);
      const { result: outcome, findings, people, visitedOn } = seen;
      const done: LookBack = { ...one, outcome, findings, people, visitedOn, doneById: actor.id, endedOn: act.on };
      if (outcome === 'rebound') {
        await this.lapse.of([item], '回头看发现反弹，事项重启；再次销号后另行安排。', act, id);
        done.reopeningId = await this.reopen(item, seen, newDueOn, act);
      }
      await this.caseFile.update('lookBack', done);
      await this.items.save(item);
      await this.timers.follow([itemId]);
      return itemId;
    });
  }

  /** With its reason and basis filled in from what was seen. */
  private async reopen(
    item: RectificationItem,
    { findings, visitedOn }: LookBackFinding,
    dueOn: Day | null,
    act: Act,
  ): Promise<string> {
    if (!dueOn) throw DomainError.at('/newDueOn', 'input.invalid', '发现反弹的，事项随即重启，必须写明新的整改时限。');
    const [reason, basis] = [`回头看发现反弹：${findings}`, `${chineseDay(visitedOn)}回头看核查记录`];
    item.reopen(reason, basis, dueOn, act);
    const { id: itemId, cycle } = item.state;
    const id = this.ids.next();
    const reopening = { id, itemId, cycle, byId: act.by, reopenedOn: act.on, reason, basis, dueOn };
    await this.caseFile.add('reopening', reopening);
    return id;
  }
}
