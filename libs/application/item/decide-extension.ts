import type { Day } from '@domain/day';
import { DomainError } from '@domain/errors';
import { authorize } from '@domain/item/item-policy';
import type { ExtensionOutcome } from '@domain/item/item-words';
import type { Actor } from '@domain/unit/actor';
import { handsOf } from '@domain/unit/delegation';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { Identifiers } from '../ports/identifiers';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { checkVersion, type Expected } from './expected-version';
import { ExtensionTermsReader } from './extension-terms-reader';

export interface ExtensionDecision {
  outcome: 'approved' | 'refused';
  /** The date granted; the date asked for when left out. */
  dueOn: Day | null;
  reason: string | null;
}

const ENDED: Record<ExtensionOutcome, string> = {
  approved: '这份延期申请已经审批。',
  refused: '这份延期申请已经审批。',
  withdrawn: '责任单位已申请销号，这份延期申请已自动撤回，不用再审批。',
  lapsed: '事项已撤销或者改由别的单位牵头，这份延期申请已失效，不用再审批。',
};

/** 审批延期, level by level, by others than asked; the answer names the new date, the original one stays. Answers the item. */
@Injectable()
export class DecideExtension {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly ids: Identifiers,
    private readonly terms: ExtensionTermsReader,
  ) {}

  run(actor: Actor, extensionId: string, decision: ExtensionDecision, expected: Expected): Promise<string> {
    return this.work.run(actor, async () => {
      const seen = await this.caseFile.find('extension', extensionId);
      if (!seen) throw new DomainError('extension.not_found', '没有这份延期申请，或者您无权查看。');
      const item = await this.items.take(seen.itemId);
      // Read again under the item's lock: of two who decide at once, or of one beside a submission, the second finds it ended. Whose word it
      // waited for is no longer known then, so that is said first.
      const extension = (await this.caseFile.find('extension', extensionId)) ?? seen;
      if (extension.outcome) throw new DomainError('extension.decided', ENDED[extension.outcome]);
      authorize(actor, 'extensionDecision', item.state);
      checkVersion(item.state, expected);
      if (extension.cycle !== item.state.cycle)
        throw new DomainError('extension.not_found', '这份延期申请属于以前的轮次。');
      const { outcome, reason } = decision;
      const dueOn = outcome === 'approved' ? (decision.dueOn ?? extension.dueOn) : null;
      if (!dueOn && !reason) throw DomainError.at('/reason', 'input.invalid', '不同意延期时必须写明理由。');
      const on = this.work.today();
      const reviews = await this.caseFile.of('extensionReview', extension.itemId, extension.cycle);
      const earlier = reviews.filter((review) => review.extensionId === extensionId);
      const act = { by: actor.id, on, hands: handsOf(actor, item.state.cycleBeganOn) };
      const terms = await this.terms.current(await this.caseFile.of('extension', extension.itemId, extension.cycle));
      const stood = item.state.dueOn;
      const next = item.decideExtension(extension, dueOn, reason, earlier, terms, act);
      await this.caseFile.add('extensionReview', {
        id: this.ids.next(),
        itemId: extension.itemId,
        cycle: extension.cycle,
        extensionId,
        level: extension.pendingLevel ?? 'office',
        byId: actor.id,
        reviewedOn: on,
        outcome,
        reason,
      });
      const decided = { outcome, decidedById: actor.id, decidedOn: on, decidedDueOn: dueOn, decisionReason: reason };
      const decidedFromDueOn = dueOn && !next ? stood : null;
      await this.caseFile.update('extension', {
        ...extension,
        pendingLevel: next,
        ...(next ? {} : { ...decided, decidedFromDueOn }),
      });
      await this.items.save(item);
      return item.state.id;
    });
  }
}
