import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { ItemFilter } from '../api/types';

export function useQueue(level: string | undefined, cursor: string | null) {
  // The API refuses a level it does not know, by name.
  const pendingLevel = level as ItemFilter['pendingLevel'];
  const query: ItemFilter = {
    status: 'submitted',
    sort: 'submittedOn',
    count: true,
    limit: 50,
    ...(pendingLevel ? { pendingLevel } : {}),
    ...(cursor ? { cursor } : {}),
  };
  return useQuery({
    queryKey: ['items', 'queue', query],
    queryFn: () => answer(api.GET('/api/v1/items', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}
