import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { checkVersion, type Expected } from '../item/expected-version';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { ClosePublicities } from './close-publicities';

/** 公示期满销号 by the coordinator, for whom the clock is not quick enough: refused before the window has ended. */
@Injectable()
export class EndPublicity {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly close: ClosePublicities,
  ) {}

  run(actor: Actor, itemId: string, expected: Expected): Promise<void> {
    return this.work.run(actor, async () => {
      const item = await this.items.take(itemId);
      authorize(actor, 'publicityEnd', item.state);
      checkVersion(item.state, expected);
      const follow = await this.close.of([item], { by: actor.id, on: this.work.today() });
      await this.items.save(item);
      await follow();
    });
  }
}
