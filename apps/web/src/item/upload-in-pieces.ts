import { answer, api } from '../api/client';
import type { Gate } from '../api/gate';
import { patiently } from '../api/patiently';
import { Problem } from '../api/problem';
import { hexOf, sha256 } from '../api/sha256';
import type { AddedEvidence, Upload } from '../api/types';
import { upload } from '../api/upload';
import type { EvidenceFacts } from './evidence-facts';

/** From here on a file is worth going on with: below, sending it again costs less than asking how far it came. */
export const IN_PIECES_FROM = 5 * 1024 * 1024;

interface Telling {
  share(share: number): void;
  /** Whether the line is being waited for. */
  waits(isWaiting: boolean): void;
}

/** Sends a large file piece by piece, going on with what had arrived earlier, before a loss of the line, a pause or a reload. */
export async function uploadInPieces(
  itemId: string,
  file: File,
  facts: EvidenceFacts,
  key: string,
  gate: Gate,
  telling: Telling,
): Promise<AddedEvidence> {
  const ask = <T>(step: (signal: AbortSignal) => Promise<T>): Promise<T> => patiently(step, gate, telling.waits);
  const begun = await ask(async () => (await unfinished(itemId, file)) ?? (await begin(itemId, file, key)));
  let arrived = begun.received;
  telling.share(arrived / file.size);
  const have = new Set(begun.parts.map(({ start }) => start));
  for (let start = 0; start < file.size; start += begun.chunkSize) {
    if (have.has(start)) continue;
    const piece = file.slice(start, start + begun.chunkSize);
    const digest = await sha256(new Uint8Array(await piece.arrayBuffer()));
    await ask((signal) =>
      upload(
        `/api/v1/uploads/${begun.id}/parts/${start}`,
        piece,
        { 'Content-Type': 'application/octet-stream', 'Content-Digest': `sha-256=:${digest}:` },
        (share) => telling.share((arrived + share * piece.size) / file.size),
        { method: 'PUT', signal },
      ),
    );
    arrived += piece.size;
  }
  return finish(begun.id, facts, ask);
}

/** What of this very file lies on the server: the same name, the same size, and every piece the same. */
async function unfinished(itemId: string, file: File): Promise<Upload | null> {
  const { data } = await answer(api.GET('/api/v1/items/{itemId}/uploads', { params: { path: { itemId } } }));
  for (const one of data.filter(({ fileName, size }) => fileName === file.name && size === file.size))
    if (await isOf(one, file)) return one;
  return null;
}

async function isOf({ parts }: Upload, file: File): Promise<boolean> {
  for (const { start, size, sha256: known } of parts) {
    const piece = new Uint8Array(await file.slice(start, start + size).arrayBuffer());
    if (hexOf(await sha256(piece)) !== known) return false;
  }
  return true;
}

function begin(itemId: string, file: File, key: string): Promise<Upload> {
  const body = { fileName: file.name, size: file.size };
  const params = { path: { itemId } };
  return answer(api.POST('/api/v1/items/{itemId}/uploads', { params, body, headers: { 'Idempotency-Key': key } }));
}

async function finish(
  uploadId: string,
  facts: EvidenceFacts,
  ask: <T>(step: () => Promise<T>) => Promise<T>,
): Promise<AddedEvidence> {
  const params = { path: { uploadId } };
  try {
    return await ask(() => answer(api.POST('/api/v1/uploads/{uploadId}/evidence', { params, body: facts })));
  } catch (error) {
    // Refused for what is in it: nobody goes on with that.
    if (error instanceof Problem && error.status === 415)
      await api.DELETE('/api/v1/uploads/{uploadId}', { params }).catch(() => undefined);
    throw error;
  }
}
