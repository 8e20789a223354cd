import type { Day } from '../day';
import type { ItemStatus } from '../item/item-status';
import type { PendingLevel } from '../item/item-words';
import { type Duty, DUTY_KIND_WORDS, dutyInstant } from './duty';
import type { WorkCalendar } from './work-calendar';

interface Facts {
  status: ItemStatus;
  pendingLevel: PendingLevel | null;
  publicityUntil?: Day | null;
  objectedOn?: Day | null;
}

/**
 * The closing at the end of a publicity (公示期满): on the first working day after its last day, and after `floor`; none while an objection
 * waits, whose decision plans anew. An outage only makes it later.
 */
export function publicityDuties(facts: Facts, floor: Day, calendar: WorkCalendar): Duty[] {
  const { status, pendingLevel, publicityUntil, objectedOn } = facts;
  if (status !== 'submitted' || pendingLevel !== 'publicity' || !publicityUntil || objectedOn) return [];
  const after = publicityUntil > floor ? publicityUntil : floor;
  const occurrence = calendar.addWorkingDays(after, 1);
  return [
    {
      kind: 'publicityEnd',
      occurrence,
      rung: 0,
      dueAt: dutyInstant(occurrence),
      audience: ['handler', 'leader'],
      replyBy: null,
      misfire: 'catchUp',
      proposal: false,
      document: null,
      channels: null,
      label: `${DUTY_KIND_WORDS.publicityEnd}：公示到 ${publicityUntil} 为止，没有未决定的异议`,
    },
  ];
}
