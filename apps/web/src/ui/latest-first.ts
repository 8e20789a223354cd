/** The same list turned round; `toReversed` is younger than the browsers this must run in. */
export function latestFirst<T>(list: readonly T[]): T[] {
  return [...list].reverse();
}
