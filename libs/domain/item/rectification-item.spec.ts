import { day, type Day } from '../day';
import type { RungProposal } from '../document/rung-proposal';
import { aDocument } from '../../../test/builders/a-document';
import { anItem } from '../../../test/builders/an-item';
import { refusal } from '../../../test/support/refusal';
import { aSubmission, aVerification, FILED, NOTHING_FILED } from '../../../test/builders/a-decision';
import { extensionTerms } from '../../../test/builders/extension-terms';
import type { Extension } from './case-file';
import type { ItemState } from './item-state';

const TODAY = day('2026-11-20');
const act = (by: string, on: Day = TODAY) => ({ by, on });
const evidence = FILED;
const terms = extensionTerms();

const submission = aSubmission();

function submitted(differs: Partial<ItemState> = {}) {
  return anItem({
    status: 'submitted',
    pendingLevel: 'auditor',
    submitterId: 'handler',
    submittedOn: TODAY,
    ...differs,
  });
}

describe('an item in work', () => {
  it('is not submitted without the evidence that is required', () => {
    expect(refusal(() => anItem().submit(submission, NOTHING_FILED, act('handler')))).toBe('evidence.missing');
  });

  it.each(['timeBound', 'continuing'] as const)(
    '%s: is not submitted before its plan is approved',
    (remediationType) => {
      for (const planState of ['none', 'submitted'] as const) {
        const item = anItem({ remediationType, planState });
        expect(refusal(() => item.submit(submission, evidence, act('handler')))).toBe('plan.not_approved');
      }
      const item = anItem({ remediationType, planState: 'approved' });
      item.submit(submission, evidence, act('handler'));
      expect(item.state).toMatchObject({ status: 'submitted', pendingLevel: 'unit', submittedOn: TODAY });
    },
  );

  it('keeps its first date whatever is granted later', () => {
    const item = anItem();
    const extension = { id: 'e', requestedById: 'handler', dueOn: day('2026-12-20') } as Extension;
    item.requestExtension(extension, terms, act('handler'));
    item.decideExtension(extension, day('2026-12-15'), null, [], terms, act('coordinator'));
    expect(item.state).toMatchObject({
      dueOn: '2026-12-15',
      originalDueOn: '2026-12-01',
      extensionCount: 1,
      scheduleGen: 2,
    });
  });

  it('is not extended after its date, twice over the cap, to an earlier date, nor by who asked', () => {
    const extension = { id: 'e', requestedById: 'handler', dueOn: day('2026-12-20') } as Extension;
    expect(refusal(() => anItem().requestExtension(extension, terms, act('handler', day('2026-12-02'))))).toBe(
      'extension.refused_by_rule',
    );
    expect(refusal(() => anItem({ extensionCount: 2 }).requestExtension(extension, terms, act('handler')))).toBe(
      'extension.refused_by_rule',
    );
    const earlier = { ...extension, dueOn: day('2026-12-01') };
    expect(refusal(() => anItem().requestExtension(earlier, terms, act('handler')))).toBe('extension.refused_by_rule');
    const far = { ...extension, dueOn: day('2027-12-01') };
    expect(refusal(() => anItem().requestExtension(far, terms, act('handler')))).toBe('extension.refused_by_rule');
    expect(refusal(() => anItem().decideExtension(extension, extension.dueOn, null, [], terms, act('handler')))).toBe(
      'action.forbidden',
    );
  });
});

describe('verification', () => {
  it('is never by who handled, planned, owned a measure, submitted, reported or put evidence in this cycle', () => {
    const item = anItem();
    item.submitPlan('目标', [{ dueOn: day('2027-01-10'), handlerId: 'owner' }], act('planner'));
    item.approvePlan(act('coordinator'));
    item.note('item.progressed', act('reporter'), {});
    item.note('item.evidenceAdded', act('uploader'), {});
    item.handOver('next handler', act('coordinator'));
    item.submit(submission, evidence, act('next handler'));
    item.handOver('third handler', act('coordinator'));
    for (const person of ['handler', 'planner', 'owner', 'reporter', 'uploader', 'next handler', 'third handler']) {
      expect(refusal(() => item.refuseSamePerson([person]))).toBe('verification.same_person');
    }
    expect(refusal(() => item.refuseSamePerson(['auditor']))).toBe('nothing refused');
  });

  it('may be by who worked on an earlier cycle only', () => {
    const item = anItem({ status: 'closed', workedByIds: ['handler', 'helper'] });
    item.reopen('反弹', '复查', day('2026-12-31'), act('auditor'));
    expect(item.state.workedByIds).toEqual(['handler']);
  });

  it('climbs its levels one by one and closes at the last', () => {
    const item = submitted({ pendingLevel: 'unit' });
    item.verify(aVerification({ level: 'unit' }), evidence, act('leader'));
    item.verify(aVerification({ level: 'office' }), evidence, act('coordinator'));
    expect(item.state).toMatchObject({ status: 'submitted', pendingLevel: 'auditor' });
    item.verify(aVerification({ grade: 'mostlyRectified' }), evidence, act('auditor', day('2026-11-25')));
    expect(item.state).toMatchObject({
      status: 'closed',
      pendingLevel: null,
      grade: 'mostlyRectified',
      completedOn: TODAY,
      closedOn: '2026-11-25',
    });
  });

  it('is of one level for each person, himself or by a delegate; his word stays when he is given the item later', () => {
    const item = submitted({ pendingLevel: 'unit' });
    item.verify(aVerification({ level: 'unit', verifierId: 'leader', delegateId: 'deputy' }), evidence, act('leader'));
    for (const hands of [['leader'], ['deputy'], ['coordinator', 'deputy']])
      expect(refusal(() => item.refuseSamePerson(hands))).toBe('verification.second_level');
    item.verify(aVerification({ level: 'office', verifierId: 'coordinator' }), evidence, act('coordinator'));
    item.handOver('deputy', act('coordinator'));
    expect(refusal(() => item.refuseSamePerson(['deputy']))).toBe('verification.same_person');
    item.verify(aVerification(), evidence, act('auditor'));
    expect(item.state).toMatchObject({ status: 'closed', verifiedByIds: null });
  });

  it('says 已整改 only of what meets every criterion', () => {
    const criteria = [{ text: '整改措施已全部完成', answer: 'notMet' as const, note: '还差一项' }];
    for (const grade of ['rectified', null] as const)
      expect(refusal(() => submitted().verify(aVerification({ grade, criteria }), evidence, act('auditor')))).toBe(
        'input.invalid',
      );
    const item = submitted();
    item.verify(aVerification({ grade: 'mostlyRectified', criteria }), evidence, act('auditor'));
    expect(item.state.status).toBe('closed');
  });

  it('of another level than the pending one is refused', () => {
    expect(refusal(() => submitted().verify(aVerification({ level: 'unit' }), evidence, act('leader')))).toBe(
      'verification.wrong_level',
    );
  });

  it('stands on no visit that is still to come, whatever it decides', () => {
    const decisions = [aVerification(), aVerification({ outcome: 'returned', grade: null, reason: '照片不清' })];
    for (const decision of decisions) {
      const visitedOn = (on: Day) => () => {
        const onSite = { on, people: ['罗静'], findings: '公示栏已更新' };
        submitted().verify({ ...decision, onSite }, evidence, act('auditor'));
      };
      expect(visitedOn(day('2026-11-21'))).toThrow('现场核查的日期不能晚于今天（2026年11月20日）。');
      expect(refusal(visitedOn(day('2026-11-21')))).toBe('input.invalid');
      for (const on of [TODAY, day('2026-11-02')]) expect(refusal(visitedOn(on))).toBe('nothing refused');
    }
  });

  it('never closes without evidence, nor as not rectified', () => {
    expect(refusal(() => submitted().verify(aVerification(), NOTHING_FILED, act('auditor')))).toBe('evidence.missing');
    expect(refusal(() => submitted().verify(aVerification({ grade: 'notRectified' }), evidence, act('auditor')))).toBe(
      'input.invalid',
    );
  });

  it('returns with a reason and a new date', () => {
    const item = submitted();
    const returned = aVerification({
      outcome: 'returned',
      grade: null,
      reason: '照片不清',
      newDueOn: day('2026-12-10'),
    });
    expect(refusal(() => submitted().verify({ ...returned, reason: null }, evidence, act('auditor')))).toBe(
      'input.invalid',
    );
    item.verify(returned, evidence, act('auditor'));
    expect(item.state).toMatchObject({
      status: 'inProgress',
      pendingLevel: null,
      dueOn: '2026-12-10',
      originalDueOn: '2026-12-01',
    });
  });

  it('returns without a new date unless the present one has passed; today has not', () => {
    const returned = aVerification({ outcome: 'returned', grade: null, reason: '照片不清' });
    const tried = (dueOn: Day | null) => {
      const item = submitted({ dueOn });
      item.verify(returned, evidence, act('auditor'));
      return item.state.dueOn;
    };
    expect([tried(day('2026-12-01')), tried(TODAY), tried(null)]).toEqual(['2026-12-01', TODAY, null]);
    expect(() => tried(day('2026-11-19'))).toThrow('原整改时限（2026年11月19日）已过，退回时必须写明新的整改时限。');
  });
});

describe('a closed item', () => {
  const closed = () =>
    anItem({ status: 'closed', grade: 'rectified', closedOn: TODAY, completedOn: TODAY, submitterId: 'handler' });

  it('refuses every write but reopening', () => {
    const writes: ((item: ReturnType<typeof closed>) => void)[] = [
      (item) => item.edit({ title: '改' }, act('coordinator')),
      (item) => item.receive(act('handler')),
      (item) => item.submitPlan('目标', [{ dueOn: TODAY, handlerId: null }], act('handler')),
      (item) => item.approvePlan(act('coordinator')),
      (item) => item.note('item.evidenceAdded', act('handler'), {}),
      (item) => item.urge(act('coordinator'), { text: '催', replyBy: TODAY, urgeId: 'u' }, aDocument()),
      (item) => item.refuseUrge(),
      (item) => item.issueRung({ id: 'p' } as RungProposal, null, null, act('coordinator')),
      (item) => item.declineRung({ id: 'p' } as RungProposal, '因', act('coordinator')),
      (item) => item.receiveDocument(aDocument(), act('handler')),
      (item) => item.replyToDocument(aDocument(), '答', act('handler')),
      (item) => item.holdInterview(aDocument(), act('coordinator')),
      (item) => item.replyToUrge({ id: 'u', cycle: 1, urgedOn: TODAY }, '答', act('handler')),
      (item) => item.requestExtension({ dueOn: day('2027-01-01') } as Extension, terms, act('handler')),
      (item) => item.submit(submission, evidence, act('handler')),
      (item) => item.verify(aVerification(), evidence, act('auditor')),
      (item) => item.cancel('因', act('coordinator')),
    ];
    for (const write of writes) {
      const item = closed();
      expect(refusal(() => write(item))).toBe('item.frozen');
      expect(item.state).toEqual(closed().state);
      expect(item.pullEvents()).toEqual([]);
    }
  });

  it('opens a new cycle with its own date, and nothing carried over that a decision would stand on', () => {
    const item = anItem({ ...closed().state, planState: 'approved', planFiledOn: TODAY, planApprovedOn: TODAY });
    expect(refusal(() => item.reopen('反弹', '督办〔2026〕9号', TODAY, act('auditor')))).toBe('input.invalid');
    item.reopen('反弹', '督办〔2026〕9号', day('2027-01-15'), act('auditor'));
    expect(item.state).toMatchObject({
      status: 'inProgress',
      cycle: 2,
      dueOn: '2027-01-15',
      originalDueOn: '2027-01-15',
      closedOn: null,
      grade: null,
      submitterId: null,
      rung: 0,
      planState: 'approved',
      planFiledOn: null,
      planApprovedOn: null,
      receivedOn: '2026-11-03',
    });
    item.submitPlan('目标', [{ dueOn: day('2027-01-10'), handlerId: null }], act('handler', day('2026-11-27')));
    expect(item.state.planFiledOn).toBe('2026-11-27');
  });
});
