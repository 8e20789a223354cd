import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';

/** Everything that happened to an item. Read anew with each version of it. */
export function useTimeline(itemId: string, version: number) {
  return useQuery({
    queryKey: ['timeline', itemId, version],
    queryFn: async () => {
      const params = { path: { itemId } };
      return (await answer(api.GET('/api/v1/items/{itemId}/timeline', { params }))).data;
    },
    placeholderData: (before) => before,
  });
}
