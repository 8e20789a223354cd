import { type Day, day } from '../day';
import { someFacts } from './duty-facts.fixture';
import { type DutyFacts, expectedDuties } from './duty-plan';
import { DEFAULT_REMINDER_POLICY, type DutyRow } from './reminder-policy';
import { shippedCalendar } from './shipped-calendar';

const calendar = shippedCalendar();

describe('an item that is reminded after its date too', () => {
  const after: DutyRow = { ...DEFAULT_REMINDER_POLICY[2]!, offset: -3, every: 3, times: 4, audience: ['leader'] };
  const remindersOf = (facts: Partial<DutyFacts> = {}, since: Day | null = null) =>
    expectedDuties(someFacts(facts), [after], calendar, since).map(({ occurrence, label }) => [occurrence, label]);
  const LATE = [
    ['2026-11-20', '逾期提醒：已逾期 3 个工作日（时限 2026-11-17）'],
    ['2026-11-25', '逾期提醒：已逾期 6 个工作日（时限 2026-11-17）'],
  ];

  it('hears of it in step, before, on and after the day', () =>
    expect(remindersOf()).toEqual([
      ['2026-11-12', '到期提醒：距时限还有 3 个工作日（时限 2026-11-17）'],
      ['2026-11-17', '到期提醒：今天到期（时限 2026-11-17）'],
      ...LATE,
    ]));

  it('hears of nothing at once when the rules or the schedule begin late, nor without a running clock', () => {
    expect(remindersOf({ scheduledOn: day('2026-11-20') })).toEqual(LATE.slice(1));
    expect(remindersOf({}, day('2026-11-19'))).toEqual(LATE);
    expect(remindersOf({ scheduledOn: day('2026-12-31') })).toEqual([]);
    expect(remindersOf({ pausedOn: day('2026-11-18') })).toEqual([]);
  });

  it('counts from the date itself where that is a day of rest', () =>
    expect(remindersOf({ dueOn: day('2026-10-04') }).map(([on]) => on)).toEqual([
      '2026-09-24',
      '2026-09-30',
      '2026-10-10',
      '2026-10-14',
    ]));
});

describe('rows for one type', () => {
  const threeBefore = DEFAULT_REMINDER_POLICY[2]!;
  const rows: DutyRow[] = [
    { ...threeBefore, offset: -1, remediationTypes: ['immediate'] },
    { ...threeBefore, offset: -3, remediationTypes: ['timeBound', 'continuing'], audience: ['leader'] },
    { ...threeBefore, offset: 0 },
  ];
  const daysOf = (remediationType: DutyFacts['remediationType'], policy = rows) =>
    expectedDuties(someFacts({ remediationType }), policy, calendar).map(({ occurrence }) => occurrence);

  it('count for items of that type alone, beside those for all', () => {
    expect(daysOf('immediate')).toEqual(['2026-11-16', '2026-11-17']);
    expect(daysOf('timeBound')).toEqual(['2026-11-12', '2026-11-17']);
    expect(daysOf('continuing')).toEqual(['2026-11-12', '2026-11-17']);
    // The second time from what is known of these rows.
    expect(daysOf('immediate')).toEqual(['2026-11-16', '2026-11-17']);
  });
});
