import type { Day } from '../day';
import type { WorkCalendar } from '../deadline/work-calendar';
import { type DueLookBack, remindedOn } from './look-back-duties';

export type AssignedLookBack = DueLookBack & { assigneeId: string | null };

/** Who is named to go for what a reminder of that occurrence, told on a day, is about: what it reminds of, and what is late by then. */
export function lookBackersOf(
  lookBacks: readonly AssignedLookBack[],
  { occurrence, on }: { occurrence: Day; on: Day },
  calendar: WorkCalendar,
): string[] {
  return lookBacks
    .filter((one) => one.dueOn <= on || remindedOn(one, calendar).includes(occurrence))
    .flatMap(({ assigneeId }) => assigneeId ?? []);
}
