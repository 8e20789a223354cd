import type { Day } from '../day';
import type { ItemStatus } from '../item/item-status';
import type { PendingLevel } from '../item/item-words';
import {
  type Audience,
  DISPUTE_DUTY_WORDS,
  type Duty,
  DUTY_KIND_WORDS,
  type DutyKind,
  dutyInstant,
  OBJECTION_DUTY_WORDS,
  OVERDUE_REMINDER_WORDS,
} from './duty';
import { joinDuties } from './join-duties';
import { type Climb, placeLadder } from './ladder';
import { type DueLookBack, lookBackDuties } from '../look-back/look-back-duties';
import { publicityDuties } from './publicity-duties';
import { type DutyRow, type ReminderPolicy, type RuledItem, rulesFor } from './reminder-policy';
import { disputeSituation, situation } from './situation';
import type { WorkCalendar } from './work-calendar';

/** What an item's duties depend on, and nothing else: hours or weeks later the same facts give the same duties. */
export interface DutyFacts extends Omit<Climb, 'dueOn' | 'floor'>, RuledItem {
  status: ItemStatus;
  dueOn: Day | null;
  submittedOn: Day | null;
  pendingLevel: PendingLevel | null;
  /** The last day of a publicity, and since when an objection to it waits. */
  publicityUntil?: Day | null;
  objectedOn?: Day | null;
  /** Of a closed item, what is still to be looked back at. */
  lookBacks?: readonly DueLookBack[] | null;
  /** Since when its clock stands still: then no duty stands. */
  pausedOn?: Day | null;
  /** Since when a dispute waits for the office's decision. */
  disputedOn?: Day | null;
  /** The day the present generation of the schedule began; every duty stands strictly after it. Null: never planned. */
  scheduledOn: Day | null;
}

/** A row of the policy, repeated rows taken apart. */
type Step = DutyRow & { at: number };
type Placed = { step: Step; occurrence: Day };

/** Who decides what the clock may only propose; and who an objection to what is published. */
const DECIDERS: readonly Audience[] = ['coordinator'];
const OBJECTION_DECIDERS: readonly Audience[] = ['coordinator', 'auditor'];

/**
 * The timers an item should have: reminders before and after the deadline and the ladder after it while the unit is at work; reminders
 * to the verifier while a submission waits, because then the unit has done its part; the closing itself at the end of a publicity, to the
 * office while an objection to it waits; to the office while a dispute waits, beside the others, whose clock runs on; to whoever looks back at what is closed; none for drafts, settled and paused items and items without a date. Sorted by occurrence and
 * rung, unique by kind and occurrence, all on working days.
 *
 * A duty on a day of rest moves to the last working day before it up to the deadline, to the next one after. Nothing
 * stands on or before `scheduledOn`, nor on or before `since`, the day the policy was last changed, so planning anew never fires at
 * once: reminders of that past are left out; a ladder whose next rung's day has passed goes on with that rung on the next
 * working day and keeps its gaps, so nothing overdue is forgotten.
 */
export function expectedDuties(
  facts: DutyFacts,
  policy: ReminderPolicy,
  calendar: WorkCalendar,
  since: Day | null = null,
): Duty[] {
  if (!facts.scheduledOn) return [];
  const floor = later(since, facts.scheduledOn);
  const steps = stepsFor(facts, policy);
  const placed = place(facts, floor, steps, calendar).filter(({ occurrence }) => occurrence > floor);
  const ruled = placed.map(({ step, occurrence }) => dutyOf(step, occurrence, facts, calendar));
  return joinDuties([...ruled, ...publicityDuties(facts, floor, calendar), ...lookBackDuties(facts, floor, calendar)]);
}

type RuledKind = `${RuledItem['severity']}.${RuledItem['remediationType']}`;

/** The same for every item of a severity and type: taken apart once, not for each of a hundred thousand. */
const known = new WeakMap<ReminderPolicy, Partial<Record<RuledKind, Step[]>>>();

function stepsFor(item: RuledItem, policy: ReminderPolicy): readonly Step[] {
  const byKind = known.get(policy) ?? {};
  known.set(policy, byKind);
  return (byKind[`${item.severity}.${item.remediationType}`] ??= rulesFor(policy, item).flatMap(stepsOf));
}

function stepsOf(row: DutyRow): Step[] {
  return Array.from({ length: row.times }, (_, index) => ({ ...row, at: row.offset + index * row.every }));
}

function place(facts: DutyFacts, floor: Day, steps: readonly Step[], calendar: WorkCalendar): Placed[] {
  switch (facts.status) {
    case 'draft':
    case 'closed':
    case 'cancelled':
      return [];
    case 'submitted':
      if (facts.pendingLevel === 'publicity')
        return facts.objectedOn ? placeWaiting(facts.objectedOn, steps, calendar) : [];
      return placeWaiting(later(facts.submittedOn, facts.scheduledOn ?? floor), steps, calendar);
    case 'assigned':
    case 'inProgress':
      return [
        ...(facts.disputedOn ? placeWaiting(facts.disputedOn, steps, calendar) : []),
        ...placeRunning(facts, floor, steps, calendar),
      ];
  }
}

/** What the unit owes; nothing while its clock stands still. */
function placeRunning(facts: DutyFacts, floor: Day, steps: readonly Step[], calendar: WorkCalendar): Placed[] {
  const { dueOn } = facts;
  if (!dueOn || facts.pausedOn) return [];
  return [
    ...placeReminders(dueOn, steps, calendar),
    ...placeLadder({ ...facts, dueOn, floor }, rungsOf(steps), calendar),
  ];
}

/** Counted from the day the present level, or the decision of a dispute, began to wait. */
function placeWaiting(since: Day, steps: readonly Step[], calendar: WorkCalendar): Placed[] {
  return steps
    .filter((step) => step.anchor === 'waiting')
    .map((step) => ({ step, occurrence: calendar.addWorkingDays(since, step.at) }));
}

/**
 * Counted back from the last working day of the term, so that n working days are left as every light counts them; after the date as the
 * ladder is, so that n working days have passed.
 */
function placeReminders(dueOn: Day, steps: readonly Step[], calendar: WorkCalendar): Placed[] {
  const last = calendar.lastWorkingDayUpTo(dueOn);
  return steps
    .filter((step) => step.anchor === 'dueOn' && step.rung === 0)
    .map((step) => ({ step, occurrence: calendar.addWorkingDays(step.at > 0 ? dueOn : last, step.at) }));
}

/** The rungs of the ladder, lowest first. What is only proposed asks for no reply, so nothing waits for one. */
function rungsOf(steps: readonly Step[]): Step[] {
  const climbs = steps
    .filter((step) => step.anchor === 'dueOn' && step.rung > 0)
    .map((step) => (step.automatic ? step : { ...step, replyWithin: null }));
  return climbs.sort((a, b) => a.rung - b.rung || a.at - b.at);
}

function dutyOf(step: Step, occurrence: Day, facts: DutyFacts, calendar: WorkCalendar): Duty {
  const replyBy = step.replyWithin === null ? null : calendar.addWorkingDays(occurrence, step.replyWithin);
  const proposal = !step.automatic && step.rung > 0;
  const toOffice = proposal || isOfDispute(step.kind, facts);
  const audience = isOfObjection(step.kind, facts) ? OBJECTION_DECIDERS : step.audience;
  return {
    kind: step.kind,
    occurrence,
    rung: step.rung,
    dueAt: dutyInstant(occurrence),
    audience: toOffice ? DECIDERS : audience,
    replyBy: proposal ? null : replyBy,
    misfire: step.misfire,
    proposal,
    document: proposal ? null : step.document,
    channels: step.channels,
    label: labelOf(
      wordsOf(step.kind, occurrence, facts),
      proposal,
      replyBy,
      standsOf(step.kind, occurrence, facts, calendar),
    ),
  };
}

function wordsOf(kind: DutyKind, on: Day, facts: DutyFacts): string {
  if (kind === 'reminder' && facts.dueOn && on > facts.dueOn) return OVERDUE_REMINDER_WORDS;
  if (isOfObjection(kind, facts)) return OBJECTION_DUTY_WORDS;
  return isOfDispute(kind, facts) ? DISPUTE_DUTY_WORDS : DUTY_KIND_WORDS[kind];
}

function labelOf(words: string, proposal: boolean, replyBy: Day | null, stands: string): string {
  if (proposal) return `拟${words}：${stands}，请决定`;
  return `${words}：${stands}${replyBy ? `，请于 ${replyBy} 前回复` : ''}`;
}

/** While a dispute waits, what is said to verifiers is said to the office: nothing else of the item waits for a word then. */
export function isOfDispute(kind: string, { status, disputedOn }: Pick<DutyFacts, 'status' | 'disputedOn'>): boolean {
  return kind === 'verificationDue' && status !== 'submitted' && !!disputedOn;
}

/** The same while an objection to what is published waits. */
export function isOfObjection(kind: string, { status, objectedOn }: Pick<DutyFacts, 'status' | 'objectedOn'>): boolean {
  return kind === 'verificationDue' && status === 'submitted' && !!objectedOn;
}

function standsOf(kind: DutyKind, on: Day, facts: DutyFacts, calendar: WorkCalendar): string {
  return facts.disputedOn && isOfDispute(kind, facts)
    ? disputeSituation(on, facts.disputedOn, calendar)
    : situation(on, facts, calendar);
}

/** A duty that acts after its day asks for the reply as many working days later. */
export function performedOn<T extends Pick<Duty, 'occurrence' | 'replyBy'>>(
  duty: T,
  today: Day,
  calendar: WorkCalendar,
): T {
  if (duty.occurrence >= today || !duty.replyBy) return duty;
  const within = calendar.workingDaysAfter(duty.occurrence, duty.replyBy);
  return { ...duty, replyBy: calendar.addWorkingDays(today, within) };
}

const later = (a: Day | null, b: Day): Day => (a && a > b ? a : b);
