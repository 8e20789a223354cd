import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { RepeatKey } from '../api/repeat-key';
import type { components } from '../api/schema';

export type PastedStaff = components['schemas']['PastedStaffView'];

/** What the table would make. */
export function useLookAtStaff() {
  return useMutation({
    mutationFn: (text: string) => answer(api.POST('/api/v1/pasted-staff', { body: { text, dryRun: true } })),
  });
}

/** Makes it: all of it, once. */
export function usePasteStaff() {
  const client = useQueryClient();
  const [key] = useState(() => new RepeatKey());
  return useMutation({
    mutationFn: (text: string) =>
      answer(api.POST('/api/v1/pasted-staff', { body: { text }, headers: { 'Idempotency-Key': key.for(text) } })),
    onSuccess: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => ['units', 'people', 'posts'].includes(String(queryKey[0])),
      }),
  });
}
