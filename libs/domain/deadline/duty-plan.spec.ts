import fc from 'fast-check';
import { addDays, type Day, day } from '../day';
import { ITEM_STATUSES, type ItemStatus } from '../item/item-status';
import { REMEDIATION_TYPES, SEVERITIES } from '../item/item-words';
import { dutyKey } from './duty';
import { someFacts } from './duty-facts.fixture';
import { type DutyFacts, expectedDuties } from './duty-plan';
import { DEFAULT_REMINDER_POLICY } from './reminder-policy';
import { shippedCalendar } from './shipped-calendar';

const calendar = shippedCalendar();
const plan = (facts: DutyFacts) => expectedDuties(facts, DEFAULT_REMINDER_POLICY, calendar);

const brief = (facts: Partial<DutyFacts>) =>
  plan(someFacts(facts)).map(({ kind, occurrence }) => `${kind} ${occurrence.slice(5)}`);

/** What follows 2026-11-17 for an item of no great weight. */
const CLIMB = [
  'urge 11-18',
  'supervisionNotice 11-24',
  'listedSupervision 12-08',
  'interview 12-22',
  'circular 01-06',
  'referral 01-20',
];

describe('the duties of an item at work', () => {
  it('remind before the deadline, then climb the ladder', () => {
    expect(brief({})).toEqual(['reminder 11-06', 'reminder 11-12', 'reminder 11-17', ...CLIMB]);
  });

  it('say when, to whom, until when and why', () => {
    expect(plan(someFacts()).slice(1)).toMatchObject([
      { label: '到期提醒：距时限还有 3 个工作日（时限 2026-11-17）', audience: ['handler'], replyBy: null },
      { label: '到期提醒：今天到期（时限 2026-11-17）', rung: 0, misfire: 'skip' },
      {
        label: '催办：已逾期 1 个工作日（时限 2026-11-17），请于 2026-11-23 前回复',
        rung: 1,
        audience: ['handler', 'leader'],
        dueAt: '2026-11-18T00:30:00.000Z',
        replyBy: '2026-11-23',
      },
      {
        rung: 2,
        audience: ['handler', 'leader', 'coordinator'],
        replyBy: '2026-12-01',
        document: 'supervisionNotice',
        proposal: false,
      },
      { rung: 3, audience: ['handler', 'leader', 'coordinator', 'superior'], document: 'listedSupervision' },
      {
        label: '拟约谈：已逾期 25 个工作日（时限 2026-11-17），请决定',
        rung: 4,
        audience: ['coordinator'],
        replyBy: null,
        document: null,
        proposal: true,
      },
      { rung: 5, proposal: true },
      { rung: 6, proposal: true },
    ]);
  });

  it('start earlier for severe items', () => {
    expect(brief({ severity: 'high' })).toEqual([
      'reminder 11-03',
      'reminder 11-06',
      'reminder 11-12',
      'reminder 11-17',
      'urge 11-18',
      'supervisionNotice 11-20',
      'listedSupervision 12-01',
      'interview 12-10',
      'circular 12-22',
      'referral 01-04',
    ]);
    expect(brief({ severity: 'critical' }).slice(-5)).toEqual([
      'supervisionNotice 11-18',
      'listedSupervision 11-24',
      'interview 12-03',
      'circular 12-14',
      'referral 12-23',
    ]);
  });

  it('keep off days of rest, on either side of the deadline', () => {
    const duties = plan(someFacts({ dueOn: day('2026-10-04') }));
    expect(duties.slice(0, 5).map(({ occurrence }) => occurrence)).toEqual([
      '2026-09-20', // a Sunday that is worked
      '2026-09-24',
      '2026-09-30',
      '2026-10-08',
      '2026-10-13',
    ]);
    expect(duties[2]?.label).toBe('到期提醒：今天是时限前最后一个工作日（时限 2026-10-04）');
  });

  it('leave out what lies on or before the planning day', () => {
    expect(brief({ scheduledOn: day('2026-11-12') })).toEqual(['reminder 11-17', ...CLIMB]);
  });

  it('take up the ladder the day after planning when its day has passed, and keep its gaps', () => {
    const urged = { rung: 1, rungOn: day('2026-11-18'), rungReplyBy: day('2026-11-23') };
    const first = (facts: Partial<DutyFacts>) => brief(facts)[0];
    expect(brief({ scheduledOn: day('2026-12-01') }).slice(0, 2)).toEqual(['urge 12-02', 'supervisionNotice 12-08']);
    expect(first({ scheduledOn: day('2026-12-01'), ...urged })).toBe('supervisionNotice 12-02');
    expect(first({ scheduledOn: day('2026-11-20'), ...urged })).toBe('supervisionNotice 11-24');
    expect(brief({ scheduledOn: day('2026-12-01'), ...urged, rung: 6 })).toEqual([]);
  });

  it('move with the deadline', () => {
    expect(brief({ dueOn: day('2026-12-17'), scheduledOn: day('2026-11-20') }).slice(0, 5)).toEqual([
      'reminder 12-08',
      'reminder 12-14',
      'reminder 12-17',
      'urge 12-18',
      'supervisionNotice 12-24',
    ]);
  });

  it('are none without a date', () => expect(brief({ dueOn: null })).toEqual([]));
});

describe('the duties of a waiting submission', () => {
  const waiting = { status: 'submitted', submittedOn: day('2026-11-10'), pendingLevel: 'office' } as const;

  it('remind the verifier, three times at most, and pause the ladder', () => {
    const duties = plan(someFacts({ ...waiting, scheduledOn: day('2026-11-10') }));
    expect(duties.map(({ kind, occurrence }) => [kind, occurrence])).toEqual([
      ['verificationDue', '2026-11-13'],
      ['verificationDue', '2026-11-20'],
      ['verificationDue', '2026-11-27'],
    ]);
    expect(duties[1]).toMatchObject({
      audience: ['verifier'],
      label: '待验收提醒：申请销号已 8 个工作日，等待督察办审核',
    });
  });

  it('count anew for the next level', () => {
    expect(brief({ ...waiting, scheduledOn: day('2026-11-20') })[0]).toBe('verificationDue 11-25');
  });
});

describe('any item', () => {
  const anyDay = fc.nat(1_200).map((n) => addDays('2024-01-01' as Day, n));
  const maybeDay = fc.option(anyDay, { freq: 8 });
  const facts: fc.Arbitrary<DutyFacts> = fc.record({
    status: fc.constantFrom(...ITEM_STATUSES),
    severity: fc.constantFrom(...SEVERITIES),
    remediationType: fc.constantFrom(...REMEDIATION_TYPES),
    dueOn: maybeDay,
    submittedOn: maybeDay,
    pendingLevel: fc.constantFrom('unit' as const, 'office' as const, 'auditor' as const, null),
    scheduledOn: maybeDay,
    cycle: fc.integer({ min: 1, max: 3 }),
    rung: fc.nat(6),
    rungOn: maybeDay,
    rungReplyBy: maybeDay,
    rungAnsweredOn: maybeDay,
  });

  it('has the same duties whenever they are asked for, each once, sorted, on working days after the planning day', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const duties = plan(some);
        expect(plan({ ...some })).toEqual(duties);
        expect(new Set(duties.map(dutyKey)).size).toBe(duties.length);
        for (const duty of duties) {
          expect(calendar.isWorkingDay(duty.occurrence)).toBe(true);
          expect(some.scheduledOn !== null && duty.occurrence > some.scheduledOn).toBe(true);
          expect(duty.replyBy === null || duty.replyBy > duty.occurrence).toBe(true);
          expect(duty.label).not.toMatch(/undefined|null|NaN|已逾期 0/);
        }
        expect(duties.map(({ occurrence }) => occurrence)).toEqual(duties.map(({ occurrence }) => occurrence).sort());
      }),
    );
  });

  it('never climbs down, and reminds up to the deadline only', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const duties = plan(some).filter(({ kind }) => kind !== 'verificationDue');
        expect(duties.map(({ rung }) => rung)).toEqual(duties.map(({ rung }) => rung).sort());
        for (const { rung, occurrence } of duties) {
          expect(occurrence <= (some.dueOn ?? '')).toBe(rung === 0);
          expect(rung === 0 || rung > some.rung).toBe(true);
        }
      }),
    );
  });

  it('has no duties while a draft, when settled, or with neither date nor submission', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom<ItemStatus>('draft', 'closed', 'cancelled'), (some, status) => {
        expect(plan({ ...some, status })).toEqual([]);
        expect(plan({ ...some, status: 'assigned', dueOn: null })).toEqual([]);
      }),
    );
  });

  it('in work and with a date always has every rung ahead that it has not climbed', () => {
    fc.assert(
      fc.property(facts, anyDay, anyDay, (some, dueOn, scheduledOn) => {
        const rungs = plan({ ...some, status: 'inProgress', dueOn, scheduledOn }).map(({ rung }) => rung);
        const first = (some.severity === 'critical' ? 2 : 1) + (some.cycle > 1 ? 1 : 0);
        expect(rungs.filter((rung) => rung > 0)).toEqual(
          [1, 2, 3, 4, 5, 6].filter((rung) => rung > some.rung && rung >= first),
        );
      }),
    );
  });

  it('keeps the duties of both schedules apart when the date moves past them', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 40, max: 400 }), (dueOn, more) => {
        const before = plan(someFacts({ dueOn, scheduledOn: addDays(dueOn, -60) }));
        const after = plan(someFacts({ dueOn: addDays(dueOn, more), scheduledOn: dueOn }));
        expect(after).toHaveLength(before.length);
        expect(after.every((duty, index) => duty.occurrence > (before[index]?.occurrence ?? ''))).toBe(true);
      }),
    );
  });
});

describe('the duties of a disputed item', () => {
  const disputedOn = day('2026-10-12');

  it('remind the office beside everything the unit still owes', () => {
    const waiting = ['verificationDue 10-15', 'verificationDue 10-22', 'verificationDue 10-29'];
    expect(brief({ disputedOn })).toEqual([...waiting, ...brief({})]);
    expect(plan(someFacts({ disputedOn }))[0]).toMatchObject({
      label: '异议待决定提醒：异议提出已 3 个工作日，等待督察办决定',
      audience: ['coordinator'],
      rung: 0,
    });
  });

  it('go on while the clock of the item stands still', () => {
    expect(brief({ disputedOn, pausedOn: day('2026-10-12') })).toEqual(
      brief({ disputedOn }).filter((duty) => duty.startsWith('verificationDue')),
    );
  });

  it('leave those of the unit alone, whatever the facts', () => {
    const anyDay = fc.integer({ min: 0, max: 200 }).map((days) => addDays(day('2026-03-02'), days));
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, fc.constantFrom(...SEVERITIES), (dueOn, scheduledOn, raisedOn, severity) => {
        const facts = someFacts({ dueOn, scheduledOn, severity });
        const both = plan({ ...facts, disputedOn: raisedOn });
        expect(both.filter(({ kind }) => kind !== 'verificationDue')).toEqual(plan(facts));
        expect(both.every(({ occurrence }) => occurrence > scheduledOn)).toBe(true);
      }),
    );
  });
});
