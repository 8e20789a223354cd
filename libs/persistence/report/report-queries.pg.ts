import { Calendars } from '@application/ports/calendars';
import { type RecordPage, type RecordQuery, ReportQueries } from '@application/ports/report-queries';
import { type Day, yearOf } from '@domain/day';
import { dateNote } from '@domain/deadline/date-note';
import type { WorkCalendar } from '@domain/deadline/work-calendar';
import { DomainError } from '@domain/errors';
import type { Extension, Measure, Mechanism } from '@domain/item/case-file';
import type { FigureCounts, MeasureFigureKey } from '@domain/report/figures';
import { MOST_SECTION_ITEMS, type SectionFacts, type SectionItem } from '@domain/report/section-facts';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { cutOff } from '../item/item-source';
import { EXTENSION_DECISION, EXTENSION_REQUEST } from '../item/extension-columns';
import { type Query, Reader } from '../reader';
import { atCutOff, figureSource } from './figure-source';
import { ITEM_FIGURES } from './item-figures';
import { EXTENSIONS, MEASURE_FIGURES, MECHANISMS } from './record-figures';
import { type RecordList, recordPage } from './record-page';

const counted = (conditions: Record<string, string>): string =>
  `jsonb_build_object(${Object.entries(conditions)
    .map(([key, condition]) => `'${key}', count(*) filter (where ${atCutOff(condition)})`)
    .join(', ')})`;

const OF_RECORDS = (table: string, conditions: Record<string, string>): string =>
  `(select ${counted(conditions)} from ${table} x join i on i.id = x.item_id)`;

/** All counts of a list in one statement, so that they agree with each other. */
const COUNTS = `(select ${counted(ITEM_FIGURES)} from i)
  || ${OF_RECORDS('measure_history', MEASURE_FIGURES)}
  || ${OF_RECORDS('mechanism', { mechanisms: MECHANISMS })}
  || ${OF_RECORDS('extension', { extensions: EXTENSIONS })}`;

const SECTION_ITEMS = `(select coalesce(jsonb_agg(jsonb_build_object('title', i.title, 'nature', i.nature, 'status', i.status,
    'grade', i.grade, 'dueOn', i.due_on, 'closedOn', i.closed_on,
    'leadUnit', (select name from unit where unit.id = i.lead_unit_id)) order by number_order(i.number)), '[]')
  from (select * from i order by number_order(number) limit ${MOST_SECTION_ITEMS}) i)`;

const SUPERVISION = `select id, title, kind, issuer, document_number as "documentNumber", feedback_on as "feedbackOn",
  basis_documents as "basisDocuments", meeting, task_force as "taskForce", plan_document as "planDocument"
  from supervision where id = $1`;

/** The first level that had not said its word by the cut-off. */
const PENDING_THEN = `case when x.decided_on <= $2::date then null else (
  select wanted.level from unnest(x.levels) with ordinality wanted (level, place)
   where not exists (select 1 from extension_review r
                      where r.extension_id = x.id and r.level = wanted.level and r.reviewed_on <= $2::date)
   order by wanted.place limit 1) end`;

@Injectable()
export class PgReportQueries extends ReportQueries {
  constructor(
    private readonly reader: Reader,
    private readonly calendars: Calendars,
  ) {
    super();
  }

  override figures(
    actor: Actor,
    supervisionId: string,
    asOf: Day | null,
  ): Promise<{ asOf: Day; counts: FigureCounts }> {
    return this.reader.read(actor, async (query, today) => {
      await supervisionOf(query, supervisionId);
      const on = cutOff(asOf, today);
      const [row] = await query<{ counts: FigureCounts }>(`${figureSource(on < today)} select ${COUNTS} as counts`, [
        supervisionId,
        on,
      ]);
      return { asOf: on, counts: row!.counts };
    });
  }

  override async section(actor: Actor, supervisionId: string, asOf: Day | null): Promise<SectionFacts> {
    const calendar = await this.calendars.current();
    return this.reader.read(actor, async (query, today) => {
      const supervision = await supervisionOf(query, supervisionId);
      const on = cutOff(asOf, today);
      const [row] = await query<Pick<SectionFacts, 'counts' | 'drafts' | 'cancelled' | 'items'>>(
        `${figureSource(on < today)} select ${COUNTS} as counts, ${SECTION_ITEMS} as items,
           (select count(*)::int from all_items where status = 'draft') as drafts,
           (select count(*)::int from all_items where status = 'cancelled') as cancelled`,
        [supervisionId, on],
      );
      return { asOf: on, supervision, ...row!, dateNote: notePerYear(row!.items, calendar) };
    });
  }

  override measures(actor: Actor, figure: MeasureFigureKey, query: RecordQuery): Promise<RecordPage<Measure>> {
    return this.records(actor, query, {
      table: 'measure_history',
      columns: ['seq', 'text', 'due_on', 'handler_id', 'done_on'],
      condition: MEASURE_FIGURES[figure],
      // A measure finished after the cut-off was not finished then.
      overrides: { done_on: 'case when x.done_on <= $2::date then x.done_on end' },
    });
  }

  override mechanisms(actor: Actor, query: RecordQuery): Promise<RecordPage<Mechanism>> {
    const columns = ['title', 'document_number', 'issued_on', 'by_id'];
    return this.records(actor, query, { table: 'mechanism', columns, condition: MECHANISMS, overrides: {} });
  }

  override extensions(actor: Actor, query: RecordQuery): Promise<RecordPage<Extension>> {
    return this.records(actor, query, {
      table: 'extension',
      columns: [...EXTENSION_REQUEST, ...EXTENSION_DECISION],
      condition: EXTENSIONS,
      overrides: {
        pending_level: PENDING_THEN,
        ...Object.fromEntries(
          EXTENSION_DECISION.map((column) => [column, `case when x.decided_on <= $2::date then x.${column} end`]),
        ),
      },
    });
  }

  private records<T>(actor: Actor, wanted: RecordQuery, list: RecordList): Promise<RecordPage<T>> {
    return this.reader.read(actor, async (query, today) => {
      await supervisionOf(query, wanted.supervisionId);
      const on = cutOff(wanted.asOf, today);
      return recordPage<T>(query, list, { ...wanted, asOf: on }, on < today);
    });
  }
}

/** Of each unpublished year its first deadline tells; what is closed prints none. */
function notePerYear(items: readonly SectionItem[], calendar: WorkCalendar): string {
  const open = items.flatMap(({ status, dueOn }) => (status === 'closed' || !dueOn ? [] : [dueOn]));
  const years = new Map(
    open
      .sort()
      .reverse()
      .map((on) => [yearOf(on), on]),
  );
  const notes = [...years.values()].sort().map((on) => dateNote({ 整改时限: on }, calendar));
  return notes.filter((note) => note !== '').join('；');
}

async function supervisionOf(query: Query, id: string): Promise<SectionFacts['supervision']> {
  const [row] = await query<SectionFacts['supervision']>(SUPERVISION, [id]);
  if (!row) throw new DomainError('supervision.not_found', '没有这个督察批次，或者您无权查看。');
  return row;
}
