import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';

/** Disputes: those that wait, the longest wait first; or all, the newest first. */
export function useDisputes(pending: boolean, cursor: string | null) {
  const query = { count: true, limit: 50, pending, ...(cursor ? { cursor } : {}) };
  return useQuery({
    queryKey: ['items', 'disputes', query],
    queryFn: () => answer(api.GET('/api/v1/disputes', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}
