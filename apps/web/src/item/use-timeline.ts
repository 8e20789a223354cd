import { useQuery } from '@tanstack/react-query';
import { getJson } from '../api/get-json';

export interface TimelineEntry {
  at: string;
  on: string;
  kind: string;
  actor: string;
  text: string;
  /** Of a notice: how its mail fares. */
  mail?: string | null;
}

export function useTimeline(itemId: string, version: number) {
  return useQuery({
    queryKey: ['timeline', itemId, version],
    queryFn: async () => (await getJson<{ data: TimelineEntry[] }>(`/items/${itemId}/timeline`)).data,
    placeholderData: (before) => before,
  });
}
