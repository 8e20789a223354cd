import type { ListedPublicity } from '../api/types';
import { PUBLICITY_OUTCOME_WORDS } from '../item/words';
import { leftWords } from './left-words';

export const openOf = ({ objections }: ListedPublicity): number =>
  objections.filter(({ outcome }) => outcome === null).length;

/** Its state in two words, and how it is coloured. */
export function stateOf(one: ListedPublicity): { tone: 'red' | 'yellow' | 'green' | 'grey'; label: string } {
  if (one.outcome)
    return { tone: one.outcome === 'ended' ? 'grey' : 'red', label: PUBLICITY_OUTCOME_WORDS[one.outcome] };
  if (openOf(one) > 0) return { tone: 'red', label: '有异议待决定' };
  return one.left ? { tone: 'green', label: '公示中' } : { tone: 'yellow', label: '已期满' };
}

/** What comes next of it in one sentence. */
export function nextOf(one: ListedPublicity): string {
  if (one.outcome) return `${one.endedOn} 结束`;
  const waits = openOf(one);
  return waits > 0 ? `${leftWords(one)}；异议 ${waits} 份待决定，决定前不能销号` : leftWords(one);
}
