import type { Day } from '@domain/day';
import { DomainError } from '@domain/errors';
import { authorize } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';

export interface ExtensionDecision {
  outcome: 'approved' | 'refused';
  /** The date granted; the date asked for when left out. */
  dueOn: Day | null;
  reason: string | null;
}

/** 审批延期: by another person than asked; the answer names the new date, the original one stays. Answers the item. */
@Injectable()
export class DecideExtension {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
  ) {}

  run(actor: Actor, extensionId: string, decision: ExtensionDecision): Promise<string> {
    return this.work.run(actor, async () => {
      const seen = await this.caseFile.find('extension', extensionId);
      if (!seen) throw new DomainError('extension.not_found', '没有这份延期申请，或者您无权查看。');
      const item = await this.items.take(seen.itemId);
      authorize(actor, 'extensionDecision', item.state);
      // Read again under the item's lock: of two who decide at once, the second finds it decided.
      const extension = (await this.caseFile.find('extension', extensionId)) ?? seen;
      if (extension.outcome) throw new DomainError('extension.decided', '这份延期申请已经审批。');
      if (extension.cycle !== item.state.cycle)
        throw new DomainError('extension.not_found', '这份延期申请属于以前的轮次。');
      const dueOn = decision.outcome === 'approved' ? (decision.dueOn ?? extension.dueOn) : null;
      if (!dueOn && !decision.reason) throw DomainError.at('/reason', 'input.invalid', '不同意延期时必须写明理由。');
      const on = this.work.today();
      item.decideExtension(extension, dueOn, decision.reason, { by: actor.id, on });
      await this.caseFile.update('extension', {
        ...extension,
        outcome: decision.outcome,
        decidedById: actor.id,
        decidedOn: on,
        decidedDueOn: dueOn,
        decisionReason: decision.reason,
      });
      await this.items.save(item);
      return item.state.id;
    });
  }
}
