import { DocumentRegister, type Opened } from '@application/ports/document-register';
import type { Day } from '@domain/day';
import { documentNumber, type IssuedKind } from '@domain/document/document-kind';
import type { DocumentSurroundings, ListTotals } from '@domain/document/issued-document';
import type { ItemState } from '@domain/item/item-state';
import { Injectable } from '@nestjs/common';
import { COUNTED, ITEM_FIGURES, overdueOn } from '../report/item-figures';
import { PgUnitOfWork } from '../unit-of-work';
import { OFFICE } from './office.sql';

/** So many numbers of each kind, the kinds in one order. The rows of the counters are locked until the transaction ends. */
const TAKE = `insert into document_counter (kind, year, last) select k.kind, $2, k.n from jsonb_to_recordset($1) k (kind text, n int) order by k.kind
  on conflict (kind, year) do update set last = document_counter.last + excluded.last returning kind, last`;

const NAMES = `select i.id as "itemId",
         json_build_object(
           'office', ${OFFICE},
           'unit', coalesce(u.name, ''), 'leader', coalesce(l.name, ''), 'handler', coalesce(h.name, ''),
           'supervision', json_build_object('title', s.title, 'issuer', s.issuer, 'documentNumber', s.document_number)) as names,
         coalesce((select json_agg(json_build_object('kind', d.kind, 'year', d.year, 'seq', d.seq) order by d.issued_on, d.id)
                     from official_document d where d.item_id = i.id and d.cycle = i.cycle), '[]') as earlier
    from item i
    join supervision s on s.id = i.supervision_id
    left join unit u on u.id = i.lead_unit_id left join person l on l.id = i.leader_id left join person h on h.id = i.handler_id
   where i.id = any($1::uuid[])`;

/** Counted as the figures are; laggards as units, the most first. */
const TOTALS = `select count(*)::int as total, count(*) filter (where ${ITEM_FIGURES.closed})::int as closed,
         count(*) filter (where ${overdueOn('$2')})::int as overdue,
         coalesce((select json_agg(json_build_object('unit', late.name, 'overdue', late.n) order by late.n desc, late.name)
            from (select u.name, count(*)::int as n from item i join unit u on u.id = i.lead_unit_id
                   where i.supervision_id = $1 and ${COUNTED} and ${overdueOn('$2')} group by u.name) late), '[]') as laggards
    from item i where i.supervision_id = $1 and ${COUNTED}`;

interface Around {
  itemId: string;
  names: Omit<DocumentSurroundings, 'earlier' | 'totals'>;
  earlier: { kind: IssuedKind; year: number; seq: number }[];
}

type Orders = readonly { item: Readonly<ItemState>; kind: IssuedKind }[];

@Injectable()
export class PgDocumentRegister extends DocumentRegister {
  constructor(private readonly work: PgUnitOfWork) {
    super();
  }

  override async open(orders: Orders, year: number, today: Day): Promise<Opened[]> {
    const { manager } = this.work;
    const next = await this.take(orders, year);
    const rows = await manager.query<Around[]>(NAMES, [orders.map(({ item }) => item.id)]);
    const around = new Map(rows.map((row) => [row.itemId, row]));
    const totals = new Map<string, ListTotals>();
    const opened: Opened[] = [];
    for (const { item, kind } of orders) {
      const { names, earlier } = around.get(item.id)!;
      const list = item.supervisionId;
      if (kind === 'circular' && !totals.has(list)) totals.set(list, await this.totals(list, today));
      const seq = next.get(kind)!;
      next.set(kind, seq + 1);
      const of = kind === 'circular' ? totals.get(list)! : null;
      opened.push({ seq, surroundings: { ...names, earlier: earlier.map(documentNumber), totals: of } });
    }
    return opened;
  }

  /** The first number of each kind. */
  private async take(orders: Orders, year: number): Promise<Map<IssuedKind, number>> {
    const wanted = new Map<IssuedKind, number>();
    for (const { kind } of orders) wanted.set(kind, (wanted.get(kind) ?? 0) + 1);
    const asked = [...wanted].map(([kind, n]) => ({ kind, n }));
    const rows = await this.work.manager.query<{ kind: IssuedKind; last: number }[]>(TAKE, [
      JSON.stringify(asked),
      year,
    ]);
    return new Map(rows.map(({ kind, last }) => [kind, last - wanted.get(kind)! + 1]));
  }

  private async totals(supervisionId: string, today: Day): Promise<ListTotals> {
    const [totals] = await this.work.manager.query<[ListTotals]>(TOTALS, [supervisionId, today]);
    return totals;
  }
}
