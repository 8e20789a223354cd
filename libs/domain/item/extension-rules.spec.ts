import fc from 'fast-check';
import { anItem } from '../../../test/builders/an-item';
import { extensionTerms } from '../../../test/builders/extension-terms';
import { addDays, day, daysBetween } from '../day';
import { DomainError } from '../errors';
import type { Extension } from './case-file';
import { checkExtensionRequest, checkNewDate } from './extension-rules';

const TODAY = day('2026-11-20');
const DUE = day('2026-12-01');

const saidBy = (work: () => unknown): DomainError | null => {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
};

const asked = (days: number, interimMeasures: string | null = null) => ({ dueOn: addDays(DUE, days), interimMeasures });

describe('the rules of extensions', () => {
  it('counts working days where the rules say so, and names both counts in the refusal', () => {
    const terms = extensionTerms({ mostDays: 20, unit: 'workingDays' });
    const { state } = anItem();
    expect(saidBy(() => checkNewDate(state, day('2026-12-29'), terms))).toBeNull();
    const refused = saidBy(() => checkNewDate(state, day('2026-12-30'), terms));
    expect(refused).toMatchObject({ code: 'extension.refused_by_rule', errors: [{ pointer: '/dueOn' }] });
    expect(refused!.message).toContain('20 个工作日，申请为 21 个工作日');
  });

  it('does not count what pauses gave back against the cap', () => {
    const terms = extensionTerms({ mostDays: 10 });
    const { state } = anItem({ dueOn: addDays(DUE, 30), pauseDays: 30 });
    expect(saidBy(() => checkNewDate(state, addDays(DUE, 40), terms))).toBeNull();
    expect(saidBy(() => checkNewDate(state, addDays(DUE, 41), terms))!.message).toContain('申请为 11 天');
  });

  it('demands interim measures of the severities that the rules name, and of no others', () => {
    const terms = extensionTerms({ interimMeasuresFor: ['critical'] });
    const ask = (severity: 'critical' | 'high', words: string | null) =>
      saidBy(() => checkExtensionRequest(anItem({ severity }).state, asked(5, words), terms, TODAY));
    expect(ask('critical', null)).toMatchObject({ code: 'input.invalid', errors: [{ pointer: '/interimMeasures' }] });
    expect(ask('critical', '')).not.toBeNull();
    expect(ask('critical', '每日巡查')).toBeNull();
    expect(ask('high', null)).toBeNull();
  });

  it('refuses while the clock stands still', () => {
    const { state } = anItem({ pausedOn: TODAY });
    expect(saidBy(() => checkExtensionRequest(state, asked(5), extensionTerms(), TODAY))!.message).toContain(
      '暂停计时',
    );
  });

  it('never lets any row of extensions past the cap, nor beyond their number', () => {
    const steps = fc.array(fc.integer({ min: -5, max: 120 }), { maxLength: 8 });
    fc.assert(
      fc.property(
        steps,
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 200 }),
        (days, mostTimes, mostDays) => {
          const terms = extensionTerms({ mostTimes, mostDays });
          const item = anItem();
          for (const step of days) {
            const dueOn = addDays(item.state.dueOn!, step);
            const extension = {
              id: 'e',
              requestedById: 'handler',
              levels: ['office'],
              pendingLevel: 'office',
            } as Extension;
            saidBy(() => item.decideExtension(extension, dueOn, null, [], terms, { by: 'coordinator', on: TODAY }));
          }
          expect(item.state.extensionCount).toBeLessThanOrEqual(mostTimes);
          expect(daysBetween(item.state.originalDueOn!, item.state.dueOn!)).toBeLessThanOrEqual(mostDays);
          expect(item.state.originalDueOn).toBe(DUE);
        },
      ),
    );
  });
});

describe('an extension in two levels', () => {
  const levels: Extension['levels'] = ['unit', 'office'];
  const extension = (pendingLevel: 'unit' | 'office') =>
    ({ id: 'e', requestedById: 'handler', dueOn: addDays(DUE, 20), levels, pendingLevel }) as Extension;
  const terms = extensionTerms({ levels });

  it('moves the date with the last word, and not before', () => {
    const item = anItem();
    const first = item.decideExtension(extension('unit'), addDays(DUE, 20), null, [], terms, {
      by: 'leader',
      on: TODAY,
    });
    expect(first).toBe('office');
    expect(item.state).toMatchObject({ dueOn: DUE, extensionCount: 0, extensionLevel: 'office' });
    const act = { by: 'coordinator', on: TODAY };
    const reviews = [{ byId: 'leader' }];
    expect(item.decideExtension(extension('office'), addDays(DUE, 15), null, reviews, terms, act)).toBeNull();
    expect(item.state).toMatchObject({ dueOn: addDays(DUE, 15), originalDueOn: DUE, extensionLevel: null });
  });

  it('ends with the first no', () => {
    const item = anItem({ extensionLevel: 'unit' });
    expect(
      item.decideExtension(extension('unit'), null, '可以按期完成', [], terms, { by: 'leader', on: TODAY }),
    ).toBeNull();
    expect(item.state).toMatchObject({ dueOn: DUE, extensionLevel: null, extensionCount: 0 });
  });

  it.each(['unit', 'office'] as const)(
    'never lets the asker decide at the level of %s, nor one person twice',
    (level) => {
      const act = { by: 'handler', on: TODAY };
      for (const dueOn of [addDays(DUE, 5), null]) {
        const own = saidBy(() => anItem().decideExtension(extension(level), dueOn, 'x', [], terms, act));
        expect(own).toMatchObject({ code: 'action.forbidden' });
        const again = saidBy(() =>
          anItem().decideExtension(extension(level), dueOn, 'x', [{ byId: 'leader' }], terms, {
            by: 'leader',
            on: TODAY,
          }),
        );
        expect(again).toMatchObject({ code: 'action.forbidden' });
      }
    },
  );
});
