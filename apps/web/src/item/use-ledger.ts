import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { type LedgerFilter, toQuery } from './ledger-filter';

const PAGE_SIZE = 50;

/** One page of the ledger, with the total of the whole view. */
export function useLedger(filter: LedgerFilter, cursor: string | null, limit = PAGE_SIZE) {
  return useQuery({
    queryKey: ['items', filter, cursor, limit],
    queryFn: ({ signal }) => {
      const query = { ...toQuery(filter), limit, count: true, ...(cursor ? { cursor } : {}) };
      return answer(api.GET('/api/v1/items', { params: { query }, signal }));
    },
    placeholderData: keepPreviousData,
  });
}
