import { day } from '../day';
import { DEFAULT_AFTERCARE_POLICY } from '../deadline/aftercare-policy';
import { shippedCalendar } from '../deadline/shipped-calendar';
import { SEVERITIES } from '../item/item-words';
import { lookBackDuties, remindedOn } from './look-back-duties';
import { planByRules } from './plan-by-rules';

const calendar = shippedCalendar();
const { lookBack: policy } = DEFAULT_AFTERCARE_POLICY;
const closed = {
  severity: 'critical',
  remediationType: 'timeBound',
  category: null,
  grade: 'rectified',
  closedOn: day('2026-03-02'),
} as const;
const daysOf = (item: Parameters<typeof planByRules>[0], rules = policy) =>
  planByRules(item, rules, calendar).map(({ dueOn }) => dueOn);

describe('what the rules look back at', () => {
  it('is by severity, on the day or the next working day', () => {
    // 1 April; 31 May is a Sunday; 29 August a Saturday.
    expect(daysOf(closed)).toEqual(['2026-04-01', '2026-06-01', '2026-08-31']);
    expect(daysOf({ ...closed, severity: 'high' })).toEqual(['2026-06-01']);
    expect(daysOf({ ...closed, severity: 'normal' })).toEqual([]);
    expect(planByRules(closed, policy, calendar)[0]!.basis).toBe('销号后 30 天（重大，限期整改）');
  });

  it('leaves out what goes on for good, which is checked every year', () => {
    expect(daysOf({ ...closed, remediationType: 'continuing' })).toEqual([]);
    const every = {
      ...policy,
      rules: [{ days: 30, severities: SEVERITIES, types: ['continuing'], categories: [] }],
    } as const;
    expect(daysOf({ ...closed, remediationType: 'continuing', grade: 'continuing' }, every)).toEqual([]);
    // Of another type no year is opened: so graded it would never be looked at again.
    expect(daysOf({ ...closed, grade: 'continuing' })).toEqual(daysOf(closed));
  });

  it('takes rules by category, and one look-back for one day however many name it', () => {
    const rule = { days: 30, severities: SEVERITIES, types: ['timeBound'], categories: ['行政执法'] } as const;
    const rules = { ...policy, rules: [rule, { ...rule, categories: [] }] };
    expect(daysOf({ ...closed, category: '行政执法' }, rules)).toEqual(['2026-04-01']);
    expect(daysOf(closed, { ...policy, rules: [rule] })).toEqual([]);
  });

  it('is reminded of before, on the day and when late, never on or before the day it was planned or moved', () => {
    const one = { dueOn: day('2026-04-01'), remindBefore: 3, changedOn: day('2026-03-02') };
    // Rest from 4 to 6 April.
    expect(remindedOn(one, calendar)).toEqual(['2026-03-27', '2026-04-01', '2026-04-09', '2026-04-16', '2026-04-30']);
    expect(remindedOn({ ...one, changedOn: day('2026-04-01') }, calendar)).toEqual([
      '2026-04-09',
      '2026-04-16',
      '2026-04-30',
    ]);
    const facts = { status: 'closed', lookBacks: [one, { ...one, dueOn: day('2026-04-09') }] } as const;
    const days = lookBackDuties(facts, day('2026-03-02'), calendar).map(({ occurrence }) => occurrence);
    expect(new Set(days).size).toBe(days.length);
    expect(days).toContain('2026-04-09');
    expect(lookBackDuties({ ...facts, status: 'inProgress' }, day('2026-03-02'), calendar)).toEqual([]);
  });
});
