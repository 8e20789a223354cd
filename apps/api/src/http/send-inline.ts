import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

interface InlineContent {
  sha256: string;
  /** Bytes. */
  size: number;
  mediaType: string;
  content: AsyncIterable<Uint8Array>;
}

/** Sends a picture that we encoded ourselves to be shown in a page of ours, or 304 to whoever has it already. Opened by itself it can do nothing. */
export async function sendInline(
  reply: FastifyReply,
  { sha256, size, mediaType, content }: InlineContent,
  known: string | undefined,
): Promise<void> {
  const tag = `"${sha256}"`;
  reply.header('ETag', tag).header('Cache-Control', 'private, no-cache');
  const stream = Readable.from(content, { objectMode: false });
  if (known === tag) {
    stream.destroy();
    return void reply.status(304).send();
  }
  reply
    .header('Content-Type', mediaType)
    .header('Content-Length', size)
    .header('Content-Disposition', 'inline')
    .header('X-Content-Type-Options', 'nosniff')
    .header('Content-Security-Policy', "sandbox; default-src 'none'")
    .header('Cross-Origin-Resource-Policy', 'same-origin');
  return void reply.send(stream);
}
