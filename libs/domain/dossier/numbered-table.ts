import type { CoverTable } from './dossier-cover';

export type Column = [label: string, width: number];

/** A table whose rows are numbered; widths are parts of a hundred, of which the number takes seven. */
export function numberedTable(title: string, columns: Column[], rows: string[][]): CoverTable {
  return {
    title,
    columns: [['序号', 7] as Column, ...columns].map(([label, width]) => ({ label, width })),
    rows: rows.map((row, place) => [String(place + 1), ...row]),
  };
}
