import { type Duty, dutyKey } from './duty';

export interface KnownTimer {
  id: string;
  key: string;
  state: string;
}

const isLive = ({ state }: KnownTimer): boolean => state === 'pending' || state === 'leased';

/**
 * What a schedule lacks and what it has too much. An expected duty is there when it is live or has come to its end (done, skipped,
 * dead); a cancelled one is not. A live one that is not expected is stale.
 */
export function compareTimers(
  expected: readonly Duty[],
  timers: readonly KnownTimer[],
): { missing: Duty[]; stale: string[] } {
  const wanted = new Set(expected.map(dutyKey));
  const present = new Set(timers.filter(({ state }) => state !== 'cancelled').map(({ key }) => key));
  return {
    missing: expected.filter((duty) => !present.has(dutyKey(duty))),
    stale: timers.filter((timer) => isLive(timer) && !wanted.has(timer.key)).map(({ id }) => id),
  };
}
