import { isStale, staleAfterHours } from './stale-push';

describe('a place outside that is told of checkpoints', () => {
  it('is stale once it has missed three of its turns, and never within the hour', () => {
    expect([24, 6, 0].map(staleAfterHours)).toEqual([72, 18, 1]);
    expect(isStale(72 * 3_600, 24)).toBe(false);
    expect(isStale(72 * 3_600 + 1, 24)).toBe(true);
    expect(isStale(600, 0)).toBe(false);
  });
});
