import fc from 'fast-check';
import { addDays, type Day, day } from '../day';
import type { DateEvent } from './date-event';
import { type DateRule, evaluateDateRule } from './date-rule';
import { shippedCalendar } from './shipped-calendar';

const calendar = shippedCalendar();
const evaluate = (rule: DateRule, events = {}) => evaluateDateRule(rule, events, calendar);

describe('evaluateDateRule', () => {
  it('counts working days from the event, whose own day does not count', () => {
    const rule: DateRule = { kind: 'after', event: 'feedback', amount: 20, unit: 'workingDays' };
    expect(evaluate(rule, { feedback: day('2026-09-15') })).toEqual({
      state: 'dated',
      on: '2026-10-19',
      confirmed: true,
      countedFrom: '2026-09-15',
      arithmetic: '反馈之日（2026年9月15日）起20个工作日内，当日不计，至2026年10月19日',
    });
  });

  it('counts months by the date, cut to the length of the month', () => {
    const rule: DateRule = { kind: 'after', event: 'planFiled', amount: 3, unit: 'months' };
    expect(evaluate(rule, { planFiled: day('2026-11-30') })).toMatchObject({ on: '2027-02-28', confirmed: true });
  });

  it('says so when working days reach into a year without a published calendar', () => {
    const rule: DateRule = { kind: 'after', event: 'receipt', amount: 30, unit: 'workingDays' };
    const result = evaluate(rule, { receipt: day('2026-12-01') });
    expect(result).toMatchObject({ state: 'dated', confirmed: false });
    expect(result.arithmetic).toContain('2027年放假安排尚未公布');
  });

  it('waits for the event and is counted again when it is dated', () => {
    const rule: DateRule = { kind: 'after', event: 'planFiled', amount: 3, unit: 'months' };
    expect(evaluate(rule, { feedback: day('2026-01-05') })).toEqual({
      state: 'pending',
      awaits: 'planFiled',
      arithmetic: '方案上报之日起3个月内，方案上报日期确定后计算',
    });
    expect(evaluate(rule, { planFiled: day('2026-01-05') })).toMatchObject({ on: '2026-04-05' });
    expect(evaluate(rule, { planFiled: day('2026-01-06') })).toMatchObject({ on: '2026-04-06' });
  });

  it('gives 立行立改 the days of the policy, and 长期坚持 a day of each year', () => {
    expect(evaluate({ kind: 'immediate' })).toMatchObject({ state: 'pending', awaits: 'receipt' });
    expect(evaluate({ kind: 'immediate' }, { receipt: day('2026-09-15') })).toEqual({
      state: 'dated',
      on: '2026-09-29',
      confirmed: true,
      countedFrom: '2026-09-15',
      arithmetic: '立行立改，按本系统设定，签收之日（2026年9月15日）起10个工作日内，当日不计，至2026年9月29日',
    });
    const own = {
      immediate: { event: 'feedback', amount: 3, unit: 'days' },
      milestone: { month: 6, date: 30 },
    } as const;
    expect(evaluateDateRule({ kind: 'immediate' }, { feedback: day('2026-09-15') }, calendar, own)).toMatchObject({
      on: '2026-09-18',
    });
    const milestone = (feedback: string, policy?: typeof own) =>
      evaluateDateRule({ kind: 'continuing' }, { feedback: day(feedback) }, calendar, policy);
    expect(milestone('2026-09-15')).toMatchObject({
      on: '2026-12-31',
      arithmetic: '长期坚持，每年12月31日为年度节点，反馈之日（2026年9月15日）满3个月后的首个节点为2026年12月31日',
    });
    expect(milestone('2026-10-15')).toMatchObject({ on: '2027-12-31' });
    expect(milestone('2026-03-30', own)).toMatchObject({ on: '2026-06-30' });
    expect(evaluate({ kind: 'continuing' }).state).toBe('pending');
  });

  it('names the period whose last day a deadline is', () => {
    const say = (on: string, end: 'month' | 'quarter' | 'halfYear' | 'year') =>
      evaluate({ kind: 'fixed', on: day(on), end }).arithmetic;
    expect(say('2028-02-29', 'month')).toBe('时限为2028年2月的最后一天，即2028年2月29日');
    expect(say('2025-09-30', 'quarter')).toBe('时限为2025年第三季度（7月至9月）的最后一天，即2025年9月30日');
    expect(say('2025-06-30', 'halfYear')).toBe('时限为2025年上半年（1月至6月）的最后一天，即2025年6月30日');
    expect(say('2025-12-31', 'year')).toBe('时限为2025年的最后一天，即2025年12月31日');
    expect(evaluate({ kind: 'fixed', on: day('2026-06-30') })).toMatchObject({ on: '2026-06-30', confirmed: true });
  });

  it('moves later with its event, and lies after it', () => {
    const anyRule = fc.record({
      kind: fc.constant('after' as const),
      event: fc.constantFrom<DateEvent>('feedback', 'planFiled', 'receipt'),
      amount: fc.integer({ min: 1, max: 400 }),
      unit: fc.constantFrom('workingDays' as const, 'days' as const, 'months' as const),
    });
    fc.assert(
      fc.property(anyRule, fc.nat(1_000), fc.nat(60), (rule, offset, later) => {
        const from = addDays('2024-01-01' as Day, offset);
        const [one, two] = [from, addDays(from, later)].map((on) => evaluate(rule, { [rule.event]: on }));
        if (one?.state !== 'dated' || two?.state !== 'dated') throw new Error('not dated');
        expect(one.on > from).toBe(true);
        expect(two.on >= one.on).toBe(true);
      }),
    );
  });
});
