import { isStale } from '@domain/audit/stale-push';
import type { CheckpointPlace, CheckpointPlaces } from '../ports/checkpoint-places';
import type { PlaceStanding } from '../ports/log-queries';

export interface ToldPlace extends Omit<PlaceStanding, 'place'> {
  kind: CheckpointPlace['kind'];
  label: string;
  /** A push that succeeded long ago is none of what came after. */
  stale: boolean;
}

/** Every place of the settings, told or not; one that is set up no more is left out. */
export function toldPlaces({ places, everyHours }: CheckpointPlaces, standings: readonly PlaceStanding[]): ToldPlace[] {
  return places.flatMap(({ kind, label }) =>
    standings
      .filter(({ place }) => place === kind)
      .map(({ place: _, ...told }) => ({ kind, label, ...told, stale: isStale(told.behindSeconds, everyHours) })),
  );
}
