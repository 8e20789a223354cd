import { DomainError } from '@domain/errors';
import { type PastedLineError, readPastedList } from '@domain/intake/pasted-list';
import { confirmItems } from '@domain/supervision/confirm-items';
import { listProposal, type ListProposalItem, type ProposalWarning } from '@domain/supervision/list-proposal';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { ItemDrafting } from '../item/item-drafting';
import { DirectoryQueries } from '../ports/directory-queries';
import { UnitOfWork } from '../ports/unit-of-work';

export interface PastedProposal {
  items: ListProposalItem[];
  warnings: ProposalWarning[];
  errors: PastedLineError[];
}

/** 粘贴清单: a line an item. Looked at first, then made: all of them, or none where a line is wrong. */
@Injectable()
export class PasteItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly directory: DirectoryQueries,
    private readonly drafting: ItemDrafting,
  ) {}

  /** What the text would make; makes nothing. */
  async look(actor: Actor, text: string): Promise<PastedProposal> {
    const { items, errors } = readPastedList(text);
    const numbered = items.map((item, place) => ({ ...item, number: String(place + 1) }));
    const read = { kind: 'ledger' as const, title: null, items: numbered, nextSteps: [], warnings: [] };
    return { ...listProposal(read, await this.directory.units(actor)), errors };
  }

  /** Answers the ids in the order of the lines. Throws `input.invalid` naming every line that is none. */
  async run(actor: Actor, supervisionId: string, text: string): Promise<string[]> {
    const { items, errors } = await this.look(actor, text);
    if (errors.length > 0) {
      const fields = errors.map(({ detail }) => ({ pointer: '/text', detail }));
      throw new DomainError('input.invalid', `粘贴的清单有 ${errors.length} 行有误：${fields[0]!.detail}`, fields);
    }
    if (items.length === 0) throw DomainError.at('/text', 'input.invalid', '粘贴的内容里没有问题。');
    const all = items.map(({ key }) => ({ key }));
    const drafts = confirmItems(items, all, []);
    return this.work.run(actor, () => this.drafting.add(actor, supervisionId, drafts));
  }
}
