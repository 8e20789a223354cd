import type { Day } from '../day';
import { type Duty, DUTY_KIND_WORDS, dutyInstant } from '../deadline/duty';
import type { WorkCalendar } from '../deadline/work-calendar';
import type { ItemStatus } from '../item/item-status';

/** A look-back that is still to be done, as its reminders depend on it. */
export interface DueLookBack {
  dueOn: Day;
  remindBefore: number;
  changedOn: Day;
}

/** Working days after the date on which whoever let it pass hears of it again. */
const LATE = [5, 10, 20];

/**
 * The reminders of closed items that are looked back at: so many working days before, on the day, and when it is late; each after the day
 * it was planned or moved, and after `floor`. Those of several look-backs that fall on one day are one.
 */
export function lookBackDuties(
  { status, lookBacks }: { status: ItemStatus; lookBacks?: readonly DueLookBack[] | null },
  floor: Day,
  calendar: WorkCalendar,
): Duty[] {
  if (status !== 'closed') return [];
  const days = new Map<Day, Day>();
  for (const one of lookBacks ?? [])
    for (const on of remindedOn(one, calendar)) if (on > floor && !days.has(on)) days.set(on, one.dueOn);
  return [...days].map(([occurrence, dueOn]) => ({
    kind: 'lookBack',
    occurrence,
    rung: 0,
    dueAt: dutyInstant(occurrence),
    audience: ['lookBacker'],
    replyBy: null,
    misfire: 'catchUp',
    proposal: false,
    document: null,
    channels: null,
    label: `${DUTY_KIND_WORDS.lookBack}：应于 ${dueOn} 前回头看`,
  }));
}

/** The days on which one look-back is reminded of, all working days. */
export function remindedOn({ dueOn, remindBefore, changedOn }: DueLookBack, calendar: WorkCalendar): Day[] {
  const last = calendar.lastWorkingDayUpTo(dueOn);
  const ahead = remindBefore > 0 ? [calendar.addWorkingDays(last, -remindBefore)] : [];
  return [...ahead, last, ...LATE.map((n) => calendar.addWorkingDays(last, n))].filter((on) => on > changedOn);
}

/** Which of an item's look-backs a reminder of that occurrence, told on a day, is about: those it reminds of, and what is late by then. */
export function lookBacksMeant<One extends DueLookBack>(
  lookBacks: readonly One[],
  { occurrence, on }: { occurrence: Day; on: Day },
  calendar: WorkCalendar,
): One[] {
  return lookBacks.filter((one) => one.dueOn <= on || remindedOn(one, calendar).includes(occurrence));
}
