import type { Day } from '../day';
import type { Duty } from '../deadline/duty';
import { previewMessages } from './preview';
import type { Party } from './resolve-audience';

const on = '2026-03-03' as Day;
const duty = (kind: Duty['kind'], audience: Duty['audience']): Duty => ({
  ...{ kind, occurrence: on, rung: 0, dueAt: `${on}T00:30:00.000Z`, audience, replyBy: null },
  ...{ misfire: 'catchUp', proposal: false, document: null, channels: null, label: kind },
});
const auditor = (id: string): Party => ({
  ...{ id, name: id, email: null, unitId: 'county', scope: '/', roles: ['auditor'] },
});
const item = {
  ...{ id: 'item', handlerId: null, leaderId: null, submitterId: null, workedByIds: [], leadUnitId: null },
  ...{ cooperatingUnitIds: [], unitPath: '/county/', pendingLevel: null, lookBackerIds: ['b'] },
};
const people = [auditor('a'), auditor('b')];

describe('previewMessages', () => {
  it('leaves out what nobody is told of', () =>
    expect(previewMessages([{ item, duty: duty('publicityEnd', ['auditor']) }], people, on)).toEqual([]));

  it('tells of a look-back whoever is named to go, and no other auditor', () => {
    const told = previewMessages([{ item, duty: duty('lookBack', ['lookBacker']) }], people, on);
    expect(told.map(({ person }) => person.id)).toEqual(['b']);
  });
});
