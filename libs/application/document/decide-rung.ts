import type { Day } from '@domain/day';
import type { DocumentTerms } from '@domain/document/document-terms';
import { replyDay, type RungProposal } from '@domain/document/rung-proposal';
import { DomainError } from '@domain/errors';
import { authorize } from '@domain/item/item-policy';
import type { RectificationItem } from '@domain/item/rectification-item';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { checkVersion, type Expected } from '../item/expected-version';
import { CaseFile } from '../ports/case-file';
import { DutyRules } from '../ports/duty-rules';
import { ItemRepository } from '../ports/item-repository';
import { UnitOfWork } from '../ports/unit-of-work';
import { IssueDocument } from './issue-document';

export interface RungDecision {
  outcome: 'issued' | 'declined';
  /** Must be given where it is declined. */
  reason: string | null;
  /** What the document says otherwise than suggested. */
  terms: Partial<DocumentTerms>;
  /** By when the unit answers; by the rules where left out. */
  replyBy: Day | null;
}

/** 约谈、通报、移送 are decisions of people: issues what the clock proposed, with its document, or declines it. Answers the item. */
@Injectable()
export class DecideRung {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
    private readonly rules: DutyRules,
    private readonly issue: IssueDocument,
  ) {}

  run(actor: Actor, proposalId: string, decision: RungDecision, expected: Expected): Promise<string> {
    return this.work.run(actor, async () => {
      const seen = await this.caseFile.find('rungProposal', proposalId);
      if (!seen) throw new DomainError('rung.not_found', '没有这项升级建议，或者您无权查看。');
      const item = await this.items.take(seen.itemId);
      // Read again under the item's lock: of two who decide at once, the second finds it decided.
      const proposal = (await this.caseFile.find('rungProposal', proposalId)) ?? seen;
      authorize(actor, 'rungDecision', item.state);
      if (proposal.outcome) throw new DomainError('rung.decided', '这项升级建议已经决定。');
      checkVersion(item.state, expected);
      const { outcome, reason } = decision;
      const on = this.work.today();
      const documentId = outcome === 'issued' ? await this.issueRung(actor, item, proposal, decision) : null;
      if (outcome === 'declined') {
        if (!reason) throw DomainError.at('/reason', 'input.invalid', '暂不采取时必须写明理由。');
        item.declineRung(proposal, reason, { by: actor.id, on });
      }
      const decided = { outcome, decidedById: actor.id, decidedOn: on, reason, documentId };
      await this.caseFile.update('rungProposal', { ...proposal, ...decided });
      await this.items.save(item);
      return item.state.id;
    });
  }

  private async issueRung(
    actor: Actor,
    item: RectificationItem,
    proposal: RungProposal,
    { terms, replyBy }: RungDecision,
  ): Promise<string | null> {
    const on = this.work.today();
    if (replyBy && replyBy < on) throw DomainError.at('/replyBy', 'input.invalid', '回复期限不得早于今天。');
    item.refuseRung(proposal);
    const { calendar } = await this.rules.current();
    const { document: kind, rung, id: sourceId } = proposal;
    const answerBy = (settled: DocumentTerms) => replyBy ?? replyDay(proposal, settled.heldOn, on, calendar);
    const issued = kind
      ? await this.issue.one({ item: item.state, kind, rung, sourceId, by: actor.id, terms, replyBy: answerBy })
      : null;
    const due = issued ? issued.replyBy : (replyBy ?? replyDay(proposal, null, on, calendar));
    item.issueRung(proposal, due, issued, { by: actor.id, on });
    return issued?.id ?? null;
  }
}
