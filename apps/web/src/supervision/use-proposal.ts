import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newKey, RepeatKey } from '../api/repeat-key';
import { sendJson } from '../api/send-json';
import { upload } from '../api/upload';
import type { ProposalRow, ProposedItem } from './proposal-rows';

export interface Proposal {
  id: string;
  items: ProposedItem[];
  warnings: (string | { code?: string; detail: string; line?: number | null })[];
}

/** Reads a letter into a proposed list; nothing is created by it. */
export function useReadLetter(supervisionId: string) {
  const [share, setShare] = useState(0);
  const read = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set('file', file, file.name);
      setShare(0);
      return upload<Proposal>(`/api/v1/supervisions/${supervisionId}/proposals`, form, newKey(), setShare);
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
      const items = rows
        .filter(({ isDropped }) => !isDropped)
        .map(({ key, title, manifestation, cause, nature }) => ({ key, title, manifestation, cause, nature }));
      const body = { items };
      return sendJson('POST', `/proposals/${proposalId}/confirmation`, body, repeatKey.for(body));
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['supervisions'] });
      await client.invalidateQueries({ queryKey: ['items'] });
    },
  });
}
