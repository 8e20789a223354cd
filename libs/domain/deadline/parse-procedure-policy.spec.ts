import { DomainError } from '../errors';
import { parseProcedurePolicy } from './parse-procedure-policy';
import { DEFAULT_PROCEDURE_POLICY } from './procedure-policy';

const changed = (part: string, fields: object): unknown => ({
  ...DEFAULT_PROCEDURE_POLICY,
  [part]: { ...DEFAULT_PROCEDURE_POLICY[part as keyof typeof DEFAULT_PROCEDURE_POLICY], ...fields },
});

describe('the rules of procedure as JSON', () => {
  it('reads what it shipped, and keeps levels in their order', () => {
    expect(parseProcedurePolicy(JSON.parse(JSON.stringify(DEFAULT_PROCEDURE_POLICY)))).toEqual(
      DEFAULT_PROCEDURE_POLICY,
    );
    const two = parseProcedurePolicy(changed('extension', { levels: ['office', 'unit'] }));
    expect(two.extension.levels).toEqual(['unit', 'office']);
  });

  it.each([
    ['nothing', null, ''],
    ['a list', [], ''],
    ['an unknown part', { ...DEFAULT_PROCEDURE_POLICY, cascade: {} }, ''],
    ['a missing part', { ...DEFAULT_PROCEDURE_POLICY, pause: undefined }, '/pause'],
    ['an unknown field', changed('dispute', { forever: true }), '/dispute'],
    ['no office', changed('extension', { levels: ['unit'] }), '/extension/levels'],
    ['an unknown level', changed('extension', { levels: ['office', 'mayor'] }), '/extension/levels'],
    ['half a day', changed('extension', { mostDays: 1.5 }), '/extension/mostDays'],
    ['a number as text', changed('extension', { mostTimes: '2' }), '/extension/mostTimes'],
    ['months', changed('pause', { unit: 'months' }), '/pause/unit'],
    ['no day of silence', changed('progress', { silentAfterWorkingDays: 0 }), '/progress/silentAfterWorkingDays'],
    ['too many days', changed('dispute', { withinWorkingDays: 61 }), '/dispute/withinWorkingDays'],
  ])('refuses %s by name', (_name, value, pointer) => {
    let refused: unknown;
    try {
      parseProcedurePolicy(value);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(DomainError);
    expect(refused).toMatchObject({ code: 'input.invalid', errors: [{ pointer }] });
    expect((refused as DomainError).message).toMatch(/办理规则|有误/);
  });
});
