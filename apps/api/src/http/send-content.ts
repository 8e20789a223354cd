import { Readable } from 'node:stream';
import type { BlobStore } from '@application/ports/blob-store';
import type { FastifyReply } from 'fastify';
import { asAttachment } from './attachment';

export interface StoredContent {
  sha256: string;
  /** Bytes. */
  size: number;
  fileName: string;
  mediaType: string;
}

/** Sends stored content as a file, or 304 to whoever has it already: its hash is its tag. */
export async function sendContent(
  reply: FastifyReply,
  blobs: BlobStore,
  { sha256, size, fileName, mediaType }: StoredContent,
  known: string | undefined,
): Promise<void> {
  const tag = `"${sha256}"`;
  reply.header('ETag', tag).header('Cache-Control', 'private, no-cache');
  if (known === tag) return void reply.status(304).send();
  const content = await blobs.open(sha256);
  if (!content) throw new Error(`the store does not hold ${sha256}`);
  asAttachment(reply, fileName, mediaType).header('Content-Length', size);
  return void reply.send(Readable.from(content, { objectMode: false }));
}
