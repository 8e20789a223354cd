import { DomainError } from '@domain/errors';
import { confirmItems, type ConfirmedItem } from '@domain/supervision/confirm-items';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { ItemDrafting } from '../item/item-drafting';
import { Directory } from '../ports/directory';
import { DirectoryQueries } from '../ports/directory-queries';
import { Proposals } from '../ports/proposals';
import { UnitOfWork } from '../ports/unit-of-work';
import { requireUnits } from './require-units';

/** 确认清单草案: what a person lists of a proposal becomes draft items, once. */
@Injectable()
export class ConfirmProposal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proposals: Proposals,
    private readonly directory: Directory,
    private readonly directoryQueries: DirectoryQueries,
    private readonly drafting: ItemDrafting,
  ) {}

  /** Answers the ids of the items in the order given. */
  async run(actor: Actor, proposalId: string, confirmed: readonly ConfirmedItem[]): Promise<string[]> {
    const units = await this.directoryQueries.units(actor);
    return this.work.run(actor, async () => {
      const proposal = await this.proposals.take(proposalId);
      if (proposal.confirmedAt) {
        throw new DomainError('proposal.confirmed', '这份清单草案已经确认过，不能再次确认。');
      }
      const drafts = confirmItems(proposal.items, confirmed, units);
      await requireUnits(this.directory, drafts);
      const ids = await this.drafting.add(actor, proposal.supervisionId, drafts);
      await this.proposals.confirm(proposal, ids);
      return ids;
    });
  }
}
