import { weeksOf } from './month-days';

describe('weeksOf', () => {
  it('begins weeks on Monday and marks what the notice names', () => {
    const weeks = weeksOf(2026, 10, { holidays: ['2026-10-01'], makeUpDays: ['2026-10-10'] });
    expect(weeks[0]!.map((day) => day?.date ?? null)).toEqual([null, null, null, 1, 2, 3, 4]);
    expect(weeks[0]![3]).toEqual({ on: '2026-10-01', date: 1, weekend: false, mark: '休' });
    expect(weeks[1]![5]).toMatchObject({ on: '2026-10-10', weekend: true, mark: '班' });
    expect(weeks.flat().filter(Boolean)).toHaveLength(31);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });
});
