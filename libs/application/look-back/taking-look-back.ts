import { DomainError } from '@domain/errors';
import type { RectificationItem } from '@domain/item/rectification-item';
import type { LookBack } from '@domain/look-back/look-back';
import { authorizeLookBack, type LookBackAction } from '@domain/look-back/look-back-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { CaseFile } from '../ports/case-file';
import { ItemRepository } from '../ports/item-repository';

/** The step that whatever acts on a look-back begins with: its item held, then itself read, so that of two the second finds it ended. */
@Injectable()
export class TakingLookBack {
  constructor(
    private readonly items: ItemRepository,
    private readonly caseFile: CaseFile,
  ) {}

  async of(actor: Actor, id: string, action: LookBackAction): Promise<{ item: RectificationItem; one: LookBack }> {
    const seen = await this.caseFile.find('lookBack', id);
    if (!seen) throw new DomainError('lookBack.not_found', '没有这次回头看，或者您无权查看。');
    const item = await this.items.take(seen.itemId);
    const one = (await this.caseFile.find('lookBack', id)) ?? seen;
    authorizeLookBack(actor, action, one, item.state);
    return { item, one };
  }
}
