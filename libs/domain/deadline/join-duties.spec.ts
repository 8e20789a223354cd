import fc from 'fast-check';
import { day } from '../day';
import { CHANNEL_KINDS } from '../notice/channel';
import { compareTimers } from './compare-timers';
import { AUDIENCES, type Duty, dutyInstant, dutyKey } from './duty';
import { someFacts } from './duty-facts.fixture';
import { expectedDuties } from './duty-plan';
import { joinDuties } from './join-duties';
import { DEFAULT_REMINDER_POLICY, type DutyRow } from './reminder-policy';
import { shippedCalendar } from './shipped-calendar';

const calendar = shippedCalendar();
const FACTS = someFacts();
const threeBefore = DEFAULT_REMINDER_POLICY[2]!;
const waiting = DEFAULT_REMINDER_POLICY.at(-1)!;

describe('reminders of two rows on one day', () => {
  it('are one to all whom either names, whichever row stands first', () => {
    const added: DutyRow = { ...threeBefore, audience: ['leader'] };
    const plan = (...rows: DutyRow[]) => expectedDuties(FACTS, rows, calendar);
    const [one, ...more] = plan(threeBefore, added);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ occurrence: '2026-11-12', audience: ['handler', 'leader'] });
    expect(plan(added, threeBefore)).toEqual([one]);
  });

  it('go by any channel where one row names none, and by those of both where both name some', () => {
    const channelsOf = (...lists: DutyRow['channels'][]) =>
      expectedDuties(
        FACTS,
        lists.map((channels) => ({ ...threeBefore, channels })),
        calendar,
      ).map(({ channels }) => channels);
    expect(channelsOf(['sms'], null)).toEqual([null]);
    expect(channelsOf(['wecom'], ['mail'])).toEqual([['mail', 'wecom']]);
  });

  it('are caught up where one of them is, and ask for the earlier reply', () => {
    const [one] = expectedDuties(
      FACTS,
      [
        { ...threeBefore, misfire: 'skip', replyWithin: 3 },
        { ...threeBefore, replyWithin: 1 },
      ],
      calendar,
    );
    expect(one).toMatchObject({ misfire: 'catchUp', replyBy: '2026-11-13' });
    expect(one!.label).toContain('请于 2026-11-13 前回复');
  });

  it('meet also while a submission waits', () => {
    const rows: DutyRow[] = [waiting, { ...waiting, offset: 8, times: 1, audience: ['coordinator'] }];
    const facts = { ...FACTS, status: 'submitted', submittedOn: day('2026-11-10'), pendingLevel: 'auditor' } as const;
    const duties = expectedDuties({ ...facts, scheduledOn: day('2026-11-10') }, rows, calendar);
    expect(duties.map(({ occurrence, audience }) => [occurrence, audience])).toEqual([
      ['2026-11-13', ['verifier']],
      ['2026-11-20', ['coordinator', 'verifier']],
      ['2026-11-27', ['verifier']],
    ]);
  });
});

describe('any duties', () => {
  const duty: fc.Arbitrary<Duty> = fc
    .record({
      kind: fc.constantFrom('reminder' as const, 'verificationDue' as const),
      occurrence: fc.constantFrom(day('2026-11-12'), day('2026-11-13')),
      audience: fc.subarray([...AUDIENCES], { minLength: 1 }),
      replyBy: fc.option(fc.constantFrom(day('2026-11-16'), day('2026-11-17'))),
      misfire: fc.constantFrom('catchUp' as const, 'skip' as const),
      document: fc.option(fc.constantFrom('reminderLetter' as const, 'urgeNotice' as const)),
      channels: fc.option(fc.subarray([...CHANNEL_KINDS], { minLength: 1 })),
    })
    .map((some) => ({
      ...some,
      rung: 0,
      dueAt: dutyInstant(some.occurrence),
      proposal: false,
      label: some.replyBy ?? '',
    }));

  it('come to the same in any order and joined twice, and plan nothing anew', () => {
    fc.assert(
      fc.property(fc.array(duty, { maxLength: 8 }), (some) => {
        const once = joinDuties(some);
        const byKey = (list: Duty[]) => new Map(list.map((one) => [dutyKey(one), one]));
        expect(byKey(joinDuties([...some].reverse()))).toEqual(byKey(once));
        expect(joinDuties(once)).toEqual(once);
        const timers = once.map((one) => ({ id: dutyKey(one), key: dutyKey(one), state: 'pending', duty: one }));
        expect(compareTimers(joinDuties([...some].reverse()), timers)).toEqual({ missing: [], stale: [] });
        for (const { audience } of some)
          for (const who of audience) expect(once.some((one) => one.audience.includes(who))).toBe(true);
      }),
    );
  });
});
