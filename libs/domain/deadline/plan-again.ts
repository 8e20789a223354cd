import type { Day } from '../day';
import { FOOT_OF_LADDER } from '../item/item-ladder';
import { compareTimers, type KnownTimer } from './compare-timers';
import type { Duty } from './duty';
import { type DutyFacts, expectedDuties } from './duty-plan';
import { type DateRules, type DueTerms, type Reckoning, reckonDue } from './reckon-due';
import type { ReminderPolicy } from './reminder-policy';

/** An item as the planning sees it, with the timers of its present generation. */
export interface PlannedItem {
  facts: DutyFacts;
  timers: KnownTimer[];
  /** Null where a person set the date: then it stays, whatever its rule comes to. */
  dueTerms: DueTerms | null;
}

export interface PlanRules {
  reminders: ReminderPolicy;
  /** The day reminders or calendar were last changed: what they add stands after it. */
  since: Day | null;
  dates: DateRules;
}

export interface PlanAgain {
  /** What the date now comes to, where that is another day. Then the whole schedule is a new one. */
  moves: (Reckoning & { state: 'dated' }) | null;
  missing: Duty[];
  stale: string[];
}

/** What changes for an item when calendar or policies have changed: its date, and the timers to plant and to cancel. */
export function planAgain({ facts, timers, dueTerms }: PlannedItem, rules: PlanRules, today: Day): PlanAgain {
  const { calendar } = rules.dates;
  const { reminders, since } = rules;
  const moves = movedDue(facts, dueTerms, rules.dates);
  if (!moves) return { moves, ...compareTimers(expectedDuties(facts, reminders, calendar, since), timers, since) };
  const anew = { ...facts, ...FOOT_OF_LADDER, dueOn: moves.on, scheduledOn: today };
  const stale = timers.filter(({ state }) => state === 'pending' || state === 'leased').map(({ id }) => id);
  return { moves, missing: expectedDuties(anew, reminders, calendar, since), stale };
}

/** A submitted item keeps its date: the unit's part is done. */
function movedDue(facts: DutyFacts, terms: DueTerms | null, dates: DateRules): PlanAgain['moves'] {
  if (!terms || (facts.status !== 'assigned' && facts.status !== 'inProgress')) return null;
  const due = reckonDue(terms, dates);
  return due?.state === 'dated' && due.on !== facts.dueOn ? due : null;
}
