import type { Call, Subject } from '../measure/latency';
import type { Place } from '../place';

const CALLS = 40;
const STATUSES = ['inProgress', 'closed', 'assigned'];

export interface LedgerFilter {
  unitId?: string;
  status: string;
  dueFrom: string;
  dueTo: string;
}

/** The filters of a round: unit, status and a window of so many days, all of which move; sorted by due date, as lists are. */
export function ledgerFilters({ unitIds, today }: Place, round: number, days = 100): LedgerFilter[] {
  return Array.from({ length: CALLS }, (_, place) => {
    const from = -80 + ((round * 5 + place) % 40);
    return {
      unitId: unitIds[(round * 7 + place) % unitIds.length]!,
      status: STATUSES[place % STATUSES.length]!,
      dueFrom: shift(today, from),
      dueTo: shift(today, from + days),
    };
  });
}

export function firstPages(filters: readonly LedgerFilter[]): Call[] {
  return filters.map((filter) => ({ path: pathOf(filter) }));
}

/** Two years of six units' closed items, by cursors from the middle of the list on; their rows are the whole page's. */
export async function deepPages({ unitIds, today, floor }: Place): Promise<Call[]> {
  const calls: Call[] = [];
  for (const unitId of unitIds.slice(0, 6)) {
    const filter = { unitId, status: 'closed', dueFrom: shift(today, -560), dueTo: shift(today, 60) };
    const { length } = (await pageOf(floor, filter, 1_000_000)).data;
    const deepest = length - 51;
    if (deepest < 51) throw new Error('the county is too small for a page deep inside');
    for (let place = 1; place <= 10; place += 1) {
      const depth = Math.floor(length / 2 + ((deepest - length / 2) * place) / 10);
      const { nextCursor } = await pageOf(floor, filter, depth);
      calls.push({ path: pathOf({ ...filter, cursor: nextCursor! }) });
    }
  }
  return calls;
}

/** The floor gives pages of any length and cursors that the product understands: one call instead of a walk. */
async function pageOf(
  { url }: Subject,
  filter: LedgerFilter,
  limit: number,
): Promise<{ data: unknown[]; nextCursor: string | null }> {
  const answer = await fetch(`${url}${pathOf({ ...filter, limit: String(limit) })}`);
  return (await answer.json()) as { data: unknown[]; nextCursor: string | null };
}

function pathOf(query: LedgerFilter & { cursor?: string; limit?: string }): string {
  return `/items?${new URLSearchParams({ ...query }).toString()}`;
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
