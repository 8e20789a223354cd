import { ItemRepository } from '@application/ports/item-repository';
import { DomainError } from '@domain/errors';
import { searchGrams } from '@domain/item/search-grams';
import type { ItemState } from '@domain/item/item-state';
import { RectificationItem } from '@domain/item/rectification-item';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { Outbox } from '../outbox/outbox';
import { snakeCase } from '../snake-names';
import { TimerPlanner } from '../timer/timer-planner';
import { PgUnitOfWork } from '../unit-of-work';
import { ItemRow } from './item.row';

@Injectable()
export class PgItemRepository extends ItemRepository {
  constructor(
    private readonly work: PgUnitOfWork,
    private readonly audit: AuditLog,
    private readonly timers: TimerPlanner,
    private readonly outbox: Outbox,
  ) {
    super();
  }

  override async take(id: string): Promise<RectificationItem> {
    const row = await this.work.manager.findOne(ItemRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('item.not_found', '没有这个整改事项，或者您无权查看。');
    return RectificationItem.from(row);
  }

  override async idsOwnedBy(postId: string): Promise<string[]> {
    const rows = await this.work.manager.query<{ id: string }[]>(
      `select id from item where handler_post_id = $1 and status in ('assigned', 'inProgress', 'submitted') order by id`,
      [postId],
    );
    return rows.map(({ id }) => id);
  }

  override async save(item: RectificationItem): Promise<void> {
    const changes = changedFields(item.loaded, item.state);
    if (!item.loaded) {
      await this.work.manager.insert(ItemRow, { ...item.state, grams: gramsOf(item.state) });
    } else if (Object.keys(changes).length > 0) {
      changes.version = item.loaded.version + 1;
      await this.work.manager.update(ItemRow, { id: item.state.id }, { ...changes, grams: gramsOf(item.state) });
    }
    const events = item.pullEvents();
    await this.audit.append(item.state, events, columns(changes));
    if (changes.scheduleGen !== undefined) await this.timers.replan({ ...item.state, ...changes });
    await this.outbox.put(events);
  }
}

function gramsOf({ number, title, manifestation }: Readonly<ItemState>): string[] {
  return searchGrams(`${number}\n${title}\n${manifestation ?? ''}`);
}

/** The fields that differ; all of them for a new item. */
function changedFields(before: Readonly<ItemState> | null, after: Readonly<ItemState>): Partial<ItemState> {
  if (!before) return { ...after };
  return Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof ItemState]),
    ),
  );
}

/** As the audit event keeps them: under their column names, so that their fold is a row. */
function columns(changes: Partial<ItemState>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changes).map(([key, value]) => [snakeCase(key), value]));
}
