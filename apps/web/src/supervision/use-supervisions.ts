import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { RepeatKey } from '../api/repeat-key';
import type { components } from '../api/schema';
import { useState } from 'react';

type Schemas = components['schemas'];

/** The latest two hundred supervisions, newest first. */
export function useSupervisions() {
  return useQuery({
    queryKey: ['supervisions'],
    queryFn: async () => answer(api.GET('/api/v1/supervisions', { params: { query: { limit: 200, count: true } } })),
  });
}

export function useSupervision(supervisionId: string, enabled = true) {
  return useQuery({
    queryKey: ['supervisions', supervisionId],
    queryFn: () => answer(api.GET('/api/v1/supervisions/{supervisionId}', { params: { path: { supervisionId } } })),
    enabled,
  });
}

export function useOpenSupervision() {
  const client = useQueryClient();
  const [key] = useState(() => new RepeatKey());
  return useMutation({
    mutationFn: (body: Schemas['SupervisionBody']) =>
      answer(api.POST('/api/v1/supervisions', { body, headers: { 'Idempotency-Key': key.for(body) } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['supervisions'] }),
  });
}

export function useDraftItem(supervisionId: string) {
  const client = useQueryClient();
  const [key] = useState(() => new RepeatKey());
  return useMutation({
    mutationFn: (body: Schemas['DraftItemBody']) =>
      answer(
        api.POST('/api/v1/supervisions/{supervisionId}/items', {
          params: { path: { supervisionId } },
          body,
          headers: { 'Idempotency-Key': key.for(body) },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['supervisions'] });
      await client.invalidateQueries({ queryKey: ['items'] });
    },
  });
}

/** 公示 of what passes its last level; null: none. */
export function useChangePublicity(supervisionId: string) {
  const client = useQueryClient();
  const params = { path: { supervisionId } };
  return useMutation({
    mutationFn: (body: Schemas['PublicityTermBody'] | null) =>
      body
        ? answer(api.PUT('/api/v1/supervisions/{supervisionId}/publicity', { params, body }))
        : answer(api.DELETE('/api/v1/supervisions/{supervisionId}/publicity', { params })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['supervisions'] }),
  });
}
