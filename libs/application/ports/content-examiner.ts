import type { ContentTraits } from '@domain/evidence/content-traits';

/** Something made of content for looking at: `thumbnail`, `page-1`, `page-2`, …, `text`. */
export interface Derivative {
  name: string;
  mediaType: 'image/webp' | 'text/plain';
  content: Uint8Array;
}

/** What looking at content gave; or why it gave nothing and never will, a Chinese sentence. */
export type Examined = { traits: ContentTraits; derivatives: Derivative[] } | { unreadable: string };

/** Looks at evidence, away from everything it could harm. */
export abstract class ContentExaminer {
  /**
   * `mediaType` is one of those of `isExamined`. The same content gives the same answer. Throws when the looking itself failed
   * (out of time or memory): another try may go well.
   */
  abstract examine(content: AsyncIterable<Uint8Array>, mediaType: string): Promise<Examined>;
}
