import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { Item } from '../api/types';

/** What closing an item asks for, and what its decisions stood on. */
export function useClosure({ id: itemId, version }: Pick<Item, 'id' | 'version'>) {
  return useQuery({
    // The version is part of it: what the item lacks changes with it.
    queryKey: ['closure', itemId, version],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/items/{itemId}/closure', { params: { path: { itemId } }, signal })),
    placeholderData: (before) => before,
  });
}
