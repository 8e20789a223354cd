import type { Day } from '../day';
import type { ItemStatus } from '../item/item-status';
import { type Severity, VERIFICATION_LEVEL_LABELS, type VerificationLevel } from '../item/item-words';
import { type Duty, DUTY_KIND_WORDS, dutyInstant, dutyKey } from './duty';
import type { DutyRow, ReminderPolicy } from './reminder-policy';
import type { WorkCalendar } from './work-calendar';

/** What an item's duties depend on, and nothing else: hours or weeks later the same facts give the same duties. */
export interface DutyFacts {
  status: ItemStatus;
  severity: Severity;
  dueOn: Day | null;
  submittedOn: Day | null;
  pendingLevel: VerificationLevel | null;
  /** The day the present generation of the schedule began; every duty stands strictly after it. Null: never planned. */
  scheduledOn: Day | null;
  /** The rung already reached when it began: that rung and those below are not climbed again. */
  scheduledRung: number;
}

/** A row of the policy, repeated rows taken apart. */
type Step = DutyRow & { at: number };
type Placed = { step: Step; occurrence: Day };

/**
 * The timers an item should have: reminders before the deadline and the ladder after it while the unit is at work; reminders
 * to the verifier while a submission waits, because then the unit has done its part; none for drafts, settled items
 * and items without a date. Sorted by occurrence and rung, unique by kind and occurrence, all on working days.
 *
 * A duty on a day of rest moves to the last working day before it up to the deadline, to the next one after. Nothing
 * stands on or before `scheduledOn`, so planning anew never fires at once: reminders of that past are left out; a ladder whose
 * next rung's day has passed goes on with that rung on the working day after `scheduledOn` and keeps its gaps, so nothing overdue is forgotten.
 */
export function expectedDuties(facts: DutyFacts, policy: ReminderPolicy, calendar: WorkCalendar): Duty[] {
  const { scheduledOn } = facts;
  if (!scheduledOn) return [];
  const steps = policy.filter((row) => row.severities.includes(facts.severity)).flatMap(stepsOf);
  const placed = place(facts, scheduledOn, steps, calendar).filter(({ occurrence }) => occurrence > scheduledOn);
  return unique(placed.map(({ step, occurrence }) => dutyOf(step, occurrence, facts, calendar)));
}

function stepsOf(row: DutyRow): Step[] {
  return Array.from({ length: row.times }, (_, index) => ({ ...row, at: row.offset + index * row.every }));
}

function place(facts: DutyFacts, scheduledOn: Day, steps: Step[], calendar: WorkCalendar): Placed[] {
  switch (facts.status) {
    case 'draft':
    case 'closed':
    case 'cancelled':
      return [];
    case 'submitted':
      return placeWaiting(later(facts.submittedOn, scheduledOn), steps, calendar);
    case 'assigned':
    case 'inProgress':
      if (!facts.dueOn) return [];
      return [
        ...placeReminders(facts.dueOn, steps, calendar),
        ...placeLadder(facts.dueOn, scheduledOn, facts.scheduledRung, steps, calendar),
      ];
  }
}

/** Counted from the day the present level began to wait. */
function placeWaiting(since: Day, steps: Step[], calendar: WorkCalendar): Placed[] {
  return steps
    .filter((step) => step.anchor === 'waiting')
    .map((step) => ({ step, occurrence: calendar.addWorkingDays(since, step.at) }));
}

/** Counted back from the last working day of the term, so that n working days are left as every light counts them. */
function placeReminders(dueOn: Day, steps: Step[], calendar: WorkCalendar): Placed[] {
  const last = calendar.lastWorkingDayUpTo(dueOn);
  return steps
    .filter((step) => step.anchor === 'dueOn' && step.rung === 0)
    .map((step) => ({ step, occurrence: calendar.addWorkingDays(step.at > 0 ? dueOn : last, step.at) }));
}

function placeLadder(dueOn: Day, scheduledOn: Day, reached: number, steps: Step[], calendar: WorkCalendar): Placed[] {
  const ladder = steps.filter((step) => step.anchor === 'dueOn' && step.rung > Math.max(reached, 0));
  const first = Math.min(...ladder.map((step) => step.at));
  const late = ladder.length > 0 && calendar.addWorkingDays(dueOn, first) <= scheduledOn;
  return ladder.map((step) => ({
    step,
    occurrence: late
      ? calendar.addWorkingDays(scheduledOn, 1 + step.at - first)
      : calendar.addWorkingDays(dueOn, step.at),
  }));
}

function dutyOf(step: Step, occurrence: Day, facts: DutyFacts, calendar: WorkCalendar): Duty {
  const replyBy = step.replyWithin === null ? null : calendar.addWorkingDays(occurrence, step.replyWithin);
  return {
    kind: step.kind,
    occurrence,
    rung: step.rung,
    dueAt: dutyInstant(occurrence),
    audience: step.audience,
    replyBy,
    misfire: step.misfire,
    label: `${DUTY_KIND_WORDS[step.kind]}：${situation(occurrence, facts, calendar)}${replyBy ? `，请于 ${replyBy} 前回复` : ''}`,
  };
}

/** Where an open item stands on a day, in Chinese with its arithmetic and without a full stop. */
export function situation(
  on: Day,
  { status, dueOn, submittedOn, pendingLevel }: Pick<DutyFacts, 'status' | 'dueOn' | 'submittedOn' | 'pendingLevel'>,
  calendar: WorkCalendar,
): string {
  if (status === 'submitted' || !dueOn) {
    const waiting = calendar.workingDaysAfter(submittedOn ?? on, on);
    return `申请销号已 ${waiting} 个工作日，等待${pendingLevel ? VERIFICATION_LEVEL_LABELS[pendingLevel] : '验收'}`;
  }
  if (on > dueOn) return `已逾期 ${calendar.workingDaysAfter(dueOn, on)} 个工作日（时限 ${dueOn}）`;
  if (on === dueOn) return `今天到期（时限 ${dueOn}）`;
  const left = calendar.workingDaysAfter(on, dueOn);
  return left > 0 ? `距时限还有 ${left} 个工作日（时限 ${dueOn}）` : `今天是时限前最后一个工作日（时限 ${dueOn}）`;
}

/** Sorted by occurrence and rung; of two of a kind on one day the higher rung stays. */
function unique(duties: Duty[]): Duty[] {
  const found = new Map<string, Duty>();
  for (const duty of duties) if (duty.rung >= (found.get(dutyKey(duty))?.rung ?? 0)) found.set(dutyKey(duty), duty);
  return [...found.values()].sort((a, b) => compare(a.occurrence, b.occurrence) || a.rung - b.rung);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const later = (a: Day | null, b: Day): Day => (a && a > b ? a : b);
