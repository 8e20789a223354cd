import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { DueReckoning } from './due-reckoning';
import { checkVersion, type Expected } from './expected-version';

/** 签收: the unit has it; work begins. */
@Injectable()
export class ReceiveItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly reckoning: DueReckoning,
  ) {}

  run(actor: Actor, itemId: string, expected: Expected): Promise<void> {
    return this.work.run(actor, async () => {
      const item = await this.items.take(itemId);
      authorize(actor, 'receipt', item.state);
      checkVersion(item.state, expected);
      const act = { by: actor.id, on: this.work.today() };
      item.receive(act);
      await this.reckoning.follow(item, 'receipt', act);
      await this.items.save(item);
    });
  }
}
