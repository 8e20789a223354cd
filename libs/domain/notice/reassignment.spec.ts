import { eventNotice } from './event-notices';
import { formerLeaderOf, joiningUnitsOf } from './reassignment';

const before = { handlerId: 'h', leaderId: 'l', cooperatingUnitIds: ['dept'] };

describe('a change of assignment', () => {
  it('tells the units that are to help from now on, not those that did before', () => {
    const data = { cooperatingUnitIds: ['dept', 'bureau'], before };
    expect(joiningUnitsOf(data)).toEqual(['bureau']);
    expect(eventNotice('item.reassigned', data)?.audience).toEqual(['handler', 'formerHandler', 'leader', 'joining']);
  });

  it('tells the leader of the unit that lost the item', () => {
    const data = { fromUnitId: 'town', cooperatingUnitIds: ['dept'], before };
    expect(formerLeaderOf(data)).toBe('l');
    expect(eventNotice('item.reassigned', data)?.audience).toEqual([
      'handler',
      'formerHandler',
      'leader',
      'formerLeader',
    ]);
  });

  it('tells nobody else where unit and helpers stay, nor where a post changed hands', () => {
    for (const data of [{ cooperatingUnitIds: ['dept'], before }, { before: { handlerId: 'h' } }, {}]) {
      expect([joiningUnitsOf(data), formerLeaderOf(data)]).toEqual([[], null]);
      expect(eventNotice('item.reassigned', data)?.audience).toEqual(['handler', 'formerHandler', 'leader']);
    }
  });
});
