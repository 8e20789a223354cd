import { createHash } from 'node:crypto';
import { tooLarge } from '@application/evidence/too-large';
import { DomainError } from '@domain/errors';

type Write = (chunk: Uint8Array) => Promise<void>;

/** Hands each chunk of a stream on and counts it. Throws `evidence.too_large` at the first byte too many, `evidence.empty` when none came. */
export async function takeIn(content: AsyncIterable<Uint8Array>, largest: number, write: Write): Promise<number> {
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > largest) throw tooLarge('/file', largest);
    await write(chunk);
  }
  if (size === 0) throw DomainError.at('/file', 'evidence.empty', '文件是空的，请检查后重新上传。');
  return size;
}

/** The same, hashing each chunk before it is handed on. */
export async function takeInHashing(
  content: AsyncIterable<Uint8Array>,
  largest: number,
  write: Write,
): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  const size = await takeIn(content, largest, (chunk) => {
    hash.update(chunk);
    return write(chunk);
  });
  return { sha256: hash.digest('hex'), size };
}
