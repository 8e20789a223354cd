import { type PublicityPage, PublicityQueries, type PublicityQuery } from '@application/ports/publicity-queries';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readDayCursor, writeDayCursor } from '../day-cursor';
import { ItemRow } from '../item/item.row';
import { rowJson } from '../item/row-json';
import { Reader } from '../reader';
import { ObjectionRow, PublicityRow } from './publicity.rows';

/** $1: only what runs. */
const WANTED = `from publicity x join item i on i.id = x.item_id where (not $1::boolean or x.outcome is null)`;

@Injectable()
export class PgPublicityQueries extends PublicityQueries {
  private readonly columns: string;

  constructor(
    private readonly reader: Reader,
    dataSource: DataSource,
  ) {
    super();
    this.columns = `${rowJson(dataSource, PublicityRow, 'x')} as publicity, ${rowJson(dataSource, ItemRow, 'i')} as item,
      coalesce((select jsonb_agg(${rowJson(dataSource, ObjectionRow, 'o')} order by o.id) from objection o where o.publicity_id = x.id), '[]') as objections,
      (select d.id from official_document d where d.source_id = x.id) as "documentId"`;
  }

  override page(actor: Actor, { running, limit, cursor, count }: PublicityQuery): Promise<PublicityPage> {
    const after = readDayCursor(cursor);
    const [key, beyond, order] = running ? ['x.until_on', '>', 'asc'] : ['x.published_on', '<', 'desc'];
    return this.reader.read(actor, async (query, today) => {
      const rows = await query<PublicityPage['data'][number]>(
        `select ${this.columns} ${WANTED} and ($2::date is null or (${key}, x.id) ${beyond} ($2::date, $3::uuid))
          order by ${key} ${order}, x.id ${order} limit ${limit + 1}`,
        [running, after?.on ?? null, after?.id ?? null],
      );
      const data = rows.slice(0, limit);
      const last = data.at(-1)?.publicity;
      const on = running ? last?.untilOn : last?.publishedOn;
      const nextCursor = rows.length > limit && last && on ? writeDayCursor({ on, id: last.id }) : null;
      const page: PublicityPage = { data, nextCursor, today };
      if (count) {
        const [row] = await query<{ total: number }>(`select count(*)::int as total ${WANTED}`, [running]);
        page.total = row!.total;
      }
      return page;
    });
  }
}
