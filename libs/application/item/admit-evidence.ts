import { authorize } from '@domain/item/item-policy';
import { RectificationItem } from '@domain/item/rectification-item';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { ItemQueries } from '../ports/item-queries';
import { checkVersion, type Expected } from './expected-version';

/** Whether a file may come at all: asked before its content is read, so that nobody fills a disk he may not write to. */
@Injectable()
export class AdmitEvidence {
  constructor(private readonly queries: ItemQueries) {}

  async run(actor: Actor, itemId: string, expected: Expected): Promise<void> {
    const { item, today } = await this.queries.file(actor, itemId);
    authorize(actor, 'evidence', item);
    checkVersion(item, expected);
    // Played through on a copy that nobody saves: the item itself says whether its status allows it.
    RectificationItem.from(item).note('item.evidenceAdded', { by: actor.id, on: today }, {});
  }
}
