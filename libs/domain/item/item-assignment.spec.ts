import { day, type Day } from '../day';
import { anItem } from '../../../test/builders/an-item';
import { refusal } from '../../../test/support/refusal';

const TODAY = day('2026-11-20');
const act = (by: string, on: Day = TODAY) => ({ by, on });

const STAYS = { reason: null, arithmetic: null };
const MOVES = { reason: '机构改革', arithmetic: null };

describe('the assignment of an item', () => {
  const given = (leadUnitId: string) => ({
    leadUnitId,
    cooperatingUnitIds: [],
    leaderId: 'leader',
    handlerId: 'other',
    handlerPostId: null,
    dueOn: day('2026-12-01'),
    dueBasis: 'hand' as const,
    unitPath: `/c/${leadUnitId}/`,
    cooperatingPaths: [],
  });

  it('is signed for and planned anew by another unit it is given to, and goes on with another person of the same', () => {
    const item = anItem({ planState: 'approved', goal: '目标', planFiledOn: TODAY });
    item.assign(given('town'), STAYS, act('coordinator'));
    expect(item.state).toMatchObject({ status: 'inProgress', planState: 'approved', handlerId: 'other' });
    item.assign(given('bureau'), MOVES, act('coordinator'));
    expect(item.state).toMatchObject({ status: 'assigned', receivedOn: null, planState: 'none', goal: null });
    item.receive(act('other'));
    expect(item.state).toMatchObject({ status: 'inProgress', workedByIds: ['handler', 'other'] });
  });

  it('goes to another unit with a reason alone, which is told with the unit that loses it; the first unit stays on record', () => {
    const item = anItem({ rung: 2, rungOn: TODAY });
    expect(refusal(() => item.assign(given('bureau'), STAYS, act('coordinator')))).toBe('input.invalid');
    item.assign(given('bureau'), MOVES, act('coordinator'));
    expect(item.state).toMatchObject({ originalUnitId: 'town', transferredOn: TODAY, rung: 0 });
    expect(item.pullEvents()).toMatchObject([
      {
        type: 'item.reassigned',
        data: {
          fromUnitId: 'town',
          leadUnitId: 'bureau',
          reason: '机构改革',
          before: { leaderId: 'leader', cooperatingUnitIds: [] },
        },
      },
    ]);
    item.assign(given('office'), MOVES, act('coordinator'));
    expect(item.state).toMatchObject({ leadUnitId: 'office', originalUnitId: 'town' });
  });

  it('is first assigned, and given to others of its unit, without one', () => {
    const draft = anItem({ status: 'draft', leadUnitId: null, originalDueOn: null, dueOn: null });
    draft.assign(given('town'), STAYS, act('coordinator'));
    draft.assign(given('town'), STAYS, act('coordinator'));
    expect(draft.state).toMatchObject({ originalUnitId: null, transferredOn: null });
    expect(draft.pullEvents().map(({ data }) => 'fromUnitId' in data)).toEqual([false, false]);
  });

  it('names of a whole form that comes back the fields that differ', () => {
    const item = anItem();
    const { title, nature, cause } = item.state;
    item.edit({ title, nature, cause, category: '行政执法' }, act('coordinator'));
    expect(item.pullEvents()).toMatchObject([{ type: 'item.edited', data: { fields: ['category'] } }]);
  });

  it('is given to no other unit while its clock stands still', () => {
    const paused = anItem({ pausedOn: TODAY });
    expect(refusal(() => paused.assign(given('bureau'), MOVES, act('coordinator')))).toBe('item.paused');
    expect(refusal(() => paused.assign(given('town'), STAYS, act('coordinator')))).toBe('nothing refused');
  });
});
