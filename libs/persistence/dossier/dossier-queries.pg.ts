import { type DossierCase, DossierQueries } from '@application/ports/dossier-queries';
import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { objectSql, recordsSql } from '../item/case-records.sql';
import { ItemRow } from '../item/item.row';
import { Reader } from '../reader';

@Injectable()
export class PgDossierQueries extends DossierQueries {
  private readonly sql: string;

  constructor(
    private readonly reader: Reader,
    dataSource: DataSource,
  ) {
    super();
    // One statement sees one instant: no record without its event, no event without its record.
    this.sql = `select ${objectSql(dataSource, ItemRow, 'i')} as item,
       jsonb_build_object('title', s.title, 'issuer', s.issuer, 'documentNumber', s.document_number) as supervision,
       ${recordsSql(dataSource)} as records,
       to_char(app_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, app_today() as "on",
       array(select e.id from audit_event e where e.item_id = i.id order by e.seq) as "eventIds"
  from item i join supervision s on s.id = i.supervision_id where i.id = $1`;
  }

  override async caseOf(actor: Actor, itemId: string): Promise<DossierCase> {
    const [found] = await this.reader.read(actor, (query) => query<DossierCase>(this.sql, [itemId]));
    if (!found) throw new DomainError('item.not_found', '没有这个整改事项，或者您无权查看。');
    return found;
  }
}
