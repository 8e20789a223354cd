import { createHash } from 'node:crypto';
import type { Answer, TestClient } from './test-api';

export const digestOf = (bytes: Uint8Array): string =>
  `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;

/** What a piece is answered: itself, or why not. */
type Refused = Record<string, unknown> & { errors?: { pointer: string }[] };

export interface Begun {
  id: string;
  chunkSize: number;
}

export async function beginUpload(client: TestClient, itemId: string, fileName: string, size: number): Promise<Begun> {
  const { status, body } = await client.post(`/items/${itemId}/uploads`, { fileName, size });
  if (status !== 201) throw new Error(`no upload: ${status} ${JSON.stringify(body)}`);
  return body as Begun;
}

export const chunkOf = ({ chunkSize }: Begun, content: Uint8Array, start: number): Uint8Array =>
  content.subarray(start, start + chunkSize);

/** One piece, as it is. */
export async function putPart(
  client: TestClient,
  { id }: Pick<Begun, 'id'>,
  start: number | string,
  bytes: Uint8Array,
  headers: Record<string, string> = {},
): Promise<Answer<Refused>> {
  return client.send<Refused>('PUT', `/uploads/${id}/parts/${start}`, Buffer.from(bytes), {
    'content-type': 'application/octet-stream',
    'content-digest': digestOf(bytes),
    ...headers,
  });
}

export async function putAll(client: TestClient, begun: Begun, content: Uint8Array): Promise<void> {
  for (let start = 0; start < content.length; start += begun.chunkSize) {
    const { status, body } = await putPart(client, begun, start, chunkOf(begun, content, start));
    if (status !== 200) throw new Error(`part ${start}: ${status} ${JSON.stringify(body)}`);
  }
}

export const finishUpload = (client: TestClient, { id }: Pick<Begun, 'id'>, facts: object = {}): Promise<Answer> =>
  client.post(`/uploads/${id}/evidence`, { kind: 'ledger', evidenceOn: '2026-11-01', ...facts });
