import { type ItemFilter, ItemQueries, type ItemSort } from '@application/ports/item-queries';
import { type LedgerDetails, LedgerQueries, type LedgerRow } from '@application/ports/ledger-queries';
import { silenceOf } from '@domain/item/silence';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { Reader } from '../reader';
import { MEASURE_FIGURES, MECHANISMS } from './record-figures';

const atDay = (condition: string): string => condition.replaceAll(':asOf', '$2::date');

const listOf = (table: string, value: string, condition: string, order: string): string =>
  `(select coalesce(jsonb_agg(${value} order by ${order}), '[]') from ${table} x where x.item_id = i.id and ${condition})`;

const latestOf = (table: string, value: string, condition: string): string =>
  `(select ${value} from ${table} x where x.item_id = i.id and ${condition} order by x.id desc limit 1)`;

/** $1: ids of items, $2: the day of the list. Of measures and evidence the running cycle's. */
const DETAILS = `
  select i.id, s.kind as "supervisionKind",
    ${listOf(
      'measure_history',
      `jsonb_build_object('text', x.text, 'done', coalesce(x.done_on <= $2::date, false))`,
      `x.cycle = wanted.cycle and ${atDay(MEASURE_FIGURES.measures)}`,
      'x.seq',
    )} as measures,
    ${latestOf('progress', `jsonb_build_object('text', x.text, 'reportedOn', x.reported_on, 'cycle', x.cycle)`, 'x.reported_on <= $2::date')} as progress,
    ${latestOf('submission', 'x.statement', 'x.cycle = wanted.cycle and x.submitted_on <= $2::date')} as statement,
    ${latestOf(
      'verification',
      `jsonb_build_object('outcome', x.outcome, 'reason', x.reason, 'verifierId', x.verifier_id)`,
      'x.cycle = wanted.cycle and x.verified_on <= $2::date',
    )} as verification,
    ${listOf('evidence', 'x.file_name', `x.cycle = wanted.cycle and (x.at at time zone 'Asia/Shanghai')::date <= $2::date`, 'x.id')} as evidence,
    ${listOf(
      'mechanism',
      `jsonb_build_object('title', x.title, 'documentNumber', x.document_number)`,
      atDay(MECHANISMS),
      'x.id',
    )} as mechanisms
  from unnest($1::uuid[], $3::int[]) as wanted (id, cycle) join item i on i.id = wanted.id join supervision s on s.id = i.supervision_id`;

@Injectable()
export class PgLedgerQueries extends LedgerQueries {
  constructor(
    private readonly items: ItemQueries,
    private readonly reader: Reader,
  ) {
    super();
  }

  override async *stream(actor: Actor, filter: ItemFilter, sort: ItemSort): AsyncIterable<LedgerRow[]> {
    for await (const { lines, ...days } of this.items.stream(actor, filter, sort)) {
      const details = await this.reader.read(actor, (query) =>
        query<LedgerDetails & { id: string }>(DETAILS, [
          lines.map(({ id }) => id),
          days.today,
          lines.map(({ cycle }) => cycle),
        ]),
      );
      const byId = new Map(details.map(({ id, ...rest }) => [id, rest]));
      // A line taken out of sight between the two reads is out of the export as well.
      yield lines.flatMap((line) => {
        const found = byId.get(line.id);
        if (!found) return [];
        const progressedOn = found.progress?.cycle === line.cycle ? found.progress.reportedOn : null;
        return [{ ...line, details: found, progressedOn, silence: silenceOf({ ...line, progressedOn }, days) }];
      });
    }
  }
}
