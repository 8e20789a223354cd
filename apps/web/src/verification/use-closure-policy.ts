import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';

export type ClosurePolicy = components['schemas']['ClosurePolicyBody'];

const KEY = ['policy', 'closure'];

export function useClosurePolicy() {
  return useQuery({ queryKey: KEY, queryFn: () => answer(api.GET('/api/v1/policies/closure')), staleTime: 0 });
}

/** Stores what is given; with null the shipped one holds again. */
export function useStoreClosure() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: ClosurePolicy | null) => {
      if (!wanted) return answer(api.DELETE('/api/v1/policies/closure'));
      const { requirements = [], criteria = [] } = wanted;
      return answer(api.PUT('/api/v1/policies/closure', { body: { requirements, criteria } }));
    },
    // Not waited for, as with the other policies.
    onSuccess: (stored) => {
      client.setQueryData(KEY, stored);
      void client.invalidateQueries({ queryKey: ['closure'] });
    },
  });
}
