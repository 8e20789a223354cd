import { authorize } from '@domain/item/item-policy';
import type { ItemWords } from '@domain/item/item-input';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { DueReckoning } from './due-reckoning';
import { checkVersion, type Expected } from './expected-version';

/** Changes the words of a problem that is not yet submitted; its date follows the words of its rule. */
@Injectable()
export class EditItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly reckoning: DueReckoning,
  ) {}

  run(actor: Actor, itemId: string, words: Partial<ItemWords>, expected: Expected): Promise<void> {
    return this.work.run(actor, async () => {
      const item = await this.items.take(itemId);
      authorize(actor, 'edit', item.state);
      checkVersion(item.state, expected);
      const act = { by: actor.id, on: this.work.today() };
      item.edit(words, act);
      await this.reckoning.reword(item, act);
      await this.items.save(item);
    });
  }
}
