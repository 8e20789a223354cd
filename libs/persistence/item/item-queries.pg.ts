import { Calendars } from '@application/ports/calendars';
import { ProcedureRules } from '@application/ports/procedure-rules';
import {
  type ItemFile,
  type ItemFilter,
  type ItemPage,
  ItemQueries,
  type ItemSort,
  type ListedItem,
  NOT_IN_LINE,
  type Page,
} from '@application/ports/item-queries';
import { isDay } from '@domain/day';
import { DomainError } from '@domain/errors';
import { yellowBefore } from '@domain/deadline/light';
import type { ItemState } from '@domain/item/item-state';
import { type SilenceDays, tooLongSince } from '@domain/item/silence';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isId } from '../is-id';
import { type Query, Reader } from '../reader';
import { type Conditions, conditionsOf, type ListDays } from './item-filter';
import { type ItemColumn, itemFileSql } from './item-file.sql';
import { ItemRow } from './item.row';
import { cutOff, itemsAsOf } from './item-source';
import { isNarrow, narrowCount, narrowPages } from './narrow-scope';

/** The sort keys: every one ends in the id, so that no two lines stand level. Closed list: no user text reaches `order by`. */
const SORTS: Record<ItemSort, { key: string; type: string; direction: 'asc' | 'desc' }> = {
  dueOn: { key: 'i.due_sort', type: 'date', direction: 'asc' },
  '-dueOn': { key: 'i.due_sort', type: 'date', direction: 'desc' },
  number: { key: 'number_order(i.number)', type: 'text', direction: 'asc' },
  '-number': { key: 'number_order(i.number)', type: 'text', direction: 'desc' },
  closedOn: { key: `coalesce(i.closed_on, date '9999-12-31')`, type: 'date', direction: 'asc' },
  '-closedOn': { key: `coalesce(i.closed_on, date '9999-12-31')`, type: 'date', direction: 'desc' },
  submittedOn: { key: `coalesce(i.submitted_on, date '9999-12-31')`, type: 'date', direction: 'asc' },
};

/** One look into an index per line that is shown; a list as of an earlier day knows no later progress. */
const PROGRESSED = `(select max(p.reported_on) from progress p
  where p.item_id = i.id and p.cycle = i.cycle and p.reported_on <= :today::date) as "progressedOn"`;

const EXPORT_PAGE = 1_000;

@Injectable()
export class PgItemQueries extends ItemQueries {
  /** Taken from the row's mapping, so that a new column of the state is never forgotten here. */
  private readonly columns: readonly ItemColumn[];
  private readonly lineColumns: readonly ItemColumn[];

  constructor(
    private readonly reader: Reader,
    private readonly calendars: Calendars,
    private readonly procedures: ProcedureRules,
    dataSource: DataSource,
  ) {
    super();
    this.columns = dataSource
      .getMetadata(ItemRow)
      .columns.filter(({ isSelect }) => isSelect)
      .map(({ databaseName, propertyName }) => ({ column: databaseName, property: propertyName }));
    const hidden = new Set<string>(NOT_IN_LINE);
    this.lineColumns = this.columns.filter(({ property }) => !hidden.has(property));
  }

  override page(actor: Actor, filter: ItemFilter, page: Page): Promise<ItemPage> {
    return this.pageOf<ListedItem>(actor, filter, page, this.lineColumns, [PROGRESSED]);
  }

  override file(actor: Actor, itemId: string): Promise<ItemFile> {
    return this.reader.readAtOnce(actor, async (query, today) => {
      const [row] = await query<Omit<ItemFile, 'today'>>(itemFileSql(this.columns), [itemId]);
      if (!row) throw new DomainError('item.not_found', '没有这个整改事项，或者您无权查看。');
      return { ...row, today };
    });
  }

  override async *stream(
    actor: Actor,
    filter: ItemFilter,
    sort: ItemSort,
  ): AsyncIterable<{ lines: ItemState[] } & SilenceDays> {
    let cursor: string | null = null;
    do {
      const wanted: Page = { limit: EXPORT_PAGE, cursor, sort, count: false };
      const page: PageOf<ItemState> = await this.pageOf<ItemState>(actor, filter, wanted, this.columns);
      yield { lines: page.data, today: page.today, tooLongSince: page.tooLongSince };
      cursor = page.nextCursor;
    } while (cursor);
  }

  private async pageOf<Line extends { id: string }>(
    actor: Actor,
    filter: ItemFilter,
    page: Page,
    columns: readonly ItemColumn[],
    more: readonly string[] = [],
  ): Promise<PageOf<Line>> {
    const calendar = await this.calendars.current();
    const { progress } = await this.procedures.recent();
    return this.reader.readAtOnce(actor, async (query, now) => {
      const today = cutOff(filter.asOf, now);
      if (filter.asOf && !filter.supervisionId) {
        throw DomainError.at('/supervisionId', 'input.invalid', '按截止日期查询时，应指明督察批次（supervisionId）。');
      }
      // Of today the items themselves are read.
      const source = { ...filter, asOf: today < now ? today : undefined };
      const silentSince = tooLongSince(today, progress.silentAfterWorkingDays, calendar);
      const days = { today, yellowBefore: yellowBefore(today, calendar), tooLongSince: silentSince };
      const wanted = { filter: source, days, narrow: isNarrow(actor, source) };
      const [lines, total] = await Promise.all([
        this.lines<Line>(query, wanted, page, columns, more),
        page.count ? this.count(query, wanted) : undefined,
      ]);
      const data = lines.slice(0, page.limit);
      const nextCursor = lines.length > page.limit ? cursorOf(data.at(-1)!) : null;
      return { data, nextCursor, today, tooLongSince: silentSince, ...(total === undefined ? {} : { total }) };
    });
  }

  private lines<Line>(
    query: Query,
    { filter, days, narrow }: Wanted,
    page: Page,
    columns: readonly ItemColumn[],
    more: readonly string[],
  ): Promise<(Line & SortValue)[]> {
    const { key, type, direction } = SORTS[page.sort];
    const conditions = conditionsOf(filter, days);
    if (page.cursor) {
      const after = readCursor(page.cursor, type);
      const [value, id] = [conditions.place(after.value), conditions.place(after.id)];
      conditions.parts.push(`(${key}, i.id) ${direction === 'asc' ? '>' : '<'} (${value}::${type}, ${id}::uuid)`);
    }
    const shown = [
      ...columns.map(({ column, property }) => `i.${column} as "${property}"`),
      ...more.map((sql) => sql.replaceAll(':today', conditions.place(days.today))),
    ].join(', ');
    const order = `order by ${key} ${direction}, i.id ${direction} limit ${page.limit + 1}`;
    const found = narrow
      ? `${narrowPages(filter, conditions, (part) => `select i.* from item i where ${part} and ${conditions.where} ${order}`)} i`
      : `${this.source(filter, conditions)} i where ${conditions.where}`;
    return query(`select ${shown}, ${key} as "sortValue" from ${found} ${order}`, conditions.values);
  }

  private async count(query: Query, { filter, days, narrow }: Wanted): Promise<number> {
    const conditions = conditionsOf(filter, days);
    const counted = (from: string, part: string) =>
      `select count(*)::int as total from ${from} i where ${part} and ${conditions.where}`;
    const text = narrow
      ? narrowCount(filter, conditions, (part) => counted('item', part))
      : counted(this.source(filter, conditions), 'true');
    const [row] = await query<{ total: number }>(text, conditions.values);
    return row!.total;
  }

  private source(filter: ItemFilter, conditions: Conditions): string {
    if (!filter.asOf) return 'item';
    const columns = this.columns.map(({ column }) => column);
    return itemsAsOf(columns, conditions.place(filter.supervisionId), conditions.place(filter.asOf));
  }
}

interface Wanted {
  filter: ItemFilter;
  days: ListDays;
  /** To be found unit by unit. */
  narrow: boolean;
}

interface SortValue {
  id: string;
  sortValue?: string;
}

type PageOf<Line> = Omit<ItemPage, 'data'> & { data: Line[] };

function cursorOf({ sortValue, id }: SortValue): string {
  return Buffer.from(JSON.stringify([sortValue, id])).toString('base64url');
}

function readCursor(cursor: string, type: string): { value: string; id: string } {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const fits =
      typeof value === 'string' && value.length < 100 && (type !== 'date' || isDay(value) || value === '9999-12-31');
    if (fits && isId(id)) return { value, id };
  } catch {
    // Falls through: a cursor is only ever ours.
  }
  throw DomainError.at('/cursor', 'input.invalid', '翻页标记无效，请从第一页重新查询。');
}
