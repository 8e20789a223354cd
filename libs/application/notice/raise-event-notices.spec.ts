import { day } from '@domain/day';
import { aParty } from '../../../test/builders/a-party';
import { anItem } from '../../../test/builders/an-item';
import {
  FixedParties,
  InlineWork,
  MemoryChannels,
  MemoryNotices,
  OneItem,
  OneOutboxRow,
  ShippedRules,
} from '../../../test/fakes/engine-fakes';
import { RaiseEventNotices } from './raise-event-notices';
import { RaiseNotices } from './raise-notices';

const PEOPLE = [
  aParty({ id: 'handler', roles: ['handler'] }),
  aParty({ id: 'leader', roles: ['unitLeader'] }),
  aParty({ id: 'coordinator', roles: ['coordinator'], unitId: 'office', scope: '/c/' }),
];

function told(type: 'item.urged' | 'item.submitted', by: string, item = anItem(), people = PEOPLE) {
  const work = new InlineWork(day('2026-11-20'));
  const notices = new MemoryNotices();
  const data = { text: '请速报进展', replyBy: '2026-11-25', statement: '已整改' };
  const row = { id: 'row', type, itemId: 'item', by, byName: '张三', on: day('2026-11-20'), data };
  const outbox = new OneOutboxRow(row);
  const raise = new RaiseNotices(work, new ShippedRules(), new FixedParties(people), notices, new MemoryChannels([]));
  return { use: new RaiseEventNotices(work, new OneItem(item), outbox, raise), notices, outbox };
}

describe('RaiseEventNotices', () => {
  it('tells of an urge with its words, its day and who asks; once, however often it is asked', async () => {
    const { use, notices, outbox } = told('item.urged', 'coordinator');
    await use.run('row');
    await use.run('row');
    expect(notices.raised.map(({ personId }) => personId)).toEqual(['handler', 'leader']);
    expect(notices.raised[0]).toMatchObject({ kind: 'urge', replyBy: '2026-11-25', sourceId: 'row' });
    expect(notices.raised[0]!.body.split('\n')).toEqual([
      '督察办催办：请速报进展',
      '事项：2026-01-001 行政执法公示不及时',
      '督察批次：法治督察',
      '现状：距时限还有 7 个工作日（时限 2026-12-01）。',
      '要求：请在系统中回复催办。',
      '请于 2026-11-25 前回复。',
      '发出：张三',
    ]);
    expect(notices.inDigest).toBe(false);
    expect(outbox.isDone).toBe(true);
  });

  it('does not tell who did it himself', async () => {
    const { use, notices } = told('item.urged', 'leader');
    await use.run('row');
    expect(notices.raised.map(({ personId }) => personId)).toEqual(['handler']);
  });

  it('never asks to verify whoever worked on it', async () => {
    const item = anItem({
      status: 'submitted',
      pendingLevel: 'unit',
      submitterId: 'leader',
      submittedOn: day('2026-11-20'),
    });
    const { use, notices } = told('item.submitted', 'handler', item);
    await use.run('row');
    // The unit's only leader submitted it, so the office hears that nobody there can verify.
    expect(notices.raised.map(({ personId }) => personId)).toEqual(['coordinator']);
  });

  it('keeps the row and notes the error when nobody can be told', async () => {
    const { use, outbox } = told('item.urged', 'coordinator', anItem(), []);
    await expect(use.run('row')).rejects.toThrow('nobody to tell');
    expect(outbox.isDone).toBe(false);
    expect(outbox.error).toContain('nobody to tell');
  });
});
