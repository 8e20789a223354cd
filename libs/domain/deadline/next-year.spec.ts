import fc from 'fast-check';
import { anItem } from '../../../test/builders/an-item';
import { addDays, addMonths, type Day, daysBetween, yearOf } from '../day';
import { DEFAULT_DATE_RULE_POLICY } from './date-rule-policy';
import { nextYear } from './next-year';
import { reckonDue } from './reckon-due';
import { shippedCalendar } from './shipped-calendar';

const policyOf = (month: number, date: number) => ({ ...DEFAULT_DATE_RULE_POLICY, milestone: { month, date } });
const day = fc.integer({ min: 0, max: 8_000 }).map((count) => addDays('2024-01-01' as Day, count));
const milestone = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));

describe('the next year of 长期坚持', () => {
  it('is the first milestone at least three months on, at most fifteen', () => {
    fc.assert(
      fc.property(day, milestone, (openedOn, [month, date]) => {
        const { on } = nextYear('长期坚持', openedOn, policyOf(month, date));
        expect(on >= addMonths(openedOn, 3)).toBe(true);
        expect(daysBetween(openedOn, on)).toBeLessThanOrEqual(457);
        expect(on.slice(5)).toBe(`${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
      }),
    );
  });

  it('is what the rule comes to afterwards as well, so that planning anew never moves it', () => {
    fc.assert(
      fc.property(
        day,
        milestone,
        fc.constantFrom('长期坚持', '年内形成制度', null),
        (openedOn, [month, date], words) => {
          const policy = policyOf(month, date);
          const { on, rule } = nextYear(words, openedOn, policy);
          const events = { feedback: '2023-05-04' as Day, yearOpened: openedOn };
          expect(reckonDue({ rule, events }, { policy, calendar: shippedCalendar() })).toMatchObject({
            on,
            event: null,
          });
        },
      ),
    );
  });

  it('comes year after year, each once: closed late or early, no year is opened twice and none before its milestone', () => {
    const checks = fc.array(fc.integer({ min: -200, max: 250 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(day, milestone, checks, (start, [month, date], lags) => {
        const policy = policyOf(month, date);
        const act = (on: Day) => ({ by: 'clock', on });
        let today = start;
        let dueOn = nextYear(null, start, policy).on;
        const seen = new Set<Day>([dueOn]);
        for (const lag of lags) {
          const closedOn = addDays(dueOn, lag) > today ? addDays(dueOn, lag) : today;
          const item = anItem({
            status: 'closed',
            remediationType: 'continuing',
            grade: 'continuing',
            dueOn,
            closedOn,
          });
          expect(item.awaitsYear(dueOn, policy)).toBe(false);
          today = addDays(dueOn > closedOn ? dueOn : closedOn, 1);
          expect(item.awaitsYear(today, policy)).toBe(true);
          const due = nextYear(item.state.dueRule, today, policy);
          item.openYear(due, act(today));
          expect(item.awaitsYear(addDays(today, 4_000), policy)).toBe(false);
          expect(() => item.openYear(due, act(today))).toThrow();
          expect(item.state).toMatchObject({ status: 'inProgress', dueBasis: 'rule', yearCycles: 1, grade: null });
          expect(yearOf(due.on)).toBeGreaterThan(yearOf(dueOn) - 1);
          expect(due.on > dueOn && !seen.has(due.on)).toBe(true);
          seen.add(due.on);
          dueOn = due.on;
        }
      }),
    );
  });

  it('does not begin for what was put right for good, or is of another type', () => {
    const closed = { status: 'closed', dueOn: '2025-12-31' as Day } as const;
    const awaits = (more: object) =>
      anItem({ ...closed, ...more }).awaitsYear('2026-06-01' as Day, DEFAULT_DATE_RULE_POLICY);
    expect(awaits({ remediationType: 'continuing', grade: 'continuing' })).toBe(true);
    expect(awaits({ remediationType: 'continuing', grade: 'rectified' })).toBe(false);
    expect(awaits({ remediationType: 'timeBound', grade: 'continuing' })).toBe(false);
  });
});
