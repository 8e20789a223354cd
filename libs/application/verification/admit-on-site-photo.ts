import { authorize } from '@domain/item/item-policy';
import { RectificationItem } from '@domain/item/rectification-item';
import type { Actor } from '@domain/unit/actor';
import { handsOf } from '@domain/unit/delegation';
import { Injectable } from '@nestjs/common';
import { ItemQueries } from '../ports/item-queries';

/** Whether a photo may come at all: asked before its content is read. */
@Injectable()
export class AdmitOnSitePhoto {
  constructor(private readonly queries: ItemQueries) {}

  async run(actor: Actor, itemId: string): Promise<void> {
    const { item: state, today } = await this.queries.file(actor, itemId);
    // Played through on a copy that nobody saves.
    const item = RectificationItem.from(state);
    item.refuseSamePerson(handsOf(actor, state.cycleBeganOn));
    authorize(actor, 'verification', state);
    item.attachOnSitePhoto({}, { by: actor.id, on: today });
  }
}
