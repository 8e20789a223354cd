import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';

/** The business day, which is the server's to say. */
export function useToday() {
  return useQuery({
    queryKey: ['calendar', 'today'],
    queryFn: () => answer(api.GET('/api/v1/calendar/today')),
    staleTime: 60_000,
  });
}
