import { timelineGroups } from './timeline-groups';

const entry = (at: string, kind: string) => ({ at, kind });

describe('timelineGroups', () => {
  it('puts duties cancelled at one moment together and nothing else', () => {
    const entries = [
      entry('08:00', 'item.submitted'),
      entry('08:00', 'duty.cancelled'),
      entry('08:00', 'duty.cancelled'),
      entry('08:00', 'notice'),
      entry('08:00', 'notice'),
      entry('09:00', 'duty.cancelled'),
      entry('10:00', 'duty.cancelled'),
    ];
    const groups = timelineGroups(entries);
    expect(groups.map(({ length }) => length)).toEqual([1, 2, 1, 1, 1, 1]);
    expect(groups.flat()).toEqual(entries);
  });

  it('is empty for an empty history', () => {
    expect(timelineGroups([])).toEqual([]);
  });
});
