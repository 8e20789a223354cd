import type { CheckpointPlaces } from '../ports/checkpoint-places';
import { toldPlaces } from './told-places';

describe('the places outside', () => {
  const place = (kind: string) => ({ kind, label: kind.toUpperCase() });
  const settings = { everyHours: 24, places: [place('mail'), place('folder')] } as unknown as CheckpointPlaces;
  const standing = (kind: string, behindSeconds: number) => ({
    place: kind,
    size: 9,
    pushedAt: new Date(0),
    attempts: 0,
    lastError: null,
    behindSeconds,
  });

  it('are stale where a push that succeeded once was the last for too long, and left out where not set up', () => {
    const told = toldPlaces(settings, [standing('folder', 0), standing('mail', 73 * 3_600), standing('webhook', 1e9)]);
    expect(told.map(({ kind, label, stale }) => [kind, label, stale])).toEqual([
      ['mail', 'MAIL', true],
      ['folder', 'FOLDER', false],
    ]);
  });
});
