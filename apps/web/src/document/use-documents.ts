import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { DocumentLine } from '../api/types';

/** The official documents of an item, oldest first. */
export function useItemDocuments(itemId: string) {
  return useQuery({
    queryKey: ['documents', itemId],
    queryFn: async ({ signal }): Promise<DocumentLine[]> =>
      (await answer(api.GET('/api/v1/items/{itemId}/documents', { params: { path: { itemId } }, signal }))).data,
  });
}

export function useDocument(documentId: string) {
  return useQuery({
    queryKey: ['document', documentId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/documents/{documentId}', { params: { path: { documentId } }, signal })),
  });
}

/** Rungs that wait for a decision, the longest wait first; of one item, where it is named. */
export function useRungProposals(itemId: string | null, enabled = true) {
  const query = { limit: 50, count: true, ...(itemId ? { itemId } : {}) };
  return useQuery({
    queryKey: ['rung-proposals', query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/rung-proposals', { params: { query }, signal })),
    enabled,
  });
}
