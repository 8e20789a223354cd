import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newKey } from '../api/repeat-key';
import type { Evidence } from '../api/types';
import { upload } from '../api/upload';

interface EvidenceFacts {
  kind: Evidence['kind'];
  evidenceOn: string;
  measureId?: string;
}

export interface UploadLine {
  name: string;
  share: number;
  state: 'waiting' | 'sending' | 'done' | 'failed';
  error?: Error;
  /** Where the same content already serves: other items or other years. */
  reuse: string[];
}

interface Uploaded {
  reuse?: { number?: string; itemNumber?: string; title?: string }[];
}

/**
 * Sends files one after another and goes on after a refused one. No version travels here on purpose: adding a file takes
 * nothing from anybody's words. A file keeps its key, so a repeated sending after a lost answer adds nothing.
 */
export function useEvidenceUpload(itemId: string) {
  const client = useQueryClient();
  const [lines, setLines] = useState<UploadLine[]>([]);
  const [keys] = useState(() => new Map<File, string>());
  const [isSending, setSending] = useState(false);

  const set = (place: number, change: Partial<UploadLine>) =>
    setLines((now) => now.map((line, other) => (other === place ? { ...line, ...change } : line)));

  async function sendOne(file: File, facts: EvidenceFacts, place: number): Promise<boolean> {
    set(place, { state: 'sending' });
    const form = new FormData();
    form.set('kind', facts.kind);
    form.set('evidenceOn', facts.evidenceOn);
    if (facts.measureId) form.set('measureId', facts.measureId);
    form.set('file', file, file.name);
    const key = keys.get(file) ?? newKey();
    keys.set(file, key);
    try {
      const path = `/api/v1/items/${itemId}/evidence`;
      const { reuse = [] } = await upload<Uploaded>(path, form, { 'Idempotency-Key': key }, (share) =>
        set(place, { share }),
      );
      const places = reuse.map((one) => [one.number ?? one.itemNumber, one.title].filter(Boolean).join(' '));
      set(place, { state: 'done', share: 1, reuse: places });
      return true;
    } catch (error) {
      set(place, { state: 'failed', error: error as Error });
      return false;
    }
  }

  /** Returns the files that were refused or did not arrive. */
  async function send(files: File[], facts: EvidenceFacts): Promise<File[]> {
    setSending(true);
    setLines(files.map(({ name }) => ({ name, share: 0, state: 'waiting', reuse: [] })));
    const left: File[] = [];
    for (const [place, file] of files.entries()) if (!(await sendOne(file, facts, place))) left.push(file);
    await client.invalidateQueries({ queryKey: ['item', itemId] });
    await client.invalidateQueries({ queryKey: ['timeline', itemId] });
    setSending(false);
    return left;
  }

  return { lines, isSending, send };
}
