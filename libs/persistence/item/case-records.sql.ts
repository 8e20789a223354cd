import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { CASE_TABLES } from './case-file.pg';

/** A function takes at most 100 arguments: fifty pairs. */
const MOST_PAIRS = 50;

/** A row as JSON: its columns under the names records have. */
export function objectSql(source: DataSource, row: EntityTarget<ObjectLiteral>, alias: string): string {
  const pairs = source
    .getMetadata(row)
    .columns.filter(({ isSelect }) => isSelect)
    .map(({ databaseName, propertyName }) => `'${propertyName}', ${alias}.${databaseName}`);
  const parts: string[] = [];
  while (pairs.length > 0) parts.push(`jsonb_build_object(${pairs.splice(0, MOST_PAIRS).join(', ')})`);
  return parts.join(' || ');
}

/** All that was written about the item `i`, of all cycles: by kind, a list in the order of its ids. */
export function recordsSql(source: DataSource): string {
  const kinds = Object.entries(CASE_TABLES).map(([kind, row]) => {
    const { tableName } = source.getMetadata(row);
    const list = `select coalesce(jsonb_agg(${objectSql(source, row, 'x')} order by x.id), '[]') from ${tableName} x where x.item_id = i.id`;
    return `jsonb_build_object('${kind}', (${list}))`;
  });
  return kinds.join(' || ');
}
