import type { components } from '../api/schema';
import type { Item } from '../api/types';

type Body = components['schemas']['VerificationBody'];

export interface VerificationValues {
  outcome: 'accepted' | 'returned';
  grade?: Body['grade'];
  reason?: string;
  newDueOn?: string | null;
  /** In the order of the item's criteria. */
  answers?: { answer: NonNullable<Body['criteria']>[number]['answer']; note?: string }[];
  isOnSite?: boolean;
  onSite?: { on: string; people: string[]; findings: string; photos?: { id: string }[] };
}

/** What was filled in, as the API takes it. */
export function verificationBody(values: VerificationValues, criteria: readonly string[]): Body {
  const { outcome, grade, reason, newDueOn, answers = [], isOnSite, onSite } = values;
  const { photos = [], ...check } = onSite ?? { on: '', people: [], findings: '' };
  return {
    outcome,
    grade: outcome === 'accepted' ? grade : undefined,
    reason: reason || undefined,
    newDueOn: outcome === 'returned' ? (newDueOn ?? undefined) : undefined,
    criteria: criteria.flatMap((text, place) => {
      const one = answers[place];
      return one?.answer ? [{ text, answer: one.answer, note: one.note ?? '' }] : [];
    }),
    onSite: isOnSite ? { ...check, photoIds: photos.map(({ id }) => id) } : undefined,
  };
}

/** Whether the pending level is the last: what passes it is closed, or published before. */
export function closesIt({ pendingLevel, verificationLevels }: Item): boolean {
  return pendingLevel !== null && verificationLevels.at(-1) === pendingLevel;
}
