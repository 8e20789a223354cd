import type { IntakeSource, ProposedNature } from './intake-proposal';
import { readMarker } from './marker';
import { natureOf } from './nature-words';
import { splitTitle } from './split-title';

/** A line of a pasted list read as an item. */
export interface PastedItem {
  title: string;
  manifestation: string | null;
  cause: string | null;
  nature: ProposedNature | null;
  unitName: string | null;
  dueRule: string | null;
  category: string | null;
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

type Column = Exclude<keyof PastedItem, 'source'> | 'ordinal' | 'other';

/** Column heads people use; the first that fits decides. */
const HEADS: readonly [RegExp, Column][] = [
  [/^(?:序号|编号|号|No\.?|#)$/i, 'ordinal'],
  [/性质|共性/, 'nature'],
  [/大类|类别|方面|类型/, 'category'],
  [/原因/, 'cause'],
  [/责任(?:单位|部门|主体)|牵头(?:单位|部门)|整改单位|^单位/, 'unitName'],
  [/时限|期限|完成时间/, 'dueRule'],
  [/表现|描述|详情|具体/, 'manifestation'],
  [/问题|事项|标题|名称|内容|隐患/, 'title'],
];
/** Without a head row the columns are read as these. */
const PLAIN: readonly Column[] = ['title', 'manifestation'];
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
  let columns: readonly Column[] | null = null;
  for (const { line, raw, cells } of rowsOf(text)) {
    if (cells.every((cell) => cell === '')) continue;
    if (columns === null) {
      columns = headRow(cells);
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

function readRow(cells: string[], columns: readonly Column[], source: IntakeSource): PastedItem | string {
  const filled = withoutNumberCell(cells, columns);
  const cell = (column: Column): string | null => filled[columns.indexOf(column)] || null;
  const written = cell('title') ?? '';
  const text = written.slice(readMarker(written)?.label.length ?? 0).trim();
  const { title, rest } = splitTitle(text);
  if (title === '') return '没有问题标题。';
  if (title.length > LONGEST_TITLE || text.length > LONGEST_TEXT)
    return `过长，标题不超过${LONGEST_TITLE}字、全文不超过${LONGEST_TEXT}字。`;
  if (columns === PLAIN && filled.length > PLAIN.length)
    return `有${filled.length}列，但没有表头，看不出各列是什么。请连表头一起粘贴。`;
  return {
    title,
    manifestation: [rest, cell('manifestation')].filter(Boolean).join('\n') || null,
    cause: cell('cause'),
    nature: natureOf(cell('nature') ?? ''),
    unitName: cell('unitName'),
    dueRule: cell('dueRule'),
    category: cell('category'),
    source,
  };
}

/** Drops trailing empty cells, and a leading cell that only counts where no head row names it. */
function withoutNumberCell(cells: string[], columns: readonly Column[]): string[] {
  const filled = cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
  const counts =
    columns === PLAIN &&
    filled.length > 1 &&
    /^[（(]?(?:\d{1,4}|[一二三四五六七八九十]{1,4})[)）]?[、.．]?$/.test(filled[0]!);
  return counts ? filled.slice(1) : filled;
}

/** The columns a head row names, or null when the row is none: at least two heads, one of them the problem. */
function headRow(cells: readonly string[]): Column[] | null {
  const columns = cells.map((cell) =>
    cell.length > 12 ? 'other' : (HEADS.find(([shape]) => shape.test(cell))?.[1] ?? 'other'),
  );
  if (!columns.includes('title') && columns.includes('manifestation'))
    columns[columns.indexOf('manifestation')] = 'title';
  const named = columns.filter((column) => column !== 'other').length;
  return columns.includes('title') && named >= 2 ? columns : null;
}

/** Rows with the line where each begins. A spreadsheet quotes cells with line breaks in them: "a⏎b". */
function rowsOf(text: string): { line: number; raw: string; cells: string[] }[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const rows: { line: number; raw: string; cells: string[] }[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = index + 1;
    const raw = lines[index]!;
    let whole = raw;
    if (opensQuote(whole)) {
      const close = lines.slice(index + 1, index + 200).findIndex((next) => /"(?:\t|$)/.test(next));
      if (close >= 0) {
        whole = lines.slice(index, index + close + 2).join('\n');
        index += close + 1;
      }
    }
    rows.push({ line, raw, cells: whole.split('\t').map(cleanCell) });
  }
  return rows;
}

const opensQuote = (line: string): boolean => {
  const last = line.slice(line.lastIndexOf('\t') + 1);
  return last.startsWith('"') && !/[^"]"$/.test(last) && last !== '""';
};

function cleanCell(cell: string): string {
  const plain = /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
  return plain.replace(/[\u00a0\u3000]/g, ' ').trim();
}
