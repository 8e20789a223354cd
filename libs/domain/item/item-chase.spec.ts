import { aDocument } from '../../../test/builders/a-document';
import { anItem } from '../../../test/builders/an-item';
import { refusal } from '../../../test/support/refusal';
import { day } from '../day';
import type { RungProposal } from '../document/rung-proposal';

const on = day('2026-12-10');
const act = (by: string) => ({ by, on });
const climbed = { rung: 2, rungOn: day('2026-12-08'), rungReplyBy: day('2026-12-15') };
const proposal = { id: 'p', kind: 'interview', rung: 4, audience: ['handler'] } as unknown as RungProposal;

describe('the answer to a document', () => {
  it('moves the ladder where it stands on that rung', () => {
    const item = anItem(climbed);
    item.replyToDocument(aDocument(), '已整改', act('handler'));
    expect(item.state).toMatchObject({ rungAnsweredOn: on, scheduleGen: 2 });
  });

  it.each([
    ['a lower rung', aDocument({ rung: 1 })],
    ['an earlier climb', aDocument({ issuedOn: day('2026-12-07') })],
  ])('is told, and moves nothing, for %s', (_, document) => {
    const item = anItem(climbed);
    item.replyToDocument(document, '已整改', act('handler'));
    expect(item.state).toMatchObject({ rungAnsweredOn: null, scheduleGen: 1 });
    expect(item.pullEvents()).toMatchObject([{ type: 'item.documentReplied', data: { document: '督办〔2026〕3号' } }]);
  });

  const asksNothing = { ...climbed, rungReplyBy: null };

  it('is its receipt where it asks for no reply', () => {
    const item = anItem(asksNothing);
    item.receiveDocument(aDocument({ replyBy: null }), act('handler'));
    expect(item.state).toMatchObject({ rungAnsweredOn: on, scheduleGen: 2 });
  });

  it.each([
    ['one that asks for a reply', climbed, aDocument()],
    ['one beside which the rung asks for a reply', climbed, aDocument({ replyBy: null })],
    ['one that asks for a reply beside the rung', asksNothing, aDocument()],
    ['a lower rung', asksNothing, aDocument({ replyBy: null, rung: 1 })],
    ['what is submitted', { ...asksNothing, status: 'submitted' as const }, aDocument({ replyBy: null })],
  ])('stops nothing while it is only signed for, of %s', (_, state, document) => {
    const item = anItem(state);
    item.receiveDocument(document, act('handler'));
    expect(item.state).toMatchObject({ rungAnsweredOn: null, scheduleGen: 1 });
    expect(item.pullEvents()).toMatchObject([{ type: 'item.documentReceived' }]);
  });
});

describe('the answer to an urge', () => {
  it('moves the ladder on its first rung, and puts off nothing above it', () => {
    const [first, second] = [anItem({ ...climbed, rung: 1 }), anItem(climbed)];
    for (const item of [first, second]) item.replyToUrge({ id: 'u', cycle: 1, urgedOn: on }, '正在办', act('handler'));
    expect(first.state).toMatchObject({ rungAnsweredOn: on, scheduleGen: 2 });
    expect(second.state).toMatchObject({ rungAnsweredOn: null, scheduleGen: 1 });
  });
});

describe('what a cycle that is over left unanswered', () => {
  const past = aDocument({ cycle: 0 });

  it.each([
    ['a reply', (item: ReturnType<typeof anItem>) => item.replyToDocument(past, '已整改', act('handler'))],
    ['a receipt', (item: ReturnType<typeof anItem>) => item.receiveDocument(past, act('handler'))],
    [
      'an urge',
      (item: ReturnType<typeof anItem>) => item.replyToUrge({ id: 'u', cycle: 0, urgedOn: on }, '答', act('handler')),
    ],
  ])('stays so: %s is refused', (_what, answer) => {
    const item = anItem(climbed);
    expect(refusal(() => answer(item))).toBe('cycle.past');
    expect(item.pullEvents()).toEqual([]);
  });
});

describe('a proposed rung', () => {
  const waiting = { ...climbed, rung: 3, proposedRung: 4, proposedOn: on, proposalId: 'p' };

  it('takes the ladder up when it is issued, and leaves it where it is when it is declined', () => {
    const issued = anItem(waiting);
    issued.issueRung(proposal, day('2026-12-22'), aDocument(), act('coordinator'));
    expect(issued.state).toMatchObject({
      rung: 4,
      rungOn: on,
      rungReplyBy: '2026-12-22',
      proposalId: null,
      scheduleGen: 2,
    });
    const declined = anItem(waiting);
    declined.declineRung(proposal, '已有进展', act('coordinator'));
    expect(declined.state).toMatchObject({ rung: 3, proposedRung: 4, proposalId: null, scheduleGen: 1 });
  });

  it('has lapsed once another waits or the date has moved, and is not issued while the clock stands still', () => {
    for (const lapsed of [{ proposalId: 'q' }, { proposalId: null }]) {
      const item = anItem({ ...waiting, ...lapsed });
      expect(refusal(() => item.issueRung(proposal, null, null, act('coordinator')))).toBe('rung.lapsed');
      expect(refusal(() => item.declineRung(proposal, '因', act('coordinator')))).toBe('rung.lapsed');
    }
    const paused = anItem({ ...waiting, pausedOn: on });
    expect(refusal(() => paused.issueRung(proposal, null, null, act('coordinator')))).toBe('item.paused');
    expect(refusal(() => paused.refuseUrge())).toBe('item.paused');
  });
});
