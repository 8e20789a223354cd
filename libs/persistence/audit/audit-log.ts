import { AuditTrail } from '@application/ports/audit-trail';
import type { ItemEvent } from '@domain/item/item-events';
import type { ItemState } from '@domain/item/item-state';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { PgUnitOfWork } from '../unit-of-work';

const INSERT = `insert into audit_event
  (id, happened_on, type, person_id, person_name, item_id, supervision_id, unit_path, data, changes)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

const INSERT_ALL = `insert into audit_event
  (id, happened_on, type, person_id, person_name, item_id, supervision_id, unit_path, data, changes)
  select id, happened_on, type, person_id, $2, item_id, supervision_id, unit_path, data, changes
    from jsonb_to_recordset($1) told (id uuid, happened_on date, type text, person_id uuid, item_id uuid,
         supervision_id uuid, unit_path text, data jsonb, changes jsonb)`;

/** Appends to the log that only grows, in the transaction of what it tells. */
@Injectable()
export class AuditLog extends AuditTrail {
  constructor(private readonly work: PgUnitOfWork) {
    super();
  }

  /** The first event of a save carries the changed columns; the others of the same save carry none. */
  async append(
    item: Readonly<ItemState>,
    events: readonly ItemEvent[],
    changes: Record<string, unknown>,
  ): Promise<void> {
    const { actor, manager } = this.work;
    if (events.length === 0 && Object.keys(changes).length > 0) throw new Error('a change of an item without an event');
    for (const [place, event] of events.entries()) {
      await manager.query(INSERT, [
        uuidv7(),
        event.on,
        event.type,
        event.by,
        actor.name,
        item.id,
        item.supervisionId,
        item.unitPath,
        event.data,
        place === 0 ? changes : {},
      ]);
    }
  }

  /** The same of many items, in one statement. */
  async appendAll(
    told: readonly { item: Readonly<ItemState>; events: readonly ItemEvent[]; changes: Record<string, unknown> }[],
  ): Promise<void> {
    const { actor, manager } = this.work;
    if (told.some(({ events, changes }) => events.length === 0 && Object.keys(changes).length > 0))
      throw new Error('a change of an item without an event');
    const rows = told.flatMap(({ item, events, changes }) =>
      events.map((event, place) => ({
        id: uuidv7(),
        happened_on: event.on,
        type: event.type,
        person_id: event.by,
        item_id: item.id,
        supervision_id: item.supervisionId,
        unit_path: item.unitPath,
        data: event.data,
        changes: place === 0 ? changes : {},
      })),
    );
    if (rows.length > 0) await manager.query(INSERT_ALL, [JSON.stringify(rows), actor.name]);
  }

  override async note(event: Parameters<AuditTrail['note']>[0]): Promise<void> {
    const { actor, manager } = this.work;
    const values = [
      this.work.today(),
      event.type,
      actor.id,
      actor.name,
      null,
      event.supervisionId ?? null,
      actor.scope,
    ];
    await manager.query(INSERT, [uuidv7(), ...values, event.data, {}]);
  }
}
