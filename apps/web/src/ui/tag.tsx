import type { ReactNode } from 'react';

export type Tone = 'plain' | 'blue' | 'red' | 'yellow' | 'green' | 'grey';

export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}
