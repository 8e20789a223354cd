import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { Finding, Item } from '../api/types';

const AGAIN_MILLISECONDS = 3_000;

/** What machines found about the evidence of an item. While some of it has not been looked at yet, asked again now and then. */
export function useFindings({ id: itemId, version }: Pick<Item, 'id' | 'version'>) {
  return useQuery({
    queryKey: ['findings', itemId, version],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/items/{itemId}/evidence-findings', { params: { path: { itemId } }, signal })),
    refetchInterval: ({ state }) =>
      state.data?.data.some((one) => one.state === 'waiting') ? AGAIN_MILLISECONDS : false,
    // The list must not lose its pictures while they are asked for anew.
    placeholderData: (before) => before,
  });
}

/** The finding of each piece, by its id. */
export function findingsById(findings: readonly Finding[] = []): ReadonlyMap<string, Finding> {
  return new Map(findings.map((one) => [one.evidenceId, one]));
}
