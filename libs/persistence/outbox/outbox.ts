import type { ItemEvent } from '@domain/item/item-events';
import { EVENT_NOTICES } from '@domain/notice/event-notices';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { PgUnitOfWork } from '../unit-of-work';

/** What the worker is to do soon: written with the change itself, done after it. */
@Injectable()
export class Outbox {
  constructor(private readonly work: PgUnitOfWork) {}

  /** Puts the events somebody is to be told of. */
  async put(events: readonly ItemEvent[]): Promise<void> {
    for (const event of events.filter(({ type }) => EVENT_NOTICES[type])) {
      await this.work.manager.query('insert into outbox (id, type, item_id, payload) values ($1, $2, $3, $4)', [
        uuidv7(),
        event.type,
        event.itemId,
        { by: event.by, on: event.on, data: event.data },
      ]);
    }
  }
}
