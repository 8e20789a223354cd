import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';

type Schemas = components['schemas'];

export type PolicyRow = Schemas['DutyRowView'];

/** What is null is left out. */
function sent({ replyWithin, document, channels, remediationTypes, ...row }: PolicyRow): Schemas['DutyRowBody'] {
  return {
    ...row,
    ...(replyWithin ? { replyWithin } : {}),
    ...(document ? { document } : {}),
    ...(channels?.length ? { channels } : {}),
    ...(remediationTypes?.length ? { remediationTypes } : {}),
  };
}

export function usePolicy() {
  return useQuery({ queryKey: ['policy'], queryFn: () => answer(api.GET('/api/v1/policies/reminders')), staleTime: 0 });
}

/** Stores rows; with null the shipped ones hold again. */
export function useStorePolicy() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (rows: PolicyRow[] | null) =>
      rows
        ? answer(api.PUT('/api/v1/policies/reminders', { body: { rows: rows.map(sent) } }))
        : answer(api.DELETE('/api/v1/policies/reminders')),
    onSuccess: (stored) => client.setQueryData(['policy'], stored),
  });
}

/** What rows that are not stored yet would send. */
export function useTryPolicy() {
  return useMutation({
    mutationFn: (rows: PolicyRow[]) =>
      answer(api.POST('/api/v1/policies/reminders/previews', { body: { rows: rows.map(sent), days: 7 } })),
  });
}
