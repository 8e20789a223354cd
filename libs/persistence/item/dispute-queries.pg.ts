import { type DisputePage, DisputeQueries, type DisputeQuery } from '@application/ports/dispute-queries';
import { DomainError } from '@domain/errors';
import type { Dispute } from '@domain/item/case-file';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readDayCursor, writeDayCursor } from '../day-cursor';
import { Reader } from '../reader';
import { DisputeRow } from './case-file.rows';
import { ItemRow } from './item.row';
import { rowJson } from './row-json';

/** $1: only what waits. Row security leaves out items that are another's by now. */
const WANTED = `from dispute x left join item i on i.id = x.item_id where (not $1::boolean or x.outcome is null)`;

@Injectable()
export class PgDisputeQueries extends DisputeQueries {
  private readonly dispute: string;
  private readonly item: string;

  constructor(
    private readonly reader: Reader,
    dataSource: DataSource,
  ) {
    super();
    this.dispute = rowJson(dataSource, DisputeRow, 'x');
    this.item = `case when i.id is null then null else ${rowJson(dataSource, ItemRow, 'i')} end`;
  }

  override page(actor: Actor, { pending, limit, cursor, count }: DisputeQuery): Promise<DisputePage> {
    const after = readDayCursor(cursor);
    const [beyond, order] = pending ? ['>', 'asc'] : ['<', 'desc'];
    return this.reader.read(actor, async (query, today) => {
      const rows = await query<DisputePage['data'][number]>(
        `select ${this.dispute} as dispute, ${this.item} as item ${WANTED}
            and ($2::date is null or (x.raised_on, x.id) ${beyond} ($2::date, $3::uuid))
          order by x.raised_on ${order}, x.id ${order} limit ${limit + 1}`,
        [pending, after?.on ?? null, after?.id ?? null],
      );
      const data = rows.slice(0, limit);
      const last = data.at(-1)?.dispute;
      const nextCursor = rows.length > limit && last ? writeDayCursor({ on: last.raisedOn, id: last.id }) : null;
      const page: DisputePage = { data, nextCursor, today };
      if (count) {
        const [row] = await query<{ total: number }>(`select count(*)::int as total ${WANTED}`, [pending]);
        page.total = row!.total;
      }
      return page;
    });
  }

  override async one(actor: Actor, disputeId: string): Promise<Dispute> {
    const [row] = await this.reader.read(actor, (query) =>
      query<{ dispute: Dispute }>(`select ${this.dispute} as dispute from dispute x where x.id = $1`, [disputeId]),
    );
    if (!row) throw new DomainError('dispute.not_found', '没有这份异议，或者您无权查看。');
    return row.dispute;
  }
}
