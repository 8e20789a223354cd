import type { Day } from '../day';
import type { WorkCalendar } from './work-calendar';

/** A rung as the policy has it: so many working days after the deadline, its reply so many after it stands. */
export interface Rung {
  rung: number;
  at: number;
  replyWithin: number | null;
}

/** Where an item stands on the ladder. */
export interface Climb {
  dueOn: Day;
  /** No rung stands on or before this day: duties were planned anew then. */
  floor: Day;
  /** From the second on, the ladder starts one rung higher: a rebound. */
  cycle: number;
  /** Set where the clock opened the cycle as the next year of a continuing item: that is no rebound. */
  yearOpenedOn?: Day | null;
  /**
   * The rung reached, 0 for none; the day it acted, by when it is to be answered, and when the unit last answered: by a reply, or where
   * none is asked for by its receipt.
   */
  rung: number;
  rungOn: Day | null;
  rungReplyBy: Day | null;
  rungAnsweredOn: Day | null;
  /** The highest rung that was only proposed, and when: it is not proposed again, and the next one counts from it. */
  proposedRung?: number | null;
  proposedOn?: Day | null;
}

/**
 * The one rule of the ladder. `steps` ascend; those reached stay behind. A rung stands at the latest of
 * - its day after the deadline, for the first: a rebound's first rung takes the day of the one it leaves out,
 * - its distance after the rung before it, however late that one acted or was proposed, and after the unit's last answer,
 * - the working day after the reply to the rung before it is due, and after the floor.
 * So rungs never descend, no two share a day, and an answer never brings one nearer.
 */
export function placeLadder<T extends Rung>(
  climb: Climb,
  steps: readonly T[],
  calendar: WorkCalendar,
): { step: T; occurrence: Day }[] {
  const all = climb.cycle > 1 && !climb.yearOpenedOn && steps.length > 1 ? steps.slice(1) : steps;
  const lead = (steps[0]?.at ?? 0) - (all[0]?.at ?? 0);
  const placed: { step: T; occurrence: Day }[] = [];
  const reached = Math.max(climb.rung, climb.proposedRung ?? 0);
  let before = reachedOf(climb, calendar);
  for (const [place, step] of all.entries()) {
    if (step.rung <= reached) continue;
    const gap = Math.max(1, step.at - (all[place - 1]?.at ?? step.at - 1));
    const days = [calendar.addWorkingDays(climb.dueOn, step.at + lead), calendar.addWorkingDays(climb.floor, 1)];
    if (before.on) days.push(calendar.addWorkingDays(before.on, gap));
    if (before.answeredOn) days.push(calendar.addWorkingDays(before.answeredOn, gap));
    if (before.replyBy) days.push(calendar.addWorkingDays(before.replyBy, 1));
    const occurrence = days.reduce((latest, on) => (on > latest ? on : latest));
    placed.push({ step, occurrence });
    const replyBy = step.replyWithin === null ? null : calendar.addWorkingDays(occurrence, step.replyWithin);
    before = { on: occurrence, replyBy, answeredOn: null };
  }
  return placed;
}

/** What the next rung counts from. Who climbed before the day was kept did so when duties were last planned, at the earliest. */
function reachedOf(
  climb: Climb,
  calendar: WorkCalendar,
): { on: Day | null; replyBy: Day | null; answeredOn: Day | null } {
  const unknown = climb.rung > 0 ? calendar.addWorkingDays(climb.floor, 1) : null;
  const proposed = (climb.proposedRung ?? 0) > climb.rung ? (climb.proposedOn ?? null) : null;
  return { on: proposed ?? climb.rungOn ?? unknown, replyBy: climb.rungReplyBy, answeredOn: climb.rungAnsweredOn };
}
