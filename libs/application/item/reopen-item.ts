import type { Day } from '@domain/day';
import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { Identifiers } from '../ports/identifiers';
import { ItemRepository } from '../ports/item-repository';
import { LookBacks } from '../ports/look-backs';
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
    private readonly lookBacks: LookBacks,
  ) {}

  run(actor: Actor, itemId: string, input: ReopeningInput, expected: Expected): Promise<string> {
    return this.work.run(actor, async () => {
      const item = await this.items.take(itemId);
      authorize(actor, 'reopening', item.state);
      checkVersion(item.state, expected);
      const on = this.work.today();
      item.reopen(input.reason, input.basis, input.dueOn, { by: actor.id, on });
      const id = this.ids.next();
      await this.caseFile.add('reopening', {
        id,
        itemId,
        cycle: item.state.cycle,
        byId: actor.id,
        reopenedOn: on,
        ...input,
      });
      await this.lookBacks.lapse([itemId], '事项已重启，再次销号后另行安排。', on);
      await this.items.save(item);
      return id;
    });
  }
}
