import { DomainError } from '@domain/errors';
import { authorize } from '@domain/item/item-policy';
import type { ObjectionRuling } from '@domain/item/item-publicity';
import type { Actor } from '@domain/unit/actor';
import { handsOf } from '@domain/unit/delegation';
import { Injectable } from '@nestjs/common';
import { checkVersion, type Expected } from '../item/expected-version';
import { CaseFile } from '../ports/case-file';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';

const LAPSED = '同一公示中另一份异议已经成立，事项退回整改，所反映的问题一并核查。';

/** 决定公示异议, by another than recorded it: founded, the item goes back to work; unfounded, the window goes on. Answers the item. */
@Injectable()
export class DecideObjection {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
  ) {}

  run(actor: Actor, objectionId: string, ruling: ObjectionRuling, expected: Expected): Promise<string> {
    return this.work.run(actor, async () => {
      const seen = await this.caseFile.find('objection', objectionId);
      if (!seen) throw new DomainError('objection.not_found', '没有这份公示异议，或者您无权查看。');
      const item = await this.items.take(seen.itemId);
      const all = await this.caseFile.of('objection', seen.itemId, seen.cycle);
      // Read under the item's lock: of two who decide at once, the second finds it decided.
      const objection = all.find(({ id }) => id === objectionId) ?? seen;
      authorize(actor, 'objectionDecision', item.state);
      checkVersion(item.state, expected);
      const on = this.work.today();
      const act = { by: actor.id, on, hands: handsOf(actor, item.state.cycleBeganOn) };
      const { lapsed } = item.decideObjection(objection, all, ruling, act);
      const { outcome, reason } = ruling;
      const newDueOn = outcome === 'founded' ? ruling.newDueOn : null;
      const decided = { ...objection, outcome, reason, newDueOn, decidedById: actor.id, decidedOn: on };
      await this.caseFile.update('objection', decided);
      for (const other of lapsed)
        await this.caseFile.update('objection', { ...other, outcome: 'lapsed', reason: LAPSED, decidedOn: on });
      if (outcome === 'founded') await this.breakOff(objection.publicityId, on);
      await this.items.save(item);
      return item.state.id;
    });
  }

  private async breakOff(publicityId: string, on: ReturnType<UnitOfWork['today']>): Promise<void> {
    const running = await this.caseFile.find('publicity', publicityId);
    if (running) await this.caseFile.update('publicity', { ...running, outcome: 'broken', endedOn: on });
  }
}
