import { AuditTrail } from '@application/ports/audit-trail';
import type { ItemEvent } from '@domain/item/item-events';
import type { ItemState } from '@domain/item/item-state';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { PgUnitOfWork } from '../unit-of-work';

/** The number of the item's last event; those from before events were numbered are counted. */
const LAST_NUMBER = (itemId: string): string => `coalesce(
  (select (last.data #>> '{kept,number}')::int from audit_event last where last.item_id = ${itemId} order by last.seq desc limit 1),
  (select count(*)::int from audit_event earlier where earlier.item_id = ${itemId}))`;

const INSERT = `insert into audit_event
  (id, happened_on, type, person_id, person_name, item_id, supervision_id, unit_path, data, changes)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

const INSERT_OF_ITEMS = `insert into audit_event
  (id, happened_on, type, person_id, person_name, item_id, supervision_id, unit_path, data, changes)
  select id, happened_on, type, person_id, $2, item_id, supervision_id, unit_path,
         data || jsonb_build_object('kept', jsonb_build_object('number', ${LAST_NUMBER('told.item_id')} + 1 + told.place) || kept), changes
    from jsonb_to_recordset($1) told (id uuid, happened_on date, type text, person_id uuid, item_id uuid,
         supervision_id uuid, unit_path text, data jsonb, changes jsonb, kept jsonb, place int)`;

interface Told {
  item: Readonly<ItemState>;
  events: readonly ItemEvent[];
  changes: Record<string, unknown>;
}

/** Appends to the log that only grows, in the transaction of what it tells. */
@Injectable()
export class AuditLog extends AuditTrail {
  constructor(private readonly work: PgUnitOfWork) {
    super();
  }

  /** What happened to items, in one statement. The first event of a save carries the changed columns, and says what records were written. */
  async append(saved: readonly Told[]): Promise<void> {
    const { actor, manager, kept } = this.work;
    if (saved.some(({ events, changes }) => events.length === 0 && Object.keys(changes).length > 0))
      throw new Error('a change of an item without an event');
    const rows = saved.flatMap(({ item, events, changes }) => {
      const records = events.length > 0 ? kept.take(item.id) : [];
      return events.map((event, place) => ({
        id: uuidv7(),
        happened_on: event.on,
        type: event.type,
        person_id: event.by,
        item_id: item.id,
        supervision_id: item.supervisionId,
        unit_path: item.unitPath,
        data: told(event.data, actor),
        changes: place === 0 ? changes : {},
        kept: place === 0 && records.length > 0 ? { records } : {},
        place,
      }));
    });
    if (rows.length > 0) await manager.query(INSERT_OF_ITEMS, [JSON.stringify(rows), nameOf(actor)]);
  }

  override async note(event: Parameters<AuditTrail['note']>[0]): Promise<void> {
    const { actor, manager } = this.work;
    const values = [
      this.work.today(),
      event.type,
      actor.id,
      nameOf(actor),
      null,
      event.supervisionId ?? null,
      actor.scope,
    ];
    await manager.query(INSERT, [uuidv7(), ...values, told(event.data, actor), {}]);
  }
}

/** 王五（李四代）: who stands for it, and who did it. */
const nameOf = ({ name, delegate }: Actor): string => (delegate ? `${name}（${delegate.name}代）` : name);

/** An act of a delegate says whose hand it was. */
const told = (data: Readonly<Record<string, unknown>>, { delegate }: Actor): Record<string, unknown> =>
  delegate ? { ...data, delegateId: delegate.id } : { ...data };
