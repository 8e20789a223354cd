import { DomainError } from '@domain/errors';
import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { checkVersion, type Expected } from './expected-version';

/** 撤回异议, by who raised it and while nobody has decided. Answers the item. */
@Injectable()
export class WithdrawDispute {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
  ) {}

  run(actor: Actor, disputeId: string, expected: Expected): Promise<string> {
    return this.work.run(actor, async () => {
      const seen = await this.caseFile.find('dispute', disputeId);
      if (!seen) throw new DomainError('dispute.not_found', '没有这份异议，或者您无权查看。');
      const item = await this.items.take(seen.itemId);
      // Read again under the item's lock: of two who end it at once, the second finds it ended.
      const dispute = (await this.caseFile.find('dispute', disputeId)) ?? seen;
      if (dispute.outcome === null) authorize(actor, 'disputeWithdrawal', item.state);
      else if (actor.id !== dispute.raisedById) throw new DomainError('action.forbidden', '异议只能由提出的人撤回。');
      checkVersion(item.state, expected);
      const on = this.work.today();
      item.withdrawDispute(dispute, { by: actor.id, on });
      await this.caseFile.update('dispute', {
        ...dispute,
        outcome: 'withdrawn',
        decidedById: actor.id,
        decidedOn: on,
      });
      await this.items.save(item);
      return item.state.id;
    });
  }
}
