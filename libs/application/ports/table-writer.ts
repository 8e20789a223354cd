import type { Day } from '@domain/day';

export interface TableColumn {
  header: string;
  /** In characters of Latin script; a Chinese one takes two. */
  width: number;
  kind: 'text' | 'day' | 'count';
}

/** Days as `Day`; null leaves the cell empty. */
export type TableCell = string | number | Day | null;

export interface Table {
  name: string;
  columns: readonly TableColumn[];
  rows: AsyncIterable<TableCell[]>;
}

/** Writes tables for spreadsheets while the rows arrive. No cell can become a formula. */
export abstract class TableWriter {
  /** Days are real dates, the head row stays in sight. */
  abstract xlsx(table: Table): AsyncIterable<Uint8Array>;

  /** UTF-8 with a byte order mark, as Excel and WPS read it. */
  abstract csv(table: Table): AsyncIterable<Uint8Array>;
}
