import type { ItemFilter } from '../api/types';

/** The ledger's whole view lives in the address: what a colleague is sent opens as it was seen. */
export const FILTER_KEYS = [
  'q',
  'status',
  'unitId',
  'supervisionId',
  'nature',
  'severity',
  'remediationType',
  'light',
  'dueFrom',
  'dueTo',
  'overdue',
  'silentDays',
  'tooSilent',
  'year',
  'handlerId',
  'pendingLevel',
  'planState',
  'extensionPending',
  'disputePending',
  'figure',
  'asOf',
  'sort',
] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

export type LedgerFilter = Partial<Record<FilterKey, string>>;

export function readFilter(search: URLSearchParams): LedgerFilter {
  const filter: LedgerFilter = {};
  for (const key of FILTER_KEYS) {
    const value = search.get(key)?.trim();
    if (value) filter[key] = value;
  }
  return filter;
}

/** `/items?status=…`: the address of a view of the ledger. */
export function ledgerPath(filter: LedgerFilter): string {
  const search = new URLSearchParams();
  for (const key of FILTER_KEYS) if (filter[key]) search.set(key, filter[key]);
  const query = search.toString();
  return query ? `/items?${query}` : '/items';
}

/** As the query of the API. Every value is text in an address; the API checks each by name. */
export function toQuery(filter: LedgerFilter): ItemFilter {
  return filter as unknown as ItemFilter;
}

export function exportPath(filter: LedgerFilter, format: 'xlsx' | 'csv'): string {
  const search = new URLSearchParams({ format });
  for (const key of FILTER_KEYS) if (filter[key]) search.set(key, filter[key]);
  return `/api/v1/items/export?${search.toString()}`;
}
