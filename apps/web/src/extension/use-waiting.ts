import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { WaitingExtension } from '../api/types';

type Level = NonNullable<WaitingExtension['pendingLevel']>;

/** Requests for extension that wait for a decision, the longest wait first. */
export function useWaitingExtensions(level: string | undefined, cursor: string | null) {
  // The API refuses a level it does not know, by name.
  const query = {
    count: true,
    limit: 50,
    ...(level ? { level: level as Level } : {}),
    ...(cursor ? { cursor } : {}),
  };
  return useQuery({
    queryKey: ['items', 'extensions', query],
    queryFn: () => answer(api.GET('/api/v1/extensions', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}
