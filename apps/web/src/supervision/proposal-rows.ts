import type { components } from '../api/schema';

/** One proposed item as the API reads it from a letter. */
export type ProposedItem = components['schemas']['ProposedItemView'];

type ConfirmedItem = components['schemas']['ConfirmedItemBody'];

/** A row on the screen: a proposed item, or one half of a split. */
export interface ProposalRow extends ProposedItem {
  /** Of the screen alone. */
  id: number;
  isDropped: boolean;
}

export function toRows(items: readonly ProposedItem[]): ProposalRow[] {
  return items.map((item, id) => ({ ...item, id, isDropped: false }));
}

export function editRow(rows: readonly ProposalRow[], id: number, change: Partial<ProposalRow>): ProposalRow[] {
  return rows.map((row) => (row.id === id ? { ...row, ...change } : row));
}

/** A second row of the same source, with a key of its own, stands below the first; both are then worded by hand. */
export function splitRow(rows: readonly ProposalRow[], id: number): ProposalRow[] {
  const next = Math.max(...rows.map((row) => row.id)) + 1;
  return rows.flatMap((row) => (row.id === id ? [row, { ...row, id: next, key: `${row.key}-${next}` }] : [row]));
}

/** Joins a row to the nearest one above that is kept: titles and words one after another, nothing said twice. */
export function mergeUp(rows: readonly ProposalRow[], id: number): ProposalRow[] {
  const at = rows.findIndex((row) => row.id === id);
  const above = rows.slice(0, at).filter((row) => !row.isDropped).length - 1;
  const upper = rows.filter((row) => !row.isDropped)[above];
  const lower = rows[at];
  if (!upper || !lower || above < 0) return [...rows];
  const merged: ProposalRow = {
    ...upper,
    title: join(upper.title, lower.title, '；') ?? '',
    manifestation: join(upper.manifestation, lower.manifestation, '\n'),
    cause: join(upper.cause, lower.cause, '\n'),
    nature: upper.nature ?? lower.nature,
    unitName: upper.unitName ?? lower.unitName,
    unitId: upper.unitId ?? lower.unitId,
    cooperatingUnitIds: [...new Set([...upper.cooperatingUnitIds, ...lower.cooperatingUnitIds])],
    dueRule: upper.dueRule ?? lower.dueRule,
    source: { ...upper.source, quote: join(upper.source.quote, lower.source.quote, '\n') ?? '' },
  };
  return rows.filter((row) => row.id !== id).map((row) => (row.id === upper.id ? merged : row));
}

/** The longest quote the API keeps. */
const QUOTE_LENGTH = 300;

/** A kept row as it is confirmed: whatever it says now, whether it was proposed so or not. */
export function toConfirmed({ id: _id, isDropped: _isDropped, source, ...item }: ProposalRow): ConfirmedItem {
  // Null takes away what was proposed. The API's description knows these fields only as left out.
  return { ...item, source: { ...source, quote: source.quote.slice(0, QUOTE_LENGTH) } } as ConfirmedItem;
}

function join(one: string | null, other: string | null, mark: string): string | null {
  if (!one || !other || one === other) return one || other;
  return `${one.replace(/[。；;\s]+$/, '')}${mark}${other}`;
}
