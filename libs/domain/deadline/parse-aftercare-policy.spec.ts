import { DEFAULT_AFTERCARE_POLICY } from './aftercare-policy';
import { parseAftercarePolicy } from './parse-aftercare-policy';

const { publicity, lookBack } = DEFAULT_AFTERCARE_POLICY;
const pointerOf = (value: unknown): string => {
  try {
    parseAftercarePolicy(value);
    return 'taken';
  } catch (error) {
    return (error as { errors: { pointer: string }[] }).errors[0]!.pointer;
  }
};

describe('rules of publicity and look-back', () => {
  it('are taken as they ship, and read back from JSON', () => {
    expect(parseAftercarePolicy(JSON.parse(JSON.stringify(DEFAULT_AFTERCARE_POLICY)))).toEqual(
      DEFAULT_AFTERCARE_POLICY,
    );
    expect(publicity.byDefault).toBe(false);
  });

  it.each([
    [{ publicity: { ...publicity, amount: 0 }, lookBack }, '/publicity/amount'],
    [{ publicity: { ...publicity, unit: 'months' }, lookBack }, '/publicity/unit'],
    [{ publicity: { ...publicity, channel: '  ' }, lookBack }, '/publicity/channel'],
    [{ publicity: { ...publicity, byDefault: 1 }, lookBack }, '/publicity/byDefault'],
    [{ publicity: { ...publicity, more: 1 }, lookBack }, '/publicity/more'],
    [{ publicity, lookBack: { ...lookBack, remindBefore: -1 } }, '/lookBack/remindBefore'],
    [{ publicity, lookBack: { ...lookBack, rules: [{ ...lookBack.rules[0], days: 0 }] } }, '/lookBack/rules/0/days'],
    [
      { publicity, lookBack: { ...lookBack, rules: [{ ...lookBack.rules[0], severities: [] }] } },
      '/lookBack/rules/0/severities',
    ],
    [
      { publicity, lookBack: { ...lookBack, rules: [{ ...lookBack.rules[0], types: ['x'] }] } },
      '/lookBack/rules/0/types',
    ],
    [{ publicity }, '/lookBack'],
    [null, ''],
  ])('%# refuse by field', (value, pointer) => {
    expect(pointerOf(value)).toBe(pointer);
  });
});
