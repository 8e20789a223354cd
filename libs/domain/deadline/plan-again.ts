import type { Day } from '../day';
import { FOOT_OF_LADDER } from '../item/item-ladder';
import { compareTimers, type KnownTimer } from './compare-timers';
import type { Duty } from './duty';
import { type DutyFacts, expectedDuties } from './duty-plan';
import { type DateRules, type DueTerms, type Reckoning, reckonDue } from './reckon-due';
import { type PublicityTerm, type PublicityWindow, publicityWindow } from './publicity-window';
import type { ReminderPolicy } from './reminder-policy';
import type { WorkCalendar } from './work-calendar';

/** An item as the planning sees it, with the timers of its present generation. */
export interface PlannedItem {
  facts: DutyFacts;
  timers: KnownTimer[];
  /** Null where a person set the date: then it stays, whatever its rule comes to. */
  dueTerms: DueTerms | null;
  /** The publicity that runs; null where none does. */
  publicity: (PublicityTerm & { publishedOn: Day }) | null;
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
  /** The window of its publicity, where that now ends later. Then too. */
  window: PublicityWindow | null;
  missing: Duty[];
  stale: string[];
}

/** What changes for an item when calendar or policies have changed: its date, and the timers to plant and to cancel. */
export function planAgain(
  { facts, timers, dueTerms, publicity }: PlannedItem,
  rules: PlanRules,
  today: Day,
): PlanAgain {
  const { calendar } = rules.dates;
  const { reminders, since } = rules;
  const moves = movedDue(facts, dueTerms, rules.dates);
  const window = movedWindow(facts, publicity, calendar);
  if (!moves && !window)
    return { moves, window, ...compareTimers(expectedDuties(facts, reminders, calendar, since), timers, since) };
  const anew = {
    ...facts,
    ...(moves ? { ...FOOT_OF_LADDER, dueOn: moves.on } : {}),
    ...(window ? { publicityUntil: window.untilOn } : {}),
    scheduledOn: today,
  };
  const stale = timers.filter(({ state }) => state === 'pending' || state === 'leased').map(({ id }) => id);
  return { moves, window, missing: expectedDuties(anew, reminders, calendar, since), stale };
}

/** The same term, reckoned anew from the day it was published; never sooner than the end that was announced, on which people rely. */
function movedWindow(
  facts: DutyFacts,
  publicity: PlannedItem['publicity'],
  calendar: WorkCalendar,
): PublicityWindow | null {
  if (!publicity || facts.status !== 'submitted') return null;
  const window = publicityWindow(publicity.publishedOn, publicity, calendar);
  return facts.publicityUntil && window.untilOn <= facts.publicityUntil ? null : window;
}

/** A submitted item keeps its date: the unit's part is done. */
function movedDue(facts: DutyFacts, terms: DueTerms | null, dates: DateRules): PlanAgain['moves'] {
  if (!terms || (facts.status !== 'assigned' && facts.status !== 'inProgress')) return null;
  const due = reckonDue(terms, dates);
  return due?.state === 'dated' && due.on !== facts.dueOn ? due : null;
}
