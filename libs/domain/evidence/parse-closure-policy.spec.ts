import { DomainError } from '../errors';
import { DEFAULT_CLOSURE_POLICY, SUGGESTED_REQUIREMENTS } from './closure-policy';
import { parseClosurePolicy } from './parse-closure-policy';

const good = { ...DEFAULT_CLOSURE_POLICY, requirements: SUGGESTED_REQUIREMENTS };
const [row] = SUGGESTED_REQUIREMENTS;
const [criterion] = DEFAULT_CLOSURE_POLICY.criteria;

const pointerOf = (value: unknown): string | undefined => {
  try {
    parseClosurePolicy(value);
  } catch (error) {
    if (error instanceof DomainError) return error.errors[0]?.pointer;
    throw error;
  }
  return undefined;
};

describe('closing rules', () => {
  it('are read back as they were stored', () => {
    for (const policy of [DEFAULT_CLOSURE_POLICY, good])
      expect(parseClosurePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
  });

  it.each<[unknown, string]>([
    [null, ''],
    [{ ...good, more: 1 }, ''],
    [{ requirements: [] }, '/criteria'],
    [{ ...good, requirements: 'x' }, '/requirements'],
    [{ ...good, requirements: [{ ...row, kinds: ['x'] }] }, '/requirements/0/kinds'],
    [{ ...good, requirements: [row, { ...row, atLeast: 0 }] }, '/requirements/1/atLeast'],
    [{ ...good, requirements: [{ ...row, per: 'unit' }] }, '/requirements/0/per'],
    [{ ...good, requirements: [{ ...row, categories: [''] }] }, '/requirements/0/categories'],
    [{ ...good, criteria: [{ ...criterion, text: ' ' }] }, '/criteria/0/text'],
    [{ ...good, criteria: [criterion, criterion] }, '/criteria/1/text'],
    [{ ...good, criteria: [{ text: 'x' }] }, '/criteria/0/categories'],
  ])('refuse %j by row and column', (value, pointer) => expect(pointerOf(value)).toBe(pointer));
});
