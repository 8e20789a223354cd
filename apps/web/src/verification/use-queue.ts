import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answer, api } from '../api/client';
import type { ItemFilter } from '../api/types';

/** What waits, the longest wait first. */
function waiting(level: string | undefined, cursor: string | null): ItemFilter {
  // The API refuses a level it does not know, by name.
  const pendingLevel = level as ItemFilter['pendingLevel'];
  return {
    status: 'submitted',
    sort: 'submittedOn',
    ...(pendingLevel ? { pendingLevel } : {}),
    ...(cursor ? { cursor } : {}),
  };
}

export function useQueue(level: string | undefined, cursor: string | null) {
  const query: ItemFilter = { ...waiting(level, cursor), count: true, limit: 50 };
  return useQuery({
    queryKey: ['items', 'queue', query],
    queryFn: () => answer(api.GET('/api/v1/items', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

/** As many as stand beside the work without scrolling for long. */
const ENOUGH = 30;

/**
 * Those a person may verify himself, so many that there is something to go on with: what waits for others, whole pages of it maybe, is passed
 * over.
 */
export function useOwnQueue(level: string | undefined) {
  const queue = useInfiniteQuery({
    queryKey: ['items', 'queue', 'own', level],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/items', { params: { query: { ...waiting(level, pageParam), limit: 100 } } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const { data, hasNextPage, isFetching, error, fetchNextPage } = queue;
  const lines = data?.pages.flatMap((page) => page.data) ?? [];
  const mine = lines.filter(({ allowedActions }) => allowedActions.includes('verification'));
  const looking = hasNextPage && mine.length < ENOUGH && !error;
  useEffect(() => {
    if (looking && !isFetching) void fetchNextPage();
  }, [looking, isFetching, fetchNextPage]);
  return { ...queue, mine, looking };
}
