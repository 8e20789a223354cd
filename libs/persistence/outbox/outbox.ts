import type { ItemEvent } from '@domain/item/item-events';
import { eventNotice } from '@domain/notice/event-notices';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { HINT_CHANNEL } from '../operations/hints.pg';
import { PgUnitOfWork } from '../unit-of-work';

const PUT = `with put as (
    insert into outbox (id, type, item_id, payload) select id, type, item, payload
      from unnest($1::uuid[], $2::text[], $3::uuid[], $4::jsonb[]) told (id, type, item, payload))
  select pg_notify('${HINT_CHANNEL}', 'relay')`;

/** What the worker is to do soon: written with the change itself, done after it. */
@Injectable()
export class Outbox {
  constructor(private readonly work: PgUnitOfWork) {}

  /** Puts the events somebody is to be told of, and hints at them: the worker hears it when the transaction commits. */
  async put(events: readonly ItemEvent[]): Promise<void> {
    const told = events.filter(({ type, data }) => eventNotice(type, data));
    if (told.length === 0) return;
    await this.work.manager.query(PUT, [
      told.map(() => uuidv7()),
      told.map(({ type }) => type),
      told.map(({ itemId }) => itemId),
      told.map(({ by, on, data }) => JSON.stringify({ by, on, data })),
    ]);
  }
}
