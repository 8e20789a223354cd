import { ItemQueries } from '@application/ports/item-queries';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { ItemPresenter } from './item.presenter';
import type { ItemView } from './item.view';

/** What every change of an item answers with: the item as it now stands for whoever asked. */
@Injectable()
export class ItemAnswer {
  constructor(
    private readonly queries: ItemQueries,
    private readonly presenter: ItemPresenter,
  ) {}

  async of(itemId: string, viewer: Actor): Promise<ItemView> {
    return this.presenter.file(await this.queries.file(viewer, itemId), viewer);
  }

  /** Several, in the order of the ids, one after another: a pool of connections serves others as well. */
  async all(itemIds: readonly string[], viewer: Actor): Promise<ItemView[]> {
    const views: ItemView[] = [];
    for (const id of itemIds) views.push(await this.of(id, viewer));
    return views;
  }
}
