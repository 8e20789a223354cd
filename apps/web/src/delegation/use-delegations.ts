import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';

export type Delegation = components['schemas']['DelegationView'];
type Body = components['schemas']['DelegationBody'];

const KEY = ['delegations'];

export function useDelegations() {
  return useQuery({ queryKey: KEY, queryFn: async () => (await answer(api.GET('/api/v1/delegations'))).data });
}

export function useGrant() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => answer(api.POST('/api/v1/delegations', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

export function useEnd() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (delegationId: string) =>
      answer(api.DELETE('/api/v1/delegations/{delegationId}', { params: { path: { delegationId } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

/** From then on everything is read and done in the other's name, so nothing that was read before is kept. */
export function useActing() {
  return useMutation({
    mutationFn: (delegationId: string | null) =>
      delegationId === null
        ? answer(api.DELETE('/api/v1/session/acting'))
        : answer(api.PUT('/api/v1/session/acting', { body: { delegationId } })),
    onSuccess: () => window.location.assign('/'),
  });
}
