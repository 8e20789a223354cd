import type { ProposedNature } from './intake-proposal';
import { readMarker } from './marker';
import { natureOf } from './nature-words';
import { splitTitle } from './split-title';

/** What a column of a problem table holds. */
export type ListColumn =
  'ordinal' | 'title' | 'manifestation' | 'cause' | 'nature' | 'unitName' | 'dueRule' | 'category' | 'other';

/** A row of a problem table or a line of a pasted list. `title` is empty where the row names no problem. */
export interface ListRow {
  title: string;
  manifestation: string | null;
  cause: string | null;
  nature: ProposedNature | null;
  unitName: string | null;
  dueRule: string | null;
  category: string | null;
}

/** Column heads people use; the first that fits decides. */
const HEADS: readonly [RegExp, ListColumn][] = [
  [/^(?:序号|编号|号|No\.?|#)$/i, 'ordinal'],
  [/性质|共性/, 'nature'],
  [/大类|类别|方面|类型|分类/, 'category'],
  [/措施|目标|进展|完成情况|整改情况|整改结果|成效|建议/, 'other'],
  [/原因/, 'cause'],
  [/责任(?:单位|部门|主体)|牵头(?:单位|部门)|整改单位|被检查单位|^单位/, 'unitName'],
  [/时限|期限|完成时间/, 'dueRule'],
  [/表现|描述|详情|具体/, 'manifestation'],
  [/问题|事项|标题|名称|内容|隐患|不足/, 'title'],
];
const LONGEST_HEAD = 14;

/** The columns a head row names, or null when the row is none: at least two heads, one of them the problem. */
export function readHeadRow(cells: readonly string[]): ListColumn[] | null {
  const columns = cells.map((cell) => columnOf(cell.replace(/\s/g, '')));
  const problem = columns.indexOf('manifestation');
  if (!columns.includes('title') && problem >= 0) columns[problem] = 'title';
  const named = columns.filter((column) => column !== 'other').length;
  return columns.includes('title') && named >= 2 ? columns : null;
}

function columnOf(head: string): ListColumn {
  if (head === '' || head.length > LONGEST_HEAD) return 'other';
  return HEADS.find(([shape]) => shape.test(head))?.[1] ?? 'other';
}

/** Reads a row by its columns; where two columns are of one kind the first that is filled counts. */
export function readListRow(cells: readonly string[], columns: readonly ListColumn[]): ListRow {
  const cell = (wanted: ListColumn): string | null =>
    cells.find((text, place) => columns[place] === wanted && text !== '') ?? null;
  const written = cell('title') ?? '';
  const text = written.slice(readMarker(written)?.label.length ?? 0).trim();
  const { title, rest } = splitTitle(text);
  return {
    title,
    manifestation: [rest, cell('manifestation')].filter(Boolean).join('\n') || null,
    cause: cell('cause'),
    nature: natureOf(cell('nature') ?? ''),
    unitName: cell('unitName'),
    dueRule: cell('dueRule'),
    category: cell('category'),
  };
}
