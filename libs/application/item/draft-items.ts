import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../ports/unit-of-work';
import { type DraftInput, ItemDrafting } from './item-drafting';

/** Puts problems on a list as drafts: all of them or none. */
@Injectable()
export class DraftItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly drafting: ItemDrafting,
  ) {}

  /** Answers the ids in the order given. */
  run(actor: Actor, supervisionId: string, drafts: readonly DraftInput[]): Promise<string[]> {
    return this.work.run(actor, () => this.drafting.add(actor, supervisionId, drafts));
  }
}
