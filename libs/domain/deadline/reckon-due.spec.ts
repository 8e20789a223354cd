import { day } from '../day';
import { DEFAULT_DATE_RULE_POLICY } from './date-rule-policy';
import { reckonDue } from './reckon-due';
import { shippedCalendar } from './shipped-calendar';

const rules = { policy: DEFAULT_DATE_RULE_POLICY, calendar: shippedCalendar() };
const reckoned = (rule: string, feedback: string, receipt: string | null = null) =>
  reckonDue({ rule, events: { feedback: day(feedback), receipt: receipt === null ? null : day(receipt) } }, rules);

describe('reckonDue', () => {
  it('moves a year left out with the feedback it is understood from, and no year that is written', () => {
    expect(reckoned('年底前', '2026-12-28')).toMatchObject({ on: '2026-12-31', event: 'feedback' });
    expect(reckoned('年底前', '2027-01-04')).toMatchObject({ on: '2027-12-31', event: 'feedback' });
    expect(reckoned('2026年底前', '2026-12-28')).toMatchObject({ on: '2026-12-31', event: null });
  });

  it('takes a rule that leads out of the calendar as one that is not understood', () => {
    expect(reckoned('签收后十年内', '2998-01-05', '2998-01-06')).toBeNull();
    expect(reckoned('2026年内', '2026-01-05', '2026-01-06')).toMatchObject({ on: '2026-12-31' });
  });
});
