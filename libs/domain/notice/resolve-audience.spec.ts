import { aParty } from '../../../test/builders/a-party';
import { anItem } from '../../../test/builders/an-item';
import { resolveAudience } from './resolve-audience';

const office = { unitId: 'office', scope: '/c/' };
const PEOPLE = [
  aParty({ id: 'handler', unitId: 'town', scope: '/c/town/', roles: ['handler'] }),
  aParty({ id: 'leader', unitId: 'town', scope: '/c/town/', roles: ['unitLeader'] }),
  aParty({ id: 'deputy', unitId: 'town', scope: '/c/town/', roles: ['unitLeader'] }),
  aParty({ id: 'coordinator', roles: ['coordinator'], ...office }),
  aParty({ id: 'auditor', roles: ['auditor'], ...office }),
  aParty({ id: 'elsewhere', roles: ['coordinator', 'auditor'], unitId: 'other', scope: '/other/' }),
  aParty({ id: 'helper', unitId: 'dept', scope: '/c/dept/', roles: ['handler'] }),
];
const who = (...args: Parameters<typeof resolveAudience>) => resolveAudience(...args).map(({ id }) => id);

describe('resolveAudience', () => {
  const item = anItem({ cooperatingUnitIds: ['dept'] }).state;

  it('finds each person once, however many parts he plays', () => {
    expect(who(item, ['handler', 'leader', 'coordinator', 'handler'], PEOPLE)).toEqual([
      'handler',
      'leader',
      'coordinator',
    ]);
    expect(who(anItem({ leaderId: 'handler' }).state, ['handler', 'leader'], PEOPLE)).toEqual(['handler']);
  });

  it('asks the office of the item’s own branch, never another’s', () => {
    expect(who(item, ['coordinator', 'auditor'], PEOPLE)).toEqual(['coordinator', 'auditor']);
  });

  it('reaches a cooperating unit by its leaders, or whoever handles things there', () => {
    expect(who(item, ['cooperating'], PEOPLE)).toEqual(['helper']);
    expect(who({ ...item, joiningUnitIds: ['dept'] }, ['joining'], PEOPLE)).toEqual(['helper']);
  });

  it.each([
    ['unit', ['leader']],
    ['office', ['coordinator']],
    ['auditor', ['auditor']],
  ] as const)('finds the verifier of the level %s', (pendingLevel, expected) => {
    expect(who(anItem({ status: 'submitted', pendingLevel }).state, ['verifier'], PEOPLE)).toEqual(expected);
  });

  it('never names a verifier who submitted or handles it', () => {
    const own = anItem({ status: 'submitted', pendingLevel: 'auditor', submitterId: 'auditor' }).state;
    expect(who(own, ['verifier'], PEOPLE)).toEqual(['coordinator']);
  });

  it('falls to the unit’s leaders where the handler or the leader has left, and to the office where all have', () => {
    expect(who(anItem({ handlerId: 'gone' }).state, ['handler'], PEOPLE)).toEqual(['leader']);
    expect(who(anItem({ leaderId: 'gone', leadUnitId: 'town' }).state, ['leader'], PEOPLE)).toEqual([
      'leader',
      'deputy',
    ]);
    expect(
      who(anItem({ handlerId: 'gone', leaderId: 'gone', leadUnitId: 'closed' }).state, ['handler'], PEOPLE),
    ).toEqual(['coordinator']);
  });
});
