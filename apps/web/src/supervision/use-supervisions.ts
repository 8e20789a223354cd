import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';

/** The latest two hundred supervisions, newest first. */
export function useSupervisions() {
  return useQuery({
    queryKey: ['supervisions'],
    queryFn: async () => answer(api.GET('/api/v1/supervisions', { params: { query: { limit: 200 } } })),
  });
}
