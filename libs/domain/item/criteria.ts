import { type ClosurePolicy, thoseFor } from '../evidence/closure-policy';
import { DomainError } from '../errors';
import type { CriterionAnswer, Verification } from './case-file';
import type { ItemState } from './item-state';

/** 销号标准 of an item, by its category and type, in the order of the rules. */
export function criteriaFor(
  { criteria }: Pick<ClosurePolicy, 'criteria'>,
  item: Pick<ItemState, 'category' | 'remediationType'>,
): string[] {
  return thoseFor(criteria, item).map(({ text }) => text);
}

/** Throws `input.invalid` where an answer is to no criterion of the item, given twice, or other than 符合 without a word why. */
export function checkAnswers(answers: readonly CriterionAnswer[], criteria: readonly string[]): void {
  for (const [place, { text, answer, note }] of answers.entries()) {
    const refuse = (field: string, message: string) =>
      DomainError.at(`/criteria/${place}/${field}`, 'input.invalid', message);
    if (!criteria.includes(text)) throw refuse('text', `该事项没有“${text}”这条销号标准，请刷新。`);
    if (answers.findIndex((one) => one.text === text) < place) throw refuse('text', `“${text}”重复作答。`);
    if (answer !== 'met' && !note) throw refuse('note', `“${text}”不符合或者不适用，请写明情况。`);
  }
}

/**
 * 通过 answers every criterion; throws `input.invalid` naming those left open. A decision without any checklist is a client's that knows of none,
 * and kept as such.
 */
export function refuseUnanswered(
  { outcome, criteria }: Pick<Verification, 'outcome' | 'criteria'>,
  asked: readonly string[],
): void {
  if (outcome !== 'accepted' || criteria === null) return;
  const open = asked.filter((text) => !criteria.some((one) => one.text === text));
  if (open.length === 0) return;
  const named = open.map((text) => `“${text}”`).join('、');
  throw DomainError.at('/criteria', 'input.invalid', `通过验收须逐条回答销号标准，还没有回答：${named}。`);
}

/** 已整改 is said of what meets every criterion. */
export function refuseUnmet({ criteria }: Pick<Verification, 'criteria'>): void {
  const unmet = criteria?.find(({ answer }) => answer === 'notMet');
  if (unmet)
    throw DomainError.at('/grade', 'input.invalid', `“${unmet.text}”不符合，不能评为“已整改”，请改评或者退回。`);
}
