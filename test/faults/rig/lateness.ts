import type { Reckoned } from './reckoning';

/** What reliability.md allows while Redis is emptied; timers never ask it. */
const MOST_SECONDS = 10;

/** Complains where timers were later than that. */
export function lateTimers({ timersP99 }: Reckoned['lateness']): string[] {
  return timersP99 > MOST_SECONDS ? [`timers were late: p99 ${timersP99} s`] : [];
}
