import fc from 'fast-check';
import { addDays, type Day, day } from '../day';
import { type Climb, placeLadder, type Rung } from './ladder';
import { shippedCalendar } from './shipped-calendar';

const calendar = shippedCalendar();
const STEPS: Rung[] = [
  { rung: 1, at: 1, replyWithin: 3 },
  { rung: 2, at: 5, replyWithin: 5 },
  { rung: 3, at: 15, replyWithin: 5 },
];

function aClimb(differs: Partial<Climb> = {}): Climb {
  const foot = { rung: 0, rungOn: null, rungReplyBy: null, rungAnsweredOn: null };
  return { dueOn: day('2026-11-17'), floor: day('2026-09-01'), cycle: 1, ...foot, ...differs };
}

const days = (climb: Climb, steps: readonly Rung[] = STEPS) =>
  placeLadder(climb, steps, calendar).map(({ step, occurrence }) => `${step.rung} ${occurrence.slice(5)}`);

describe('the ladder', () => {
  it('stands at its days after the deadline', () => expect(days(aClimb())).toEqual(['1 11-18', '2 11-24', '3 12-08']));

  it('waits for the reply date of the rung before', () => {
    const slow = STEPS.map((step) => ({ ...step, replyWithin: 8 }));
    expect(days(aClimb(), slow)).toEqual(['1 11-18', '2 12-01', '3 12-15']);
  });

  it('starts one rung higher for a rebound, on the day of the one it leaves out', () =>
    expect(days(aClimb({ cycle: 2 }))).toEqual(['2 11-18', '3 12-02']));

  it('keeps its only rung for a rebound', () =>
    expect(days(aClimb({ cycle: 2 }), STEPS.slice(0, 1))).toEqual(['1 11-18']));

  it('counts on from the day the last rung acted and from the answer to it', () => {
    const urged = { rung: 1, rungOn: day('2026-11-18'), rungReplyBy: day('2026-11-23') };
    expect(days(aClimb(urged))).toEqual(['2 11-24', '3 12-08']);
    expect(days(aClimb({ ...urged, rungAnsweredOn: day('2026-11-20') }))).toEqual(['2 11-26', '3 12-10']);
  });
});

describe('a rung that is only proposed', () => {
  const proposed = { proposedRung: 2, proposedOn: day('2026-11-24') };
  const urged = { rung: 1, rungOn: day('2026-11-18'), rungReplyBy: day('2026-11-23') };

  it('is not proposed again, whatever is planned anew; the next one counts from it', () => {
    expect(days(aClimb({ ...urged, ...proposed }))).toEqual(['3 12-08']);
    expect(days(aClimb({ ...urged, ...proposed, proposedOn: day('2026-11-26') }))).toEqual(['3 12-10']);
  });

  it('is behind it as soon as a rung as high acts', () =>
    expect(days(aClimb({ ...proposed, rung: 2, rungOn: day('2026-12-01') }))).toEqual(['3 12-15']));
});

describe('any ladder', () => {
  const anyDay = fc.nat(700).map((n) => addDays('2025-01-01' as Day, n));
  const steps = fc
    .array(fc.record({ at: fc.nat(40), replyWithin: fc.option(fc.integer({ min: 1, max: 12 })) }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((rows) => rows.sort((a, b) => a.at - b.at).map((row, index) => ({ ...row, at: row.at + 1, rung: index + 1 })));
  const climbs = fc.record({
    dueOn: anyDay,
    floor: anyDay,
    cycle: fc.integer({ min: 1, max: 2 }),
    rung: fc.nat(3),
    rungOn: fc.option(anyDay),
    rungReplyBy: fc.option(anyDay),
    rungAnsweredOn: fc.option(anyDay),
    proposedRung: fc.option(fc.integer({ min: 1, max: 4 })),
    proposedOn: fc.option(anyDay),
  });

  it('never descends, never has two rungs on a day, never comes before the reply date', () => {
    fc.assert(
      fc.property(climbs, steps, (climb, rungs) => {
        let [rung, on, replyBy] = [Math.max(climb.rung, climb.proposedRung ?? 0), climb.floor, climb.rungReplyBy];
        for (const { step, occurrence } of placeLadder(climb, rungs, calendar)) {
          expect(step.rung).toBeGreaterThan(rung);
          expect(occurrence > on && occurrence > climb.dueOn).toBe(true);
          expect(replyBy === null || occurrence > replyBy).toBe(true);
          expect(calendar.isWorkingDay(occurrence)).toBe(true);
          [rung, on] = [step.rung, occurrence];
          replyBy = step.replyWithin === null ? null : calendar.addWorkingDays(occurrence, step.replyWithin);
        }
      }),
    );
  });

  it('comes no earlier for an answer', () => {
    fc.assert(
      fc.property(climbs, steps, fc.nat(60), (climb, rungs, later) => {
        const before = placeLadder(climb, rungs, calendar);
        const first = before[0]?.occurrence;
        fc.pre(first !== undefined);
        const since = [climb.floor, climb.rungOn, climb.rungAnsweredOn].reduce<Day>(
          (a, b) => (b && b > a ? b : a),
          climb.floor,
        );
        const answeredOn = addDays(since, later);
        fc.pre(answeredOn < first);
        const after = placeLadder({ ...climb, rungAnsweredOn: answeredOn, floor: answeredOn }, rungs, calendar);
        expect(after).toHaveLength(before.length);
        expect(after.every(({ occurrence }, place) => occurrence >= before[place]!.occurrence)).toBe(true);
      }),
    );
  });

  it('stays as planned while each rung is proposed on its day', () => {
    const unanswered = steps.map((rungs) => rungs.map((step) => ({ ...step, replyWithin: null })));
    fc.assert(
      fc.property(climbs, unanswered, (climb, rungs) => {
        const planned = placeLadder(climb, rungs, calendar);
        for (const [place, { step, occurrence }] of planned.entries()) {
          const acted = { proposedRung: step.rung, proposedOn: occurrence };
          expect(placeLadder({ ...climb, ...acted }, rungs, calendar)).toEqual(planned.slice(place + 1));
        }
      }),
    );
  });

  it('stays as planned while each rung acts on its day', () => {
    fc.assert(
      fc.property(climbs, steps, (climb, rungs) => {
        const planned = placeLadder(climb, rungs, calendar);
        for (const [place, { step, occurrence }] of planned.entries()) {
          const replyBy = step.replyWithin === null ? null : calendar.addWorkingDays(occurrence, step.replyWithin);
          const acted = {
            rung: step.rung,
            rungOn: occurrence,
            rungReplyBy: replyBy,
            rungAnsweredOn: null,
            proposedRung: null,
          };
          expect(placeLadder({ ...climb, ...acted }, rungs, calendar)).toEqual(planned.slice(place + 1));
        }
      }),
    );
  });
});
