import { day, type Day } from '@domain/day';
import type { Duty, DutyKind } from '@domain/deadline/duty';
import type { RectificationItem } from '@domain/item/rectification-item';
import { aParty } from '../../../test/builders/a-party';
import { anItem } from '../../../test/builders/an-item';
import {
  EmptyLedger,
  MemoryCaseFile,
  NoLookBacks,
  ShippedAftercare,
  MemoryRegister,
} from '../../../test/fakes/case-fakes';
import {
  CountingIds,
  FixedParties,
  InlineWork,
  MemoryChannels,
  MemoryNotices,
  MemoryTimers,
  OneItem,
  ShippedRules,
} from '../../../test/fakes/engine-fakes';
import { IssueDocument } from '../document/issue-document';
import { ProposeRung } from '../document/propose-rung';
import type { DueTimer } from '../ports/timers';
import { CarryOutDuties } from './carry-out-duties';
import { LookBackTimers } from '../look-back/look-back-timers';
import { PlanLookBacks } from '../look-back/plan-look-backs';
import { ClosePublicities } from '../publicity/close-publicities';
import { PerformDuty } from './perform-duty';
import { RaiseNotices } from './raise-notices';

const TODAY = day('2026-12-08');
const claim = (timerId: string, fence = 1) => ({ timerId, itemId: 'item', fence });

function timer(
  id: string,
  kind: DutyKind,
  rung: number,
  occurrence: Day,
  gen = 1,
  differs: Partial<Duty> = {},
): DueTimer {
  const duty: Duty = {
    kind,
    occurrence,
    rung,
    dueAt: `${occurrence}T00:30:00.000Z`,
    audience: ['handler'],
    replyBy: null,
    misfire: 'catchUp',
    label: '',
    proposal: false,
    document: null,
    channels: null,
    ...differs,
  };
  return { id, itemId: 'item', gen, duty };
}

function theClock(due: DueTimer[], item: RectificationItem = anItem()) {
  const people = [aParty({ id: 'handler' }), aParty({ id: 'leader', roles: ['unitLeader'] })];
  const [work, items, timers] = [new InlineWork(TODAY), new OneItem(item), new MemoryTimers(due)];
  const notices = new MemoryNotices();
  const raise = new RaiseNotices(work, new ShippedRules(), new FixedParties(people), notices, new MemoryChannels());
  const [rules, caseFile, ids] = [new ShippedRules(), new MemoryCaseFile(), new CountingIds()];
  const issue = new IssueDocument(work, new MemoryRegister(), caseFile, rules, ids);
  const carryOut = new CarryOutDuties(
    work,
    rules,
    raise,
    issue,
    new ProposeRung(work, caseFile, rules, ids),
    new NoLookBacks(),
  );
  const planLookBacks = new PlanLookBacks(new ShippedAftercare(), rules, caseFile, ids);
  const close = new ClosePublicities(caseFile, planLookBacks, new LookBackTimers(new EmptyLedger(), rules));
  return {
    perform: new PerformDuty(work, items, timers, carryOut, close),
    items,
    timers,
    notices,
    caseFile,
  };
}

describe('PerformDuty', () => {
  it('tells whom it concerns, notes the rung and settles the timer', async () => {
    const { perform, items, timers, notices } = theClock([
      timer('urge', 'urge', 1, TODAY, 1, { audience: ['handler', 'leader'], replyBy: day('2026-12-11') }),
    ]);
    expect(await perform.run(claim('urge'))).toBe('done');
    expect(notices.raised.map(({ personId, kind, replyBy }) => [personId, kind, replyBy])).toEqual([
      ['handler', 'urge', '2026-12-11'],
      ['leader', 'urge', '2026-12-11'],
    ]);
    expect(notices.inDigest).toBe(false);
    expect(items.item.state.rung).toBe(1);
    expect(items.item.pullEvents()).toMatchObject([{ type: 'item.dutyPerformed', data: { kind: 'urge', rung: 1 } }]);
    expect(items.saved).toBe(1);
    expect(timers.settled).toEqual([{ id: 'urge', state: 'done', reason: null }]);
  });

  it('issues the document of the rung with it, and names its number', async () => {
    const { perform, items, notices, caseFile } = theClock([
      timer('red', 'supervisionNotice', 2, TODAY, 1, { document: 'supervisionNotice', replyBy: day('2026-12-15') }),
    ]);
    expect(await perform.run(claim('red'))).toBe('done');
    expect(await perform.run(claim('red'))).toBe('stale');
    const issued = await caseFile.of('document');
    expect(issued).toMatchObject([
      { kind: 'supervisionNotice', seq: 1, rung: 2, sourceId: 'red', replyBy: '2026-12-15' },
    ]);
    expect(notices.raised[0]!.body).toContain('文号：督办〔2026〕1号');
    expect(items.item.pullEvents()).toMatchObject([
      { data: { document: '督办〔2026〕1号', documentId: issued[0]!.id } },
    ]);
  });

  it('only puts on record what people decide', async () => {
    const { perform, items, caseFile } = theClock(
      [timer('talk', 'interview', 4, TODAY, 1, { proposal: true })],
      anItem({ rung: 3, rungOn: day('2026-12-02') }),
    );
    expect(await perform.run(claim('talk'))).toBe('done');
    const [proposal] = await caseFile.of('rungProposal');
    expect(proposal).toMatchObject({
      kind: 'interview',
      rung: 4,
      document: 'interviewNotice',
      replyWithin: 5,
      outcome: null,
    });
    expect(items.item.state).toMatchObject({ rung: 3, proposedRung: 4, proposedOn: TODAY, proposalId: proposal!.id });
    expect(await caseFile.of('document')).toEqual([]);
  });

  it('does it once, twice in a row and twice at once', async () => {
    const { perform, notices } = theClock([timer('t', 'urge', 1, TODAY)]);
    expect(await perform.run(claim('t'))).toBe('done');
    expect(await Promise.all([perform.run(claim('t')), perform.run(claim('t'))])).toEqual(['stale', 'stale']);
    expect(notices.raised).toHaveLength(1);
  });

  it('does nothing under a fence that is too low', async () => {
    const { perform, notices } = theClock([timer('t', 'urge', 1, TODAY)]);
    expect(await perform.run(claim('t', 0))).toBe('stale');
    expect(notices.raised).toEqual([]);
  });

  it('climbs to the highest rung due and skips the rest, whoever holds them', async () => {
    const { perform, timers, notices } = theClock([
      timer('early', 'reminder', 0, day('2026-11-26')),
      timer('today', 'reminder', 0, day('2026-12-01'), 1, { misfire: 'skip' }),
      timer('urge', 'urge', 1, day('2026-12-02')),
      timer('red', 'supervisionNotice', 2, TODAY),
    ]);
    expect(await perform.run(claim('early'))).toBe('done');
    expect(timers.settled).toEqual([
      { id: 'early', state: 'skipped', reason: 'superseded' },
      { id: 'today', state: 'skipped', reason: 'missed' },
      { id: 'urge', state: 'skipped', reason: 'superseded' },
      { id: 'red', state: 'done', reason: null },
    ]);
    expect(notices.raised.map(({ kind }) => kind)).toEqual(['supervisionNotice']);
    expect(notices.raised[0]!.body).toContain('已逾期 5 个工作日');
  });

  it.each([
    ['a generation gone by', anItem({ scheduleGen: 2 })],
    ['an item settled meanwhile', anItem({ status: 'cancelled' })],
  ])('cancels what belongs to %s', async (_, item) => {
    const { perform, timers, notices } = theClock([timer('t', 'urge', 1, TODAY)], item);
    expect(await perform.run(claim('t'))).toBe('cancelled');
    expect(timers.settled).toEqual([{ id: 't', state: 'cancelled', reason: 'replanned' }]);
    expect(notices.raised).toEqual([]);
  });

  it('sends nothing whose day has passed, where it would be false now', async () => {
    const { perform, items, notices } = theClock([
      timer('today', 'reminder', 0, day('2026-12-01'), 1, { misfire: 'skip' }),
    ]);
    expect(await perform.run(claim('today'))).toBe('skipped');
    expect(notices.raised).toEqual([]);
    expect(items.saved).toBe(0);
  });

  it('fails loudly where nobody at all could be told, so that the timer stays', async () => {
    const item = anItem({ handlerId: 'gone', leaderId: 'gone', leadUnitId: 'nowhere' });
    const { perform, timers } = theClock([timer('t', 'urge', 1, TODAY)], item);
    await expect(perform.run(claim('t'))).rejects.toThrow('nobody to tell');
    expect(timers.settled).toEqual([]);
  });
});
