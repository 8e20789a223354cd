import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { endWaitingExtension } from './end-waiting-extension';
import { checkVersion, type Expected } from './expected-version';

/** 撤销, with its reason; nothing leads back. */
@Injectable()
export class CancelItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
  ) {}

  run(actor: Actor, itemId: string, reason: string, expected: Expected): Promise<void> {
    return this.work.run(actor, async () => {
      const item = await this.items.take(itemId);
      authorize(actor, 'cancellation', item.state);
      checkVersion(item.state, expected);
      const act = { by: actor.id, on: this.work.today() };
      await endWaitingExtension(this.caseFile, item, 'cancelled', act);
      item.cancel(reason, act);
      await this.items.save(item);
    });
  }
}
