import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components, paths } from '../api/schema';

type Schemas = components['schemas'];
export type LookBackQuery = NonNullable<paths['/api/v1/look-backs']['get']['parameters']['query']>;

export function useLookBacks(filter: LookBackQuery) {
  const query = { count: true, limit: 50, ...filter };
  return useQuery({
    queryKey: ['items', 'look-backs', query],
    queryFn: () => answer(api.GET('/api/v1/look-backs', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

/** Whoever may go: the auditors. */
export function useAuditors() {
  return useQuery({
    queryKey: ['people', 'auditors'],
    queryFn: async () => {
      const { data } = await answer(api.GET('/api/v1/people', { params: { query: {} } }));
      return data.filter(({ roles }) => roles.includes('auditor'));
    },
  });
}

export function useRounds(cursor: string | null) {
  const query = { count: true, limit: 50, ...(cursor ? { cursor } : {}) };
  return useQuery({
    queryKey: ['look-back-rounds', query],
    queryFn: () => answer(api.GET('/api/v1/look-back-rounds', { params: { query } })),
  });
}

export function useRound(roundId: string) {
  return useQuery({
    queryKey: ['look-back-rounds', roundId],
    queryFn: () => answer(api.GET('/api/v1/look-back-rounds/{roundId}', { params: { path: { roundId } } })),
  });
}

/** What changes look-backs changes what shows items too. */
export function useLookBackChange<Values, Answer>(send: (values: Values) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      for (const key of ['items', 'item', 'timeline', 'look-back-rounds'])
        await client.invalidateQueries({ queryKey: [key] });
    },
  });
}

export function useDrawRound() {
  return useLookBackChange((body: Schemas['RoundBody']) => answer(api.POST('/api/v1/look-back-rounds', { body })));
}

export function useConfirmRound(roundId: string) {
  const params = { path: { roundId } };
  return useLookBackChange(() => answer(api.PUT('/api/v1/look-back-rounds/{roundId}/confirmation', { params })));
}
