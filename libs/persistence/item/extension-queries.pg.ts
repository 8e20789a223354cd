import { ExtensionQueries, type WaitingExtensions, type WaitingQuery } from '@application/ports/extension-queries';
import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readDayCursor, writeDayCursor } from '../day-cursor';
import { Reader } from '../reader';
import { ExtensionRow } from './case-file.rows';
import { ItemRow } from './item.row';
import { rowJson } from './row-json';

/** What can be decided now: asked in the present cycle of an item in work. */
const WAITING = `from extension x join item i on i.id = x.item_id
  where x.outcome is null and x.cycle = i.cycle and i.status = 'inProgress' and ($1::text is null or x.pending_level = $1)`;

@Injectable()
export class PgExtensionQueries extends ExtensionQueries {
  private readonly shown: string;

  constructor(
    private readonly reader: Reader,
    dataSource: DataSource,
  ) {
    super();
    this.shown = `${rowJson(dataSource, ExtensionRow, 'x')} as extension, ${rowJson(dataSource, ItemRow, 'i')} as item`;
  }

  override waiting(actor: Actor, { level, limit, cursor, count }: WaitingQuery): Promise<WaitingExtensions> {
    const after = readDayCursor(cursor);
    return this.reader.read(actor, async (query, today) => {
      const rows = await query<WaitingExtensions['data'][number]>(
        `select ${this.shown} ${WAITING}
            and ($2::date is null or (x.requested_on, x.id) > ($2::date, $3::uuid))
          order by x.requested_on, x.id limit ${limit + 1}`,
        [level, after?.on ?? null, after?.id ?? null],
      );
      const data = rows.slice(0, limit);
      const last = data.at(-1)?.extension;
      const nextCursor = rows.length > limit && last ? writeDayCursor({ on: last.requestedOn, id: last.id }) : null;
      const page: WaitingExtensions = { data, nextCursor, today };
      if (count) {
        const [row] = await query<{ total: number }>(`select count(*)::int as total ${WAITING}`, [level]);
        page.total = row!.total;
      }
      return page;
    });
  }

  override async itemOf(actor: Actor, extensionId: string): Promise<string> {
    const [row] = await this.reader.read(actor, (query) =>
      query<{ itemId: string }>('select item_id as "itemId" from extension where id = $1', [extensionId]),
    );
    if (!row) throw new DomainError('extension.not_found', '没有这份延期申请，或者您无权查看。');
    return row.itemId;
  }
}
