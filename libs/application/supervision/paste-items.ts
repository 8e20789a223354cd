import { DomainError } from '@domain/errors';
import { type PastedLineError, readPastedList } from '@domain/intake/pasted-list';
import { type ConfirmedItem, confirmItems } from '@domain/supervision/confirm-items';
import { listProposal, type ListProposalItem, type ProposalWarning } from '@domain/supervision/list-proposal';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { ItemDrafting } from '../item/item-drafting';
import { Directory } from '../ports/directory';
import { DirectoryQueries } from '../ports/directory-queries';
import { UnitOfWork } from '../ports/unit-of-work';
import { requireUnits } from './require-units';

export interface PastedProposal {
  items: ListProposalItem[];
  warnings: ProposalWarning[];
  errors: PastedLineError[];
}

/** 粘贴清单: a line an item. Looked at first, then made: all of them or none. */
@Injectable()
export class PasteItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly directory: Directory,
    private readonly directoryQueries: DirectoryQueries,
    private readonly drafting: ItemDrafting,
  ) {}

  /** What the text would make; makes nothing. */
  async look(actor: Actor, text: string): Promise<PastedProposal> {
    const { items, errors } = readPastedList(text);
    const numbered = items.map((item, place) => ({ ...item, number: String(place + 1) }));
    const read = { kind: 'ledger' as const, title: null, items: numbered, nextSteps: [], warnings: [] };
    return { ...listProposal(read, await this.directoryQueries.units(actor)), errors };
  }

  /**
   * Answers the ids in the order of the lines, or of `confirmed` where a person went over them: then only what he listed is
   * made, and a line that could not be read is his to word or to leave out. Else throws `input.invalid` naming every such line.
   */
  async run(
    actor: Actor,
    supervisionId: string,
    text: string,
    confirmed: readonly ConfirmedItem[] | null,
  ): Promise<string[]> {
    const { items, errors } = await this.look(actor, text);
    const units = confirmed ? await this.directoryQueries.units(actor) : [];
    if (!confirmed && errors.length > 0) {
      const fields = errors.map(({ detail }) => ({ pointer: '/text', detail }));
      throw new DomainError('input.invalid', `粘贴的清单有 ${errors.length} 行有误：${fields[0]!.detail}`, fields);
    }
    if (!confirmed && items.length === 0) throw DomainError.at('/text', 'input.invalid', '粘贴的内容里没有问题。');
    const drafts = confirmItems(items, confirmed ?? items.map(({ key }) => ({ key })), units);
    return this.work.run(actor, async () => {
      await requireUnits(this.directory, drafts);
      return this.drafting.add(actor, supervisionId, drafts);
    });
  }
}
