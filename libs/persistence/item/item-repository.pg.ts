import { ItemRepository } from '@application/ports/item-repository';
import { DomainError } from '@domain/errors';
import { searchGrams } from '@domain/item/search-grams';
import type { ItemState } from '@domain/item/item-state';
import { RectificationItem } from '@domain/item/rectification-item';
import { Injectable } from '@nestjs/common';
import { type FindManyOptions, type FindOneOptions, In } from 'typeorm';
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

  override takeAll(ids: readonly string[]): Promise<RectificationItem[]> {
    return this.held(ids, { mode: 'pessimistic_write' });
  }

  override takeFree(ids: readonly string[]): Promise<RectificationItem[]> {
    return this.held(ids, { mode: 'pessimistic_write', onLocked: 'skip_locked' });
  }

  private async held(ids: readonly string[], lock: FindOneOptions['lock']): Promise<RectificationItem[]> {
    const options: FindManyOptions<ItemRow> = { where: { id: In([...ids]) }, order: { id: 'asc' }, lock };
    return (await this.work.manager.find(ItemRow, options)).map((row) => RectificationItem.from(row));
  }

  override async idsInWork(supervisionId: string): Promise<string[]> {
    const rows = await this.work.manager.query<{ id: string }[]>(
      `select id from item where supervision_id = $1 and status in ('assigned', 'inProgress') order by id`,
      [supervisionId],
    );
    return rows.map(({ id }) => id);
  }

  override async idsAwaitingYear(after: string | null, limit: number): Promise<string[]> {
    const rows = await this.work.manager.query<{ id: string }[]>(
      `select id from item where status = 'closed' and remediation_type = 'continuing' and grade = 'continuing'
          and due_on < app_today() and ($1::uuid is null or id > $1) order by id limit $2`,
      [after, limit],
    );
    return rows.map(({ id }) => id);
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
    await this.audit.append([{ item: item.state, events, changes: columns(changes) }]);
    if (changes.scheduleGen !== undefined) await this.timers.replan([item.state]);
    await this.outbox.put(events);
  }

  override async saveAll(items: readonly RectificationItem[]): Promise<void> {
    const saved = items.map((item) => ({
      item,
      changes: changedFields(item.loaded, item.state),
      events: item.pullEvents(),
    }));
    const changed = saved.filter(({ changes }) => Object.keys(changes).length > 0);
    for (const { item, changes } of changed) changes.version = item.loaded!.version + 1;
    for (const alike of groupedByFields(changed)) {
      const names = Object.keys(alike[0]!.changes).map(snakeCase);
      const rows = alike.map(({ item, changes }) => ({ id: item.state.id, ...columns(changes) }));
      await this.work.manager.query(
        `update item set ${names.map((name) => `${name} = next.${name}`).join(', ')}
           from jsonb_populate_recordset(null::item, $1) next where item.id = next.id`,
        [JSON.stringify(rows)],
      );
    }
    await this.audit.append(
      saved.map(({ item, changes, events }) => ({ item: item.state, events, changes: columns(changes) })),
    );
    const replanned = changed.filter(({ changes }) => changes.scheduleGen !== undefined);
    await this.timers.replan(replanned.map(({ item }) => item.state));
    await this.outbox.put(saved.flatMap(({ events }) => events));
  }
}

function gramsOf({ number, title, manifestation }: Readonly<ItemState>): string[] {
  return searchGrams(`${number}\n${title}\n${manifestation ?? ''}`);
}

/** Those of which the same fields changed, together. */
function groupedByFields<T extends { changes: Partial<ItemState> }>(changed: readonly T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of changed) {
    const key = Object.keys(one.changes).join();
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
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
