import type { ProposedNature } from './intake-proposal';

const WORDS: readonly [RegExp, ProposedNature][] = [
  [/共性/, 'common'],
  [/个性/, 'specific'],
  [/自查(?:自纠)?(?:发现)?/, 'selfIdentified'],
];
const IN_BRACKETS = /[（(【〔[](?:属)?(共性|个性|自查)(?:自纠)?(?:发现)?(?:的)?(?:问题)?[）)】〕\]]/;

/** The nature a heading or label names. Two at once (共性问题和个性问题) name none. */
export function natureOf(words: string): ProposedNature | null {
  const found = WORDS.filter(([shape]) => shape.test(words));
  return found.length === 1 ? found[0]![1] : null;
}

/** Takes a bracketed nature out of a title: 台账不全（共性问题） → 台账不全, common. */
export function takeNature(title: string): { title: string; nature: ProposedNature | null } {
  const match = IN_BRACKETS.exec(title);
  return match ? { title: title.replace(match[0], ''), nature: natureOf(match[1]!) } : { title, nature: null };
}
