import { recordText } from '@domain/audit/kept-records';
import { sealedForm } from '@domain/audit/sealed-form';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { PgUnitOfWork } from '../unit-of-work';
import { sha256Hex } from './sha256-hex';

/**
 * The next event of the item says what was written, so that the log seals the record with it. Whoever writes a record of a case past
 * the case file calls this with the whole of it, as it stands then.
 */
export function keepRecord(
  work: PgUnitOfWork,
  kind: string,
  row: EntityTarget<ObjectLiteral>,
  record: { id: string; itemId: string },
): void {
  const { columns } = work.manager.connection.getMetadata(row);
  const stored = columns.map(({ propertyName }) => [propertyName, (record as Record<string, unknown>)[propertyName]]);
  const sha256 = sha256Hex(recordText(sealedForm(kind, Object.fromEntries(stored), sha256Hex)));
  work.kept.add(record.itemId, { kind, id: record.id, sha256 });
}
