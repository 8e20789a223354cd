import type { Day } from '../day';

/** How evidence or a statement is like what stands elsewhere. */
export const LIKENESSES = ['sameContent', 'similarPicture', 'similarText', 'similarStatement'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** Another item, or an earlier cycle of the same, where the same or nearly the same is used. */
export interface Use {
  likeness: Likeness;
  percent: number;
  itemId: string;
  number: string;
  title: string;
  /** The lead unit's name; null where nobody leads it yet. */
  unit: string | null;
  year: number;
  cycle: number;
  on: Day;
}

/** The uses a reader may see, most alike first, and how many there are beside them. A warning to look twice, never a verdict. */
export interface Uses {
  seen: Use[];
  unseen: number;
}

export const NO_USES: Uses = { seen: [], unseen: 0 };
