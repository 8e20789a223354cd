import fc from 'fast-check';
import { anItem } from '../../../test/builders/an-item';
import { aSubmission, aVerification, FILED } from '../../../test/builders/a-decision';
import { extensionTerms } from '../../../test/builders/extension-terms';
import { addDays, day, type Day } from '../day';
import { DomainError } from '../errors';
import type { Dispute, Extension, Verification } from './case-file';
import { canMove } from './item-status';
import type { VerificationLevel } from './item-words';
import type { RectificationItem } from './rectification-item';

const PEOPLE = ['handler', 'leader', 'coordinator', 'auditor', 'other'];
const START = day('2026-11-02');
const TERMS = extensionTerms();

const disputeOf = (item: RectificationItem): Dispute =>
  ({ id: 'd', kind: 'notOurs', raisedById: item.state.disputerId ?? 'handler', outcome: null }) as Dispute;

type Step = (item: RectificationItem, act: { by: string; on: Day }) => void;

const STEPS: Record<string, Step> = {
  assign: (item, act) =>
    item.assign(
      {
        leadUnitId: 'town',
        cooperatingUnitIds: [],
        leaderId: 'leader',
        handlerId: 'handler',
        handlerPostId: null,
        dueOn: addDays(act.on, 30),
        dueBasis: 'hand',
        unitPath: '/c/town/',
        cooperatingPaths: [],
      },
      { reason: '职责调整', arithmetic: null },
      act,
    ),
  receive: (item, act) => item.receive(act),
  report: (item, act) => item.note('item.progressed', act, {}),
  handOver: (item, act) => item.handOver(act.by, act),
  plan: (item, act) => item.submitPlan('目标', [{ dueOn: addDays(act.on, 10), handlerId: null }], act),
  approve: (item, act) => item.approvePlan(act),
  extend: (item, act) =>
    item.decideExtension(
      { id: 'e', requestedById: 'handler' } as Extension,
      addDays(item.state.dueOn ?? act.on, 5),
      null,
      [],
      TERMS,
      act,
    ),
  dispute: (item, act) => item.raiseDispute({ id: 'd', kind: 'notOurs' } as Dispute, addDays(act.on, 1), act),
  withdraw: (item, act) => item.withdrawDispute(disputeOf(item), act),
  reject: (item, act) => item.decideDispute(disputeOf(item), 'rejected', '职责清楚', act),
  transfer: (item, act) =>
    item.transfer(
      disputeOf(item),
      {
        leadUnitId: item.state.leadUnitId === 'town' ? 'other-town' : 'town',
        cooperatingUnitIds: [],
        leaderId: 'other-leader',
        handlerId: 'other',
        handlerPostId: null,
        dueOn: addDays(act.on, 20),
        dueBasis: 'hand',
        unitPath: '/c/other-town/',
        cooperatingPaths: [],
      },
      { reason: '职责在该单位', arithmetic: null },
      act,
    ),
  submit: (item, act) => item.submit(aSubmission({ submitterId: act.by, submittedOn: act.on }), FILED, act),
  accept: (item, act) => {
    item.refuseSamePerson([act.by]);
    item.verify(
      aVerification({
        level: (item.state.pendingLevel as VerificationLevel | null) ?? 'auditor',
        verifierId: act.by,
        grade: null,
      }),
      FILED,
      act,
    );
  },
  sendBack: (item, act) =>
    item.verify(
      {
        level: item.state.pendingLevel ?? 'auditor',
        outcome: 'returned',
        grade: null,
        reason: '不符',
        newDueOn: addDays(act.on, 9),
      } as Verification,
      [],
      act,
    ),
  reopen: (item, act) => item.reopen('反弹', '复查', addDays(act.on, 20), act),
  cancel: (item, act) => item.cancel('重复', act),
  rung: (item, act) =>
    item.performDuty(
      { kind: 'urge', occurrence: act.on, rung: 1, replyBy: null, proposalId: null, document: null },
      act,
    ),
};

const steps = fc.array(
  fc.tuple(fc.constantFrom(...Object.keys(STEPS)), fc.constantFrom(...PEOPLE), fc.integer({ min: 0, max: 9 })),
  {
    minLength: 5,
    maxLength: 60,
  },
);

describe('any history of an item', () => {
  it('moves only as the table says, tells what it changes, and changes nothing it refuses', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const item = anItem({ status: 'draft', dueOn: null, originalDueOn: null, scheduleGen: 0, scheduledOn: null });
        let on = START;
        for (const [name, by, days] of history) {
          on = addDays(on, days);
          const before = item.state;
          let refused = false;
          try {
            STEPS[name]!(item, { by, on });
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
            refused = true;
          }
          const { state } = item;
          const events = item.pullEvents();
          if (refused) {
            expect(events).toEqual([]);
            expect(state).toEqual(before);
            continue;
          }
          expect(events.length).toBeGreaterThan(0);
          if (state.status !== before.status) expect(canMove(before.status, state.status)).toBe(true);
          expect(state.cycle).toBe(before.cycle + (name === 'reopen' ? 1 : 0));
          expect(state.scheduleGen).toBeGreaterThanOrEqual(before.scheduleGen);
          if (state.dueOn !== before.dueOn) expect(state.scheduleGen).toBe(before.scheduleGen + 1);
          if (before.originalDueOn && name !== 'reopen') expect(state.originalDueOn).toBe(before.originalDueOn);
          expect(state.disputedOn === null).toBe(state.disputerId === null);
          if (state.disputedOn) expect(['assigned', 'inProgress']).toContain(state.status);
          if (name === 'transfer') {
            expect(state).toMatchObject({ status: 'assigned', receivedOn: null, planState: 'none', rung: 0 });
            expect(state.originalUnitId).toBe(before.originalUnitId ?? before.leadUnitId);
            expect(before.workedByIds.every((id) => state.workedByIds.includes(id))).toBe(true);
          }
          expect(state.status === 'submitted').toBe(state.pendingLevel !== null);
          if (state.status === 'closed') {
            expect(by).not.toBe(state.submitterId);
            expect(by).not.toBe(state.handlerId);
            expect(before.workedByIds).not.toContain(by);
            expect(state.closedOn).not.toBeNull();
          } else expect(state.closedOn).toBeNull();
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
