import { NOT_IN_LINE } from '@application/ports/item-queries';
import { type ProposedRung, type ProposedRungs, RungProposalQueries } from '@application/ports/rung-proposal-queries';
import { isDay } from '@domain/day';
import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isId } from '../is-id';
import { ItemRow } from '../item/item.row';
import { Reader } from '../reader';
import { RungProposalRow } from './document.rows';
import { OFFICE } from './office.sql';

/** What can be decided now: the proposal that an item in work waits for. */
const WAITING = `from item i join rung_proposal p on p.id = i.proposal_id join supervision s on s.id = i.supervision_id
  where i.proposal_id is not null and i.status in ('assigned', 'inProgress') and ($1::uuid is null or i.id = $1)`;

@Injectable()
export class PgRungProposalQueries extends RungProposalQueries {
  private readonly shown: string;

  constructor(
    private readonly reader: Reader,
    dataSource: DataSource,
  ) {
    super();
    const hidden = new Set<string>(NOT_IN_LINE);
    const pairs = (entity: typeof ItemRow | typeof RungProposalRow, alias: string): string =>
      dataSource
        .getMetadata(entity)
        .columns.filter(({ isSelect, propertyName }) => isSelect && !hidden.has(propertyName))
        .map(({ databaseName, propertyName }) => `'${propertyName}', ${alias}.${databaseName}`)
        .join(', ');
    this.shown = `jsonb_build_object(${pairs(RungProposalRow, 'p')}) as proposal, jsonb_build_object(${pairs(ItemRow, 'i')}) as item,
      ${OFFICE} as office, coalesce((select l.name from person l where l.id = i.leader_id), '') as leader`;
  }

  override waiting(
    actor: Actor,
    { itemId, limit, cursor, count }: { itemId: string | null; limit: number; cursor: string | null; count: boolean },
  ): Promise<ProposedRungs> {
    const after = cursor === null ? null : readCursor(cursor);
    return this.reader.read(actor, async (query, today) => {
      const rows = await query<ProposedRung>(
        `select ${this.shown} ${WAITING}
            and ($2::date is null or (p.proposed_on, p.id) > ($2::date, $3::uuid))
          order by p.proposed_on, p.id limit ${limit + 1}`,
        [itemId, after?.on ?? null, after?.id ?? null],
      );
      const data = rows.slice(0, limit);
      const last = data.at(-1)?.proposal;
      const nextCursor = rows.length > limit && last ? `${last.proposedOn}.${last.id}` : null;
      const page: ProposedRungs = { data, nextCursor, today };
      if (count) {
        const [row] = await query<{ total: number }>(`select count(*)::int as total ${WAITING}`, [itemId]);
        page.total = row!.total;
      }
      return page;
    });
  }
}

function readCursor(cursor: string): { on: string; id: string } {
  const [on, id, ...rest] = cursor.split('.');
  if (isDay(on) && isId(id) && rest.length === 0) return { on, id };
  throw DomainError.at('/cursor', 'input.invalid', '翻页标记无效，请从第一页重新查询。');
}
