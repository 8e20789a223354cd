import { NOT_IN_LINE } from '@application/ports/item-queries';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';

/** `jsonb_build_object` of a row as the lists show it: its mapped columns, less what no line of the ledger shows. */
export function rowJson(dataSource: DataSource, entity: EntityTarget<ObjectLiteral>, alias: string): string {
  const hidden = new Set<string>(NOT_IN_LINE);
  const pairs = dataSource
    .getMetadata(entity)
    .columns.filter(({ isSelect, propertyName }) => isSelect && !hidden.has(propertyName))
    .map(({ databaseName, propertyName }) => `'${propertyName}', ${alias}.${databaseName}`);
  return `jsonb_build_object(${pairs.join(', ')})`;
}
