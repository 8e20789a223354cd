import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';

type Schemas = components['schemas'];

export type DateRulePolicy = Schemas['DateRulePolicyBody'];
export type ProcedurePolicy = Schemas['ProcedurePolicyBody'];
export type AftercarePolicy = Schemas['AftercarePolicyBody'];
export type DispatchPolicy = Omit<Schemas['DispatchPolicyView'], 'isOwn'>;

/** Stores what is given; with null the shipped one holds again. */
type Store<Policy> = (policy: Policy | null) => Promise<unknown>;

function useStored<Policy>(key: string, store: Store<Policy>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: store,
    // Not waited for: until it is done the page would say what is stored over fields that still hold what was.
    onSuccess: (stored) => {
      client.setQueryData(['policy', key], stored);
      void client.invalidateQueries({ queryKey: ['date-rules'] });
      void client.invalidateQueries({ queryKey: ['calendar', 'replannings'] });
    },
  });
}

export function useDateRulePolicy() {
  return useQuery({
    queryKey: ['policy', 'date-rules'],
    queryFn: () => answer(api.GET('/api/v1/policies/date-rules')),
    staleTime: 0,
  });
}

export function useStoreDateRules() {
  return useStored<DateRulePolicy>('date-rules', (body) =>
    body ? answer(api.PUT('/api/v1/policies/date-rules', { body })) : answer(api.DELETE('/api/v1/policies/date-rules')),
  );
}

/** Which dates it would move, or with null going back to the shipped one; nothing is stored. */
export function useTryDateRules() {
  return useMutation({
    mutationFn: (body: DateRulePolicy | null) =>
      body
        ? answer(api.POST('/api/v1/policies/date-rules/previews', { body }))
        : answer(api.POST('/api/v1/policies/date-rules/default-previews')),
  });
}

/** All that it would move, as a table. */
export function dateRulesTable(body: DateRulePolicy | null): Promise<Blob> {
  const params = { query: { format: 'xlsx' as const } };
  return body
    ? answer(api.POST('/api/v1/policies/date-rules/previews', { params, body, parseAs: 'blob' }))
    : answer(api.POST('/api/v1/policies/date-rules/default-previews', { params, parseAs: 'blob' }));
}

export function useProcedurePolicy() {
  return useQuery({
    queryKey: ['policy', 'procedure'],
    queryFn: () => answer(api.GET('/api/v1/policies/procedure')),
    staleTime: 0,
  });
}

export function useStoreProcedure() {
  return useStored<ProcedurePolicy>('procedure', (body) =>
    body ? answer(api.PUT('/api/v1/policies/procedure', { body })) : answer(api.DELETE('/api/v1/policies/procedure')),
  );
}

export function useDispatchPolicy() {
  return useQuery({
    queryKey: ['policy', 'dispatch'],
    queryFn: () => answer(api.GET('/api/v1/policies/dispatch')),
    staleTime: 0,
  });
}

export function useStoreDispatch() {
  return useStored<DispatchPolicy>('dispatch', (wanted) => {
    if (!wanted) return answer(api.DELETE('/api/v1/policies/dispatch'));
    const { quietFrom, quietTo, restDays, digestAt } = wanted;
    const body = { quietFrom: quietFrom ?? '', quietTo: quietTo ?? '', restDays, digestAt };
    return answer(api.PUT('/api/v1/policies/dispatch', { body }));
  });
}

export function useAftercarePolicy() {
  return useQuery({
    queryKey: ['policy', 'aftercare'],
    queryFn: () => answer(api.GET('/api/v1/policies/aftercare')),
    staleTime: 0,
  });
}

export function useStoreAftercare() {
  return useStored<AftercarePolicy>('aftercare', (body) =>
    body ? answer(api.PUT('/api/v1/policies/aftercare', { body })) : answer(api.DELETE('/api/v1/policies/aftercare')),
  );
}
