import type { Day } from '../day';
import type { KnownTimer } from './compare-timers';
import { type Duty, DUTY_KINDS, type DutyKind } from './duty';

/** A duty that falls on another day; null: there was none, or there is none any more. */
export interface MovedDuty {
  kind: DutyKind;
  from: Day | null;
  to: Day | null;
}

/**
 * What planning anew makes of the duties of one item, by kind in the order of the ladder and then by day: those that are cancelled and those
 * that come, the first of a kind with the first. What comes back on its own day has not moved.
 */
export function movedDuties(cancelled: readonly KnownTimer[], planted: readonly Duty[]): MovedDuty[] {
  return DUTY_KINDS.flatMap((kind) => {
    const before = cancelled.filter(({ key }) => key.startsWith(`${kind}.`)).map(({ key }) => dayIn(key));
    const after = planted.filter((duty) => duty.kind === kind).map(({ occurrence }) => occurrence);
    const gone = before.filter((on) => !after.includes(on)).sort();
    const come = after.filter((on) => !before.includes(on)).sort();
    const length = Math.max(gone.length, come.length);
    return Array.from({ length }, (_, place) => ({ kind, from: gone[place] ?? null, to: come[place] ?? null }));
  });
}

/** A key ends with its day. */
const dayIn = (key: string): Day => key.slice(key.indexOf('.') + 1) as Day;
