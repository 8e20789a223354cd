import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Gate } from '../api/gate';
import { newKey } from '../api/repeat-key';
import type { AddedEvidence } from '../api/types';
import { upload } from '../api/upload';
import type { EvidenceFacts } from './evidence-facts';
import { IN_PIECES_FROM, uploadInPieces } from './upload-in-pieces';

export interface UploadLine {
  name: string;
  share: number;
  state: 'waiting' | 'sending' | 'paused' | 'offline' | 'done' | 'failed';
  /** Holds it and lets it go on; a small file is sent at once, which nobody holds. */
  gate: Gate | null;
  error?: Error;
  /** Where the same content already serves: other items or other years. */
  reuse: string[];
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
    const gate = file.size >= IN_PIECES_FROM ? new Gate() : null;
    set(place, { state: 'sending', gate });
    const key = keys.get(file) ?? newKey();
    keys.set(file, key);
    const share = (share: number) => set(place, { share });
    try {
      const { reuse } = gate
        ? await uploadInPieces(itemId, file, facts, key, gate, {
            share,
            waits: (isWaiting) => set(place, { state: isWaiting ? 'offline' : 'sending' }),
          })
        : await sendAtOnce(itemId, file, facts, key, share);
      const places = reuse.map((one) => [one.number, one.title].filter(Boolean).join(' '));
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
    setLines(files.map(({ name }) => ({ name, share: 0, state: 'waiting', gate: null, reuse: [] })));
    const left: File[] = [];
    for (const [place, file] of files.entries()) if (!(await sendOne(file, facts, place))) left.push(file);
    for (const key of ['item', 'timeline', 'uploads']) await client.invalidateQueries({ queryKey: [key, itemId] });
    setSending(false);
    return left;
  }

  function hold(place: number): void {
    const gate = lines[place]?.gate;
    if (!gate) return;
    if (gate.isPaused) gate.resume();
    else gate.pause();
    set(place, { state: gate.isPaused ? 'paused' : 'sending' });
  }

  return { lines, isSending, send, hold };
}

function sendAtOnce(
  itemId: string,
  file: File,
  facts: EvidenceFacts,
  key: string,
  onShare: (share: number) => void,
): Promise<AddedEvidence> {
  const form = new FormData();
  form.set('kind', facts.kind);
  form.set('evidenceOn', facts.evidenceOn);
  if (facts.measureId) form.set('measureId', facts.measureId);
  form.set('file', file, file.name);
  return upload(`/api/v1/items/${itemId}/evidence`, form, { 'Idempotency-Key': key }, onShare);
}
