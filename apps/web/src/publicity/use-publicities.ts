import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';

/** What is published: what runs, the first to end first; or all, the newest first. */
export function usePublicities(running: boolean, cursor: string | null) {
  const query = { count: true, limit: 50, running, ...(cursor ? { cursor } : {}) };
  return useQuery({
    queryKey: ['items', 'publicities', query],
    queryFn: () => answer(api.GET('/api/v1/publicities', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}
