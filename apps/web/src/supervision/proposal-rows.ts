import type { components } from '../api/schema';

/** One proposed item as the API reads it from a letter. */
export type ProposedItem = components['schemas']['ProposedItemView'];
export type ProposalWarning = components['schemas']['ProposalWarningView'];

type ConfirmedItem = components['schemas']['ConfirmedItemBody'];

/** A row on the screen: a proposed item, or one half of a split. */
export interface ProposalRow extends ProposedItem {
  /** Of the screen alone. */
  id: number;
  isDropped: boolean;
  /** What the reader asks to look at. */
  notes: string[];
  /** Why the line could not be read, until somebody words it; such a row is none of the reader's. */
  fault: string | null;
  isUnread: boolean;
}

/** Rows with the warnings of their lines. Of a unit nobody knows the row says so itself, as long as none is chosen. */
export function toRows(items: readonly ProposedItem[], warnings: readonly ProposalWarning[] = []): ProposalRow[] {
  return items.map((item, id) => ({
    ...item,
    id,
    isDropped: false,
    fault: null,
    isUnread: false,
    notes: warnings
      .filter(({ line, code }) => line === item.source.line && (code !== 'unit.unknown' || item.unitId !== null))
      .map(({ detail }) => detail.replace(/^第\d+行的问题：/, '')),
  }));
}

/** The warnings that belong to no row. */
export function otherWarnings(items: readonly ProposedItem[], warnings: readonly ProposalWarning[]): ProposalWarning[] {
  const lines = new Set(items.map(({ source }) => source.line));
  return warnings.filter(({ line }) => !lines.has(line));
}

/** Whoever words a row that could not be read has settled it. */
export function editRow(rows: readonly ProposalRow[], id: number, change: Partial<ProposalRow>): ProposalRow[] {
  const settled = change.isDropped === undefined ? { fault: null } : {};
  return rows.map((row) => (row.id === id ? { ...row, ...settled, ...change } : row));
}

/** Gives every kept row without a nature this one. */
export function fillNature(rows: readonly ProposalRow[], nature: ProposalRow['nature']): ProposalRow[] {
  return rows.map((row) => (row.nature === null && !row.isDropped ? { ...row, nature } : row));
}

/** What keeps a row from becoming an item. */
export const isUnfinished = ({ title, nature, fault }: ProposalRow): boolean =>
  title.trim() === '' || nature === null || fault !== null;

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
    notes: [...upper.notes, ...lower.notes],
  };
  return rows.filter((row) => row.id !== id).map((row) => (row.id === upper.id ? merged : row));
}

/** The longest quote the API keeps. */
const QUOTE_LENGTH = 300;

/** A kept row as it is confirmed: whatever it says now, whether it was proposed so or not. */
export function toConfirmed(row: ProposalRow): ConfirmedItem {
  const { id: _id, isDropped: _isDropped, notes: _notes, fault: _fault, isUnread, source, ...item } = row;
  // Null takes away what was proposed. The API's description knows these fields only as left out.
  const quoted = isUnread ? null : { ...source, quote: source.quote.slice(0, QUOTE_LENGTH) };
  return { ...item, source: quoted } as ConfirmedItem;
}

function join(one: string | null, other: string | null, mark: string): string | null {
  if (!one || !other || one === other) return one || other;
  return `${one.replace(/[。；;\s]+$/, '')}${mark}${other}`;
}
