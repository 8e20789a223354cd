import type { components } from '../api/schema';
import { type ProposalRow, toRows } from './proposal-rows';

export type PastedLook = components['schemas']['PastedItemsView'];

const LONGEST_TITLE = 200;
const LONGEST_QUOTE = 300;
/** A cell that only counts. */
const ORDINAL = /^[（(]?(?:\d{1,4}|[一二三四五六七八九十]{1,4})[)）]?[、.．]?$/;

/** What was read of a pasted text, in the order of its lines. A line that could not be read stands as a row to be worded or left out. */
export function pastedRows(text: string, { proposed, warnings, errors }: PastedLook): ProposalRow[] {
  const lines = text.split(/\r\n|\n|\r/);
  const read = toRows(proposed, warnings);
  const unread = errors.map(({ line, detail }) => unreadRow(line, detail, lines[line - 1] ?? ''));
  return [...read, ...unread]
    .sort((one, other) => one.source.line - other.source.line)
    .map((row, id) => ({ ...row, id }));
}

function unreadRow(line: number, detail: string, raw: string): ProposalRow {
  const cells = raw.split('\t').map((cell) => cell.trim());
  const [first = '', ...rest] = cells.filter((cell) => cell !== '' && !ORDINAL.test(cell));
  const isLong = first.length > LONGEST_TITLE;
  return {
    id: 0,
    key: `line-${line}`,
    title: isLong ? '' : first,
    manifestation: (isLong ? [first, ...rest] : rest).join('\n') || null,
    cause: null,
    nature: null,
    unitName: null,
    unitId: null,
    cooperatingUnitIds: [],
    dueRule: null,
    remediationType: 'timeBound',
    category: null,
    source: { line, quote: raw.slice(0, LONGEST_QUOTE) },
    isDropped: false,
    notes: [],
    fault: detail.replace(/^第\d+行/, ''),
    isUnread: true,
  };
}
