import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';

const FIVE_MINUTES = 300_000;

/** Every unit whose name the viewer may see. */
export function useUnits() {
  return useQuery({
    queryKey: ['units'],
    queryFn: async () => (await answer(api.GET('/api/v1/units'))).data,
    staleTime: FIVE_MINUTES,
  });
}

/** The people of a unit; nobody is asked for until a unit is chosen. */
export function usePeople(unitId: string | undefined) {
  return useQuery({
    queryKey: ['people', unitId],
    queryFn: async () => (await answer(api.GET('/api/v1/people', { params: { query: { unitId } } }))).data,
    enabled: Boolean(unitId),
    staleTime: FIVE_MINUTES,
  });
}

/** The posts of a unit, each with its holder; nobody is asked for until a unit is chosen. */
export function usePosts(unitId: string | undefined) {
  return useQuery({
    queryKey: ['posts', unitId],
    queryFn: async () => (await answer(api.GET('/api/v1/posts', { params: { query: { unitId } } }))).data,
    enabled: Boolean(unitId),
    staleTime: FIVE_MINUTES,
  });
}
