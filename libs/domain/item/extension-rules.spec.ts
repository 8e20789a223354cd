import fc from 'fast-check';
import { anItem } from '../../../test/builders/an-item';
import { extensionTerms } from '../../../test/builders/extension-terms';
import { addDays, day, type Day, daysBetween } from '../day';
import { DomainError } from '../errors';
import type { Extension } from './case-file';
import {
  checkExtensionRequest,
  checkNewDate,
  type ExtensionTerms,
  levelsToPass,
  refusePauseBeforeDecision,
} from './extension-rules';
import { allowedActions } from './item-policy';

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
    expect(refused!.message).toContain('20 个工作日，本次为 21 个工作日');
  });

  it('counts against the cap what extensions granted, and no other move of the date', () => {
    const terms = extensionTerms({ mostDays: 10 });
    // Given back by a pause, reckoned anew by the plan's approval, or set with a return.
    const { state } = anItem({ dueOn: addDays(DUE, 97) });
    expect(saidBy(() => checkNewDate(state, addDays(DUE, 107), terms))).toBeNull();
    expect(saidBy(() => checkNewDate(state, addDays(DUE, 108), terms))!.message).toContain('本次为 11 天');
    const granted = {
      outcome: 'approved',
      fromDueOn: DUE,
      decidedFromDueOn: null,
      decidedDueOn: addDays(DUE, 4),
    } as const;
    const refused = { ...granted, outcome: 'refused', decidedDueOn: null } as const;
    const second = { ...terms, earlier: [granted, refused] };
    expect(saidBy(() => checkNewDate(state, addDays(DUE, 103), second))).toBeNull();
    expect(saidBy(() => checkNewDate(state, addDays(DUE, 104), second))!.message).toContain('已批准 4 天，本次为 7 天');
  });

  it('counts what was granted from the date that stood when it was decided', () => {
    const item = anItem({ dueOn: addDays(DUE, 20) });
    const extension = {
      id: 'e',
      requestedById: 'handler',
      levels: ['office'],
      pendingLevel: 'office',
      fromDueOn: DUE,
    } as unknown as Extension;
    const terms = extensionTerms({ mostDays: 10 });
    const decide = (dueOn: Day) =>
      saidBy(() => item.decideExtension(extension, dueOn, null, [], terms, { by: 'coordinator', on: TODAY }));
    expect(decide(addDays(DUE, 31))!.message).toContain('本次为 11 天');
    expect(decide(addDays(DUE, 26))).toBeNull();
    expect(item.state.originalDueOn).toBe(DUE);
    expect(item.pullEvents()).toMatchObject([
      { data: { before: addDays(DUE, 20), dueOn: addDays(DUE, 26), askedFrom: DUE } },
    ]);
    const granted = {
      outcome: 'approved',
      fromDueOn: DUE,
      decidedFromDueOn: addDays(DUE, 20),
      decidedDueOn: addDays(DUE, 26),
    } as const;
    const second = { ...terms, earlier: [granted] };
    expect(saidBy(() => checkNewDate(item.state, addDays(DUE, 30), second))).toBeNull();
    expect(saidBy(() => checkNewDate(item.state, addDays(DUE, 31), second))!.message).toContain('已批准 6 天');
  });

  it('are answered late with a date that is still to come', () => {
    const extension = { id: 'e', requestedById: 'handler', levels: ['office'], pendingLevel: 'office' } as Extension;
    const late = { by: 'coordinator', on: addDays(DUE, 8) };
    const decide = (dueOn: Day | null) =>
      saidBy(() => anItem().decideExtension(extension, dueOn, '来不及', [], extensionTerms(), late));
    expect(decide(addDays(DUE, 4))).toMatchObject({ errors: [{ pointer: '/dueOn' }] });
    expect(decide(addDays(DUE, 4))!.message).toContain('请另定一个新时限');
    expect(decide(addDays(DUE, 8))).toBeNull();
    expect(decide(null)).toBeNull();
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
          const item = anItem();
          const granted: ExtensionTerms['earlier'][number][] = [];
          const terms = { ...extensionTerms({ mostTimes, mostDays }), earlier: granted };
          for (const step of days) {
            const dueOn = addDays(item.state.dueOn!, step);
            const extension = {
              id: 'e',
              requestedById: 'handler',
              levels: ['office'],
              pendingLevel: 'office',
            } as Extension;
            const fromDueOn = item.state.dueOn!;
            const act = { by: 'coordinator', on: TODAY };
            if (!saidBy(() => item.decideExtension(extension, dueOn, null, [], terms, act)))
              granted.push({ outcome: 'approved', fromDueOn, decidedFromDueOn: fromDueOn, decidedDueOn: dueOn });
          }
          expect(item.state.extensionCount).toBeLessThanOrEqual(mostTimes);
          expect(daysBetween(item.state.originalDueOn!, item.state.dueOn!)).toBeLessThanOrEqual(mostDays);
          expect(item.state.originalDueOn).toBe(DUE);
        },
      ),
    );
  });
});

describe('a request that waits', () => {
  const extension = { id: 'e', dueOn: addDays(DUE, 20), pendingLevel: 'unit' } as Extension;
  const act = { by: 'handler', on: TODAY };

  it.each([
    ['submitted', 'withdrawn', 'item.extensionWithdrawn'],
    ['cancelled', 'lapsed', 'item.extensionLapsed'],
    ['reassigned', 'lapsed', 'item.extensionLapsed'],
  ] as const)('ends when the item is %s: %s, on record, and nobody is to decide it', (end, outcome, type) => {
    const item = anItem({ extensionLevel: 'unit' });
    expect(item.endExtension(extension, end, act)).toBe(outcome);
    expect(item.state).toMatchObject({ extensionLevel: null, dueOn: DUE, extensionCount: 0, scheduleGen: 1 });
    expect(item.pullEvents()).toMatchObject([{ type, data: { extensionId: 'e', level: 'unit' } }]);
  });

  it('is the only one: another is not offered until it is decided', () => {
    const handler = { id: 'handler', name: '张三', unitId: 'town', scope: '/c/town/', roles: ['handler'] as const };
    expect(allowedActions(handler, anItem().state)).toContain('extension');
    for (const extensionLevel of ['unit', 'office'] as const)
      expect(allowedActions(handler, anItem({ extensionLevel }).state)).not.toContain('extension');
  });

  it('is decided before a pause begins', () => {
    expect(saidBy(() => refusePauseBeforeDecision([{ outcome: 'lapsed' }]))).toBeNull();
    expect(saidBy(() => refusePauseBeforeDecision([{ outcome: 'refused' }, { outcome: null }]))).toMatchObject({
      code: 'extension.pending',
    });
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

  it('passes over the unit where nobody there could say its word', () => {
    const { state } = anItem();
    const leading = (id: string, unitId = 'town') => ({ id, unitId, roles: ['unitLeader'] as const });
    const left = (people: Parameters<typeof levelsToPass>[3], hands = ['handler']) =>
      levelsToPass(levels, state, hands, people);
    expect(left([leading('leader')])).toEqual(levels);
    // He leads the unit himself and asks; or the only leader is a hand he is tied to.
    expect(left([leading('handler')])).toEqual(['office']);
    expect(left([leading('leader')], ['handler', 'leader'])).toEqual(['office']);
    expect(left([leading('leader'), leading('deputy')], ['handler', 'leader'])).toEqual(levels);
    // Another unit's leader says nothing here, nor does who leads none any more.
    expect(left([leading('stranger', 'other'), { id: 'leader', unitId: 'town', roles: ['handler'] }])).toEqual([
      'office',
    ]);
    expect(left([])).toEqual(['office']);
    expect(levelsToPass(['office'], state, ['handler'], [leading('leader')])).toEqual(['office']);
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
