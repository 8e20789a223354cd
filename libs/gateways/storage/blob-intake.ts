import { createHash } from 'node:crypto';
import { tooLarge } from '@application/evidence/too-large';
import { DomainError } from '@domain/errors';

/** Hands each chunk of a stream on, hashing and counting it. Throws `evidence.too_large` at the first byte too many. */
export async function takeIn(
  content: AsyncIterable<Uint8Array>,
  largest: number,
  write: (chunk: Uint8Array) => Promise<void>,
): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > largest) throw tooLarge('/file', largest);
    hash.update(chunk);
    await write(chunk);
  }
  if (size === 0) throw DomainError.at('/file', 'evidence.empty', '文件是空的，请检查后重新上传。');
  return { sha256: hash.digest('hex'), size };
}
