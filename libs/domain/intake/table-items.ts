import { type ListColumn, readHeadRow, readListRow } from './list-row';
import type { Paragraph } from './paragraph';
import type { UnnumberedItem } from './proposed-item';

const RULE = /^[\s|:+-]+$/;

/** Reads the problem tables of a document: rows under a head row that names a problem column and one more. */
export function tableItems(paragraphs: readonly Paragraph[]): UnnumberedItem[] {
  const items: UnnumberedItem[] = [];
  let columns: ListColumn[] | null = null;
  for (const paragraph of paragraphs) {
    const cells = cellsOf(paragraph.raw);
    if (cells === null) columns = null;
    else if (columns === null) columns = readHeadRow(cells);
    else if (!RULE.test(paragraph.raw) && readHeadRow(cells) === null) {
      const row = readListRow(cells, columns);
      if (row.title === '') continue;
      const ordinal = Number(cells[columns.indexOf('ordinal')]) || null;
      items.push({
        ...row,
        category: row.category ?? mergedCategory(columns, items),
        ordinal,
        source: paragraph.source(),
      });
    }
  }
  return items;
}

/** A category cell merged over several rows is filled in the first of them only. */
function mergedCategory(columns: readonly ListColumn[], above: readonly UnnumberedItem[]): string | null {
  return columns.includes('category') ? (above.at(-1)?.category ?? null) : null;
}

/** The cells of a table row: `| a | b |` in Markdown, tabs in pasted or extracted tables; null for running text. */
function cellsOf(raw: string): string[] | null {
  const row = raw.trim();
  if (/^\|.*\|$/.test(row))
    return row
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.replaceAll('\\|', '|').trim());
  return raw.includes('\t') ? raw.split('\t').map((cell) => cell.trim()) : null;
}
