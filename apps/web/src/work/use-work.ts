import { useQueries } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { ItemPage } from '../api/types';
import { toQuery } from '../item/ledger-filter';
import type { WorkDuty } from './duties';

const SHOWN = 5;

/** Each duty with its number and first lines, read side by side. */
export function useWork(duties: WorkDuty[]) {
  return useQueries({
    queries: duties.map(({ filter }) => ({
      queryKey: ['items', filter, null, SHOWN],
      queryFn: (): Promise<ItemPage> =>
        answer(api.GET('/api/v1/items', { params: { query: { ...toQuery(filter), limit: SHOWN, count: true } } })),
    })),
  });
}
