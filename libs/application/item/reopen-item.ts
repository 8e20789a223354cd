import type { Day } from '@domain/day';
import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { LapseLookBacks } from '../look-back/lapse-look-backs';
import { CaseFile } from '../ports/case-file';
import { Identifiers } from '../ports/identifiers';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { checkVersion, type Expected } from './expected-version';

export interface ReopeningInput {
  reason: string;
  basis: string;
  dueOn: Day;
}

/** 重启: a new cycle with its own date; what the old one held stays as it was. */
@Injectable()
export class ReopenItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly ids: Identifiers,
    private readonly lapse: LapseLookBacks,
  ) {}

  run(actor: Actor, itemId: string, input: ReopeningInput, expected: Expected): Promise<string> {
    return this.work.run(actor, async () => {
      const item = await this.items.take(itemId);
      authorize(actor, 'reopening', item.state);
      checkVersion(item.state, expected);
      const on = this.work.today();
      const act = { by: actor.id, on };
      await this.lapse.of([item], '事项重启，再次销号后另行安排。', act);
      item.reopen(input.reason, input.basis, input.dueOn, act);
      const id = this.ids.next();
      await this.caseFile.add('reopening', {
        id,
        itemId,
        cycle: item.state.cycle,
        byId: actor.id,
        reopenedOn: on,
        ...input,
      });
      await this.items.save(item);
      return id;
    });
  }
}
