import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { Problem } from '../api/problem';

/** Names that do not change with an item. */
const STEADY = new Set(['session', 'units', 'people', 'calendar']);

export function useItem(itemId: string) {
  return useQuery({
    queryKey: ['item', itemId],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/items/{itemId}', { params: { path: { itemId } }, signal })),
  });
}

/** One change of an item, whatever it is: afterwards everything that shows items is read anew. */
export function useItemChange(itemId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (send: () => Promise<unknown>) => send(),
    onSuccess: () => {
      void client.invalidateQueries({ predicate: ({ queryKey }) => !STEADY.has(String(queryKey[0])) });
      return client.refetchQueries({ queryKey: ['item', itemId] });
    },
    onError: (error) => {
      if (error instanceof Problem && error.status === 409)
        void client.invalidateQueries({ queryKey: ['item', itemId] });
    },
  });
}
