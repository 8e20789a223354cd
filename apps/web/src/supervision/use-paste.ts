import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { RepeatKey } from '../api/repeat-key';
import { type ProposalRow, toConfirmed } from './proposal-rows';

const ROUTE = '/api/v1/supervisions/{supervisionId}/pasted-items';

/** Says what a pasted text would make; makes nothing. */
export function useLookAtPaste(supervisionId: string) {
  return useMutation({
    mutationFn: (text: string) =>
      answer(api.POST(ROUTE, { params: { path: { supervisionId } }, body: { text, dryRun: true } })),
  });
}

/** Creates the rows that were kept, in their order, all or none. */
export function useConfirmPaste(supervisionId: string, text: string) {
  const client = useQueryClient();
  const [repeatKey] = useState(() => new RepeatKey());
  return useMutation({
    mutationFn: (rows: readonly ProposalRow[]) => {
      const body = { text, items: rows.filter(({ isDropped }) => !isDropped).map(toConfirmed) };
      const headers = { 'Idempotency-Key': repeatKey.for(body) };
      return answer(api.POST(ROUTE, { params: { path: { supervisionId } }, body, headers }));
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['supervisions'] });
      await client.invalidateQueries({ queryKey: ['items'] });
    },
  });
}
