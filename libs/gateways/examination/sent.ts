import type { Derivative } from '@application/ports/content-examiner';
import type { ContentTraits } from '@domain/evidence/content-traits';

/** Bytes of the largest content that is looked at. */
export const LARGEST_EXAMINED = 50 * 1024 * 1024;

/** What the examining program answers: derivatives in base64. */
export type Sent =
  | { traits: ContentTraits; derivatives: (Omit<Derivative, 'content'> & { content: string })[] }
  | { unreadable: string };

export const TOO_LARGE: Sent = { unreadable: '文件超过 50 MB，不能预览' };

export function sentPicture(
  name: string,
  content: Uint8Array,
): { name: string; mediaType: 'image/webp'; content: string } {
  return { name, mediaType: 'image/webp', content: Buffer.from(content).toString('base64') };
}
