/** A place that missed so many of its turns. */
const TURNS = 3;
/** A place told of everything at once is not behind while a mail is on its way. */
const LEAST_HOURS = 1;

/** After so many hours a checkpoint that a place has not been told of makes it stale. `everyHours`: between two of its turns. */
export function staleAfterHours(everyHours: number): number {
  return Math.max(LEAST_HOURS, TURNS * everyHours);
}

/** `behindSeconds`: since there is something it was not told of. */
export function isStale(behindSeconds: number, everyHours: number): boolean {
  return behindSeconds > staleAfterHours(everyHours) * 3_600;
}
