import type { IntakeSource } from './intake-proposal';
import { type ListColumn, type ListRow, readHeadRow, readListRow } from './list-row';
import { tableRows } from './table-rows';

/** A line of a pasted list read as an item. */
export interface PastedItem extends ListRow {
  source: IntakeSource;
}

export interface PastedLineError {
  /** Line of the pasted text, counted from 1. */
  line: number;
  /** Chinese, says what is wrong with the line. */
  detail: string;
}

export interface PastedList {
  items: PastedItem[];
  errors: PastedLineError[];
}

/** Without a head row the columns are read as these. */
const PLAIN: readonly ListColumn[] = ['title', 'manifestation'];
const LONGEST_TITLE = 200;
const LONGEST_TEXT = 10_000;
const MOST_ITEMS = 2_000;

/**
 * Reads a pasted list: a line an item, numbered or not, or cells from a spreadsheet parted by tabs, with or without a head
 * row. A line that is no item is an error with its number; the others are read all the same.
 */
export function readPastedList(text: string): PastedList {
  const list: PastedList = { items: [], errors: [] };
  const firstLineOf = new Map<string, number>();
  let columns: readonly ListColumn[] | null = null;
  for (const { line, raw, cells } of tableRows(text)) {
    if (cells.every((cell) => cell === '')) continue;
    if (columns === null) {
      columns = readHeadRow(cells);
      if (columns) continue;
      columns = PLAIN;
    }
    const read = readRow(cells, columns, {
      line,
      quote: raw
        .trim()
        .slice(0, 200)
        .replace(/[\ud800-\udbff]$/, ''),
    });
    const twin = typeof read === 'string' ? undefined : firstLineOf.get(read.title);
    if (typeof read === 'string') list.errors.push({ line, detail: `第${line}行${read}` });
    else if (twin !== undefined) list.errors.push({ line, detail: `第${line}行与第${twin}行标题相同，未重复列出。` });
    else if (list.items.length === MOST_ITEMS) {
      list.errors.push({ line, detail: `一次最多粘贴${MOST_ITEMS}条，第${line}行起未读。` });
      break;
    } else {
      firstLineOf.set(read.title, line);
      list.items.push(read);
    }
  }
  return list;
}

function readRow(cells: string[], columns: readonly ListColumn[], source: IntakeSource): PastedItem | string {
  const filled = withoutNumberCell(cells, columns);
  const row = readListRow(filled, columns);
  const long = row.title.length > LONGEST_TITLE || cells.some((cell) => cell.length > LONGEST_TEXT);
  if (row.title === '') return '没有问题标题。';
  if (long) return `过长，标题不超过${LONGEST_TITLE}字、每格不超过${LONGEST_TEXT}字。`;
  if (columns === PLAIN && filled.length > PLAIN.length) {
    return `有${filled.length}列，但没有表头，看不出各列是什么。请连表头一起粘贴。`;
  }
  return { ...row, source };
}

/** Drops trailing empty cells, and a leading cell that only counts where no head row names it. */
function withoutNumberCell(cells: string[], columns: readonly ListColumn[]): string[] {
  const filled = cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
  const counts =
    columns === PLAIN &&
    filled.length > 1 &&
    /^[（(]?(?:\d{1,4}|[一二三四五六七八九十]{1,4})[)）]?[、.．]?$/.test(filled[0]!);
  return counts ? filled.slice(1) : filled;
}
