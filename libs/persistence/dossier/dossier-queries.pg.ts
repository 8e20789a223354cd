import { type DossierCase, DossierQueries } from '@application/ports/dossier-queries';
import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { CASE_TABLES } from '../item/case-file.pg';
import { ItemRow } from '../item/item.row';
import { Reader } from '../reader';

/** A function takes at most 100 arguments: fifty pairs. */
const MOST_PAIRS = 50;

@Injectable()
export class PgDossierQueries extends DossierQueries {
  private readonly sql: string;

  constructor(
    private readonly reader: Reader,
    private readonly dataSource: DataSource,
  ) {
    super();
    const kinds = Object.entries(CASE_TABLES).map(
      ([kind, row]) => `jsonb_build_object('${kind}', ${this.listOf(row)})`,
    );
    // One statement sees one instant: no record without its event, no event without its record.
    this.sql = `select ${this.objectOf(ItemRow, 'i')} as item,
       jsonb_build_object('title', s.title, 'issuer', s.issuer, 'documentNumber', s.document_number) as supervision,
       ${kinds.join(' || ')} as records,
       to_char(app_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, app_today() as "on",
       array(select e.id from audit_event e where e.item_id = i.id order by e.seq) as "eventIds"
  from item i join supervision s on s.id = i.supervision_id where i.id = $1`;
  }

  override async caseOf(actor: Actor, itemId: string): Promise<DossierCase> {
    const [found] = await this.reader.read(actor, (query) => query<DossierCase>(this.sql, [itemId]));
    if (!found) throw new DomainError('item.not_found', '没有这个整改事项，或者您无权查看。');
    return found;
  }

  private listOf(row: EntityTarget<ObjectLiteral>): string {
    const { tableName } = this.dataSource.getMetadata(row);
    return `(select coalesce(jsonb_agg(${this.objectOf(row, 'x')} order by x.id), '[]') from ${tableName} x where x.item_id = i.id)`;
  }

  private objectOf(row: EntityTarget<ObjectLiteral>, alias: string): string {
    const pairs = this.dataSource
      .getMetadata(row)
      .columns.filter(({ isSelect }) => isSelect)
      .map(({ databaseName, propertyName }) => `'${propertyName}', ${alias}.${databaseName}`);
    const parts: string[] = [];
    while (pairs.length > 0) parts.push(`jsonb_build_object(${pairs.splice(0, MOST_PAIRS).join(', ')})`);
    return parts.join(' || ');
  }
}
