import type { RecordPage, RecordQuery } from '@application/ports/report-queries';
import { DomainError } from '@domain/errors';
import { camelCase } from '../snake-names';
import type { Query } from '../reader';
import { atCutOff, figureSource } from './figure-source';

/** A table whose rows hang on items, as `x`. */
export interface RecordList {
  table: string;
  columns: readonly string[];
  condition: string;
  /** Expressions that stand for a column. */
  overrides: Readonly<Record<string, string>>;
}

/** The rows a figure counts, in the order of their making. */
export async function recordPage<T>(
  query: Query,
  list: RecordList,
  { supervisionId, asOf, limit, cursor, count }: RecordQuery,
  past: boolean,
): Promise<RecordPage<T>> {
  const values = [supervisionId, asOf];
  const from = `from ${list.table} x join i on i.id = x.item_id where ${atCutOff(list.condition)}`;
  const selected = ['id', 'item_id', 'cycle', ...list.columns]
    .map((column) => `${list.overrides[column] ?? `x.${column}`} as "${camelCase(column)}"`)
    .join(', ');
  const rows = await query<RecordPage<T>['data'][number] & { id: string }>(
    `${figureSource(past)} select ${selected}, jsonb_build_object('id', i.id, 'number', i.number, 'title', i.title) as item
       ${from} and ($3::uuid is null or x.id > $3) order by x.id limit ${limit + 1}`,
    [...values, readCursor(cursor)],
  );
  const data = rows.slice(0, limit);
  const page: RecordPage<T> = { data, nextCursor: rows.length > limit ? data.at(-1)!.id : null };
  if (count) {
    const [row] = await query<{ total: number }>(`${figureSource(past)} select count(*)::int as total ${from}`, values);
    page.total = row!.total;
  }
  return page;
}

function readCursor(cursor: string | null): string | null {
  if (cursor === null || /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(cursor)) return cursor;
  throw DomainError.at('/cursor', 'input.invalid', '翻页标记无效，请从第一页重新查询。');
}
