import type { Day } from '../day';
import { DomainError } from '../errors';
import type { Reckoning } from './reckon-due';

/**
 * Whether an assigned date follows its rule. Asked to, it must be what the rule comes to, or, while the event of the rule has no day
 * yet, a provisional one. Not said (null), it follows where it is what the rule comes to. Throws `input.invalid`.
 */
export function dueBasisOf(reckoning: Reckoning | null, dueOn: Day, follows: boolean | null): 'rule' | 'hand' {
  if (follows === false) return 'hand';
  const dated = reckoning?.state === 'dated' ? reckoning.on : null;
  if (follows === null) return dated === dueOn ? 'rule' : 'hand';
  if (!reckoning)
    throw DomainError.at(
      '/dueFollowsRule',
      'input.invalid',
      '时限要求没有填写或者读不懂，不能按规则计算，请直接填写日期。',
    );
  if (dated && dated !== dueOn) {
    const sentence = `按规则计算的时限是 ${dated}（${reckoning.arithmetic}），与所填的 ${dueOn} 不同。`;
    throw DomainError.at('/dueOn', 'input.invalid', sentence);
  }
  return 'rule';
}

/** How a date that follows its rule was reckoned, in Chinese without a full stop; null for one that a person set. */
export function arithmeticOf(reckoning: Reckoning | null, basis: 'rule' | 'hand'): string | null {
  return basis === 'rule' ? (reckoning?.arithmetic ?? null) : null;
}
