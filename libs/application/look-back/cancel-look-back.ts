import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { LookBackTimers } from './look-back-timers';
import { TakingLookBack } from './taking-look-back';

/** 取消回头看, with the reason, which stays on record. */
@Injectable()
export class CancelLookBack {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly taking: TakingLookBack,
    private readonly timers: LookBackTimers,
  ) {}

  run(actor: Actor, id: string, reason: string): Promise<void> {
    return this.work.run(actor, async () => {
      const { item, one } = await this.taking.of(actor, id, 'cancellation');
      const on = this.work.today();
      item.cancelLookBack(one, reason, { by: actor.id, on });
      await this.caseFile.update('lookBack', { ...one, outcome: 'cancelled', reason, endedOn: on });
      await this.items.save(item);
      await this.timers.follow([item.state.id]);
    });
  }
}
