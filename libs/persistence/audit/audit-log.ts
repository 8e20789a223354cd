import { AuditTrail } from '@application/ports/audit-trail';
import type { ItemEvent } from '@domain/item/item-events';
import type { ItemState } from '@domain/item/item-state';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { PgUnitOfWork } from '../unit-of-work';

const INSERT = `insert into audit_event
  (id, happened_on, type, person_id, person_name, item_id, supervision_id, unit_path, data, changes)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

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
