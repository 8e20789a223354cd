import { chineseDay, type Day } from '@domain/day';
import { DomainError } from '@domain/errors';
import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { Identifiers } from '../ports/identifiers';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { LookBackAssignees } from './look-back-assignees';
import { LookBackTimers } from './look-back-timers';
import { newLookBack } from './plan-look-backs';

export interface LookBackInput {
  dueOn: Day;
  basis: string;
  assigneeId: string | null;
}

/** Where nobody set how long before: as the shipped rules do. */
const REMIND_BEFORE = 3;

/** 安排回头看 of one closed item by hand, besides what the rules plan. */
@Injectable()
export class PlanLookBack {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly ids: Identifiers,
    private readonly assignees: LookBackAssignees,
    private readonly timers: LookBackTimers,
  ) {}

  run(actor: Actor, itemId: string, { dueOn, basis, assigneeId }: LookBackInput): Promise<string> {
    return this.work.run(actor, async () => {
      const item = await this.items.take(itemId);
      authorize(actor, 'lookBack', item.state);
      const on = this.work.today();
      if (dueOn < on)
        throw DomainError.at('/dueOn', 'input.invalid', `回头看的日期不得早于今天（${chineseDay(on)}）。`);
      const one = newLookBack({
        id: this.ids.next(),
        itemId,
        cycle: item.state.cycle,
        source: 'hand',
        basis,
        dueOn,
        remindBefore: REMIND_BEFORE,
        plannedById: actor.id,
        assigneeId,
        on,
      });
      item.planLookBack(one, { by: actor.id, on });
      await this.assignees.check(assigneeId, [item]);
      await this.caseFile.add('lookBack', one);
      await this.items.save(item);
      await this.timers.follow([itemId]);
      return one.id;
    });
  }
}
