import type { Day } from '@domain/day';
import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { LookBackAssignees } from './look-back-assignees';
import { LookBackTimers } from './look-back-timers';
import { TakingLookBack } from './taking-look-back';

export interface LookBackChange {
  dueOn: Day;
  assigneeId: string | null;
  reason: string;
}

/** 调整回头看: another date or person, with the reason; what it was reminded of before is planned anew. */
@Injectable()
export class ChangeLookBack {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly taking: TakingLookBack,
    private readonly assignees: LookBackAssignees,
    private readonly timers: LookBackTimers,
  ) {}

  run(actor: Actor, id: string, { dueOn, assigneeId, reason }: LookBackChange): Promise<void> {
    return this.work.run(actor, async () => {
      const { item, one } = await this.taking.of(actor, id, 'change');
      if (dueOn === one.dueOn && assigneeId === one.assigneeId && !one.outcome)
        throw DomainError.at('', 'input.invalid', '日期和承担人都没有变。');
      const on = this.work.today();
      item.changeLookBack(one, { dueOn, assigneeId }, reason, { by: actor.id, on });
      if (assigneeId !== one.assigneeId) await this.assignees.check(assigneeId, [item]);
      const changedOn = dueOn === one.dueOn ? one.changedOn : on;
      await this.caseFile.update('lookBack', { ...one, dueOn, assigneeId, changedOn });
      await this.items.save(item);
      await this.timers.follow([item.state.id]);
    });
  }
}
