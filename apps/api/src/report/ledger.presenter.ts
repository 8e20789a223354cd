import type { LedgerRow } from '@application/ports/ledger-queries';
import { Calendars } from '@application/ports/calendars';
import { Names } from '@application/ports/names';
import type { TableCell } from '@application/ports/table-writer';
import type { Day } from '@domain/day';
import { dateNote } from '@domain/deadline/date-note';
import type { WorkCalendar } from '@domain/deadline/work-calendar';
import type { ItemState } from '@domain/item/item-state';
import { LEDGER_COLUMNS, type LedgerLine } from '@domain/report/ledger';
import { Injectable } from '@nestjs/common';

/** Rows of the ledger as cells, with names in place of ids. */
@Injectable()
export class LedgerPresenter {
  constructor(
    private readonly names: Names,
    private readonly calendars: Calendars,
  ) {}

  async *cells(pages: AsyncIterable<LedgerRow[]>): AsyncIterable<TableCell[]> {
    for await (const page of pages) {
      for (const line of await this.lines(page)) yield LEDGER_COLUMNS.map(({ cell }) => cell(line));
    }
  }

  private async lines(rows: readonly LedgerRow[]): Promise<LedgerLine[]> {
    const book = await this.names.book(
      rows.flatMap((row) => [
        row.supervisionId,
        row.leadUnitId,
        row.originalUnitId,
        ...row.cooperatingUnitIds,
        row.leaderId,
        row.handlerId,
        row.details.verification?.verifierId ?? null,
      ]),
    );
    const calendar = await this.calendars.current();
    const unit = (id: string | null): string => (id ? book.unit(id) : '');
    const person = (id: string | null): string => (id ? book.person(id) : '');
    return rows.map(({ details, progressedOn, silence, ...item }) => ({
      item,
      dateNote: noteOf(item, calendar),
      supervision: { title: book.supervision(item.supervisionId), kind: details.supervisionKind },
      leadUnit: unit(item.leadUnitId),
      originalUnit: unit(item.originalUnitId),
      cooperatingUnits: item.cooperatingUnitIds.map(unit),
      leader: person(item.leaderId),
      handler: person(item.handlerId),
      measures: details.measures,
      progress: details.progress,
      progressedOn,
      silence,
      statement: details.statement,
      verification: details.verification && {
        outcome: details.verification.outcome,
        reason: details.verification.reason,
        verifier: person(details.verification.verifierId),
      },
      evidence: details.evidence,
      mechanisms: details.mechanisms,
    }));
  }
}

function noteOf(
  { originalDueOn, dueOn, plannedOn }: Pick<ItemState, 'originalDueOn' | 'dueOn' | 'plannedOn'>,
  calendar: WorkCalendar,
): string | null {
  const moved: Record<string, Day | null> = originalDueOn === dueOn ? {} : { 原定时限: originalDueOn };
  return dateNote({ 整改时限: dueOn, ...moved, 计划完成日期: plannedOn }, calendar) || null;
}
