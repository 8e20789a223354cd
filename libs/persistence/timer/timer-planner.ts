import type { ItemState } from '@domain/item/item-state';
import { Injectable } from '@nestjs/common';
import { PgUnitOfWork } from '../unit-of-work';

/** Keeps an item's timers equal to its duties. Called by the save that moved the item's schedule generation. */
@Injectable()
export class TimerPlanner {
  constructor(private readonly work: PgUnitOfWork) {}

  async replan(item: Readonly<ItemState>): Promise<void> {
    await this.work.manager.query(
      `update timer set state = 'cancelled', reason = 'replanned', settled_at = app_now()
        where item_id = $1 and gen < $2 and state in ('pending', 'leased')`,
      [item.id, item.scheduleGen],
    );
  }
}
