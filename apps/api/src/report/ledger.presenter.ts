import type { LedgerRow } from '@application/ports/ledger-queries';
import { Names } from '@application/ports/names';
import type { TableCell } from '@application/ports/table-writer';
import { LEDGER_COLUMNS, type LedgerLine } from '@domain/report/ledger';
import { Injectable } from '@nestjs/common';

/** Rows of the ledger as cells, with names in place of ids. */
@Injectable()
export class LedgerPresenter {
  constructor(private readonly names: Names) {}

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
        ...row.cooperatingUnitIds,
        row.leaderId,
        row.handlerId,
        row.details.verification?.verifierId ?? null,
      ]),
    );
    const unit = (id: string | null): string => (id ? book.unit(id) : '');
    const person = (id: string | null): string => (id ? book.person(id) : '');
    return rows.map(({ details, ...item }) => ({
      item,
      supervision: { title: book.supervision(item.supervisionId), kind: details.supervisionKind },
      leadUnit: unit(item.leadUnitId),
      cooperatingUnits: item.cooperatingUnitIds.map(unit),
      leader: person(item.leaderId),
      handler: person(item.handlerId),
      measures: details.measures,
      progress: details.progress,
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
