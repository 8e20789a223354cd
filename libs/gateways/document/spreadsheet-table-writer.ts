import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { type Table, type TableCell, type TableColumn, TableWriter } from '@application/ports/table-writer';
import { type Day, day, daysBetween } from '@domain/day';
import { cellText, csvField } from './table-text';

/** Spreadsheets count 2000-01-01 as day 36,526. */
const KNOWN_DAY = day('2000-01-01');
const KNOWN_SERIAL = 36_526;

const CELL = { alignment: { wrapText: true, vertical: 'top' } } as const;

export class SpreadsheetTableWriter extends TableWriter {
  override async *xlsx({ name, columns, rows }: Table): AsyncIterable<Uint8Array> {
    // Loaded when the first table is asked for.
    const { writeXlsxStream } = await import('hucre/xlsx');
    const stream = writeXlsxStream(cells(rows, columns), {
      name,
      columns: columns.map(({ header, width, kind }) => ({
        header,
        width,
        style: kind === 'day' ? { ...CELL, numFmt: 'yyyy-mm-dd' } : CELL,
      })),
      freezePane: { rows: 1 },
    });
    yield* Readable.fromWeb(stream as ReadableStream<Uint8Array>);
  }

  override async *csv({ columns, rows }: Table): AsyncIterable<Uint8Array> {
    yield Buffer.from(`\ufeff${columns.map(({ header }) => csvField(header)).join(',')}\r\n`);
    for await (const row of rows) {
      yield Buffer.from(`${row.map((cell) => (cell === null ? '' : csvField(String(cell)))).join(',')}\r\n`);
    }
  }
}

async function* cells(
  rows: AsyncIterable<TableCell[]>,
  columns: readonly TableColumn[],
): AsyncGenerator<(string | number | null)[]> {
  for await (const row of rows) {
    yield row.map((cell, place) => {
      if (typeof cell !== 'string') return cell;
      return columns[place]!.kind === 'day' ? serial(cell as Day) : cellText(cell);
    });
  }
}

/** A date as spreadsheets count them: a number, so that no time zone moves it. */
const serial = (on: Day): number => KNOWN_SERIAL + daysBetween(KNOWN_DAY, on);
