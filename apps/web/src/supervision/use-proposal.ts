import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newKey, RepeatKey } from '../api/repeat-key';
import { answer, api } from '../api/client';
import type { components } from '../api/schema';
import { upload } from '../api/upload';
import { type ProposalRow, toConfirmed } from './proposal-rows';

export type Proposal = components['schemas']['ProposalView'];

/** A proposal that was read before; none while no id is given. */
export function useProposal(proposalId: string | null) {
  return useQuery({
    queryKey: ['proposal', proposalId],
    queryFn: () =>
      answer(api.GET('/api/v1/proposals/{proposalId}', { params: { path: { proposalId: proposalId ?? '' } } })),
    enabled: proposalId !== null,
    staleTime: Infinity,
  });
}

/** Reads a letter into a proposed list; nothing is created by it. */
export function useReadLetter(supervisionId: string) {
  const [share, setShare] = useState(0);
  const read = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set('file', file, file.name);
      setShare(0);
      return upload<Proposal>(
        `/api/v1/supervisions/${supervisionId}/proposals`,
        form,
        { 'Idempotency-Key': newKey() },
        setShare,
      );
    },
  });
  return { ...read, share };
}

/** Creates the rows that were kept, in their order, all or none. */
export function useConfirmProposal(proposalId: string) {
  const client = useQueryClient();
  const [repeatKey] = useState(() => new RepeatKey());
  return useMutation({
    mutationFn: (rows: readonly ProposalRow[]) => {
      const items = rows.filter(({ isDropped }) => !isDropped).map(toConfirmed);
      const body = { items };
      const headers = { 'Idempotency-Key': repeatKey.for(body) };
      return answer(
        api.POST('/api/v1/proposals/{proposalId}/confirmation', { params: { path: { proposalId } }, body, headers }),
      );
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['supervisions'] });
      await client.invalidateQueries({ queryKey: ['items'] });
      await client.invalidateQueries({ queryKey: ['proposal', proposalId] });
    },
  });
}
