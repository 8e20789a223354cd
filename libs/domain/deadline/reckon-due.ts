import type { Day } from '../day';
import { DomainError } from '../errors';
import type { DateEvent, DateEvents } from './date-event';
import { evaluateDateRule, eventOf, type RuleResult } from './date-rule';
import type { DateRulePolicy } from './date-rule-policy';
import { type ParsedDateRule, parseDateRule } from './parse-date-rule';
import type { WorkCalendar } from './work-calendar';

/** What an item's date may be reckoned from: its rule in the source's words, and the events dated so far. */
export interface DueTerms {
  rule: string | null;
  events: DateEvents & { feedback: Day };
}

export interface DateRules {
  policy: DateRulePolicy;
  calendar: WorkCalendar;
}

export type Reckoning = RuleResult & {
  /** The event it is counted from, or from which its year is understood; null for a day the words name themselves. */
  event: DateEvent | null;
  /** The day of that event, where a term runs from it; the day itself does not count. */
  runsFrom: Day | null;
  /** The words understood, and what had to be assumed. */
  phrase: string;
  assumption: string | null;
};

/**
 * What the rule comes to; null where there is none, it is not understood, or it leads out of the calendar. A year left out is
 * understood from the feedback on.
 */
export function reckonDue({ rule, events }: DueTerms, { policy, calendar }: DateRules): Reckoning | null {
  const parsed = rule === null ? null : parseDateRule(rule, events.feedback);
  if (!parsed) return null;
  const { phrase, assumption } = parsed;
  const result = inCalendar(() => evaluateDateRule(parsed.rule, events, calendar, policy));
  const event = hangsOn(parsed, events, policy);
  const isTerm = parsed.rule.kind === 'after' || parsed.rule.kind === 'immediate';
  const runsFrom = (isTerm && event && events[event]) || null;
  return result && { ...result, event, runsFrom, phrase, assumption };
}

/** Nobody can be kept from signing for an item because the words of its date lead past the year 2999. */
function inCalendar(reckon: () => RuleResult): RuleResult | null {
  try {
    return reckon();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar.out_of_range') return null;
    throw error;
  }
}

/** The event that moves the day: a year left out hangs on the feedback, a year that the clock opened no longer does. */
function hangsOn({ rule, byReference }: ParsedDateRule, events: DateEvents, policy: DateRulePolicy): DateEvent | null {
  if (rule.kind === 'fixed') return byReference ? 'feedback' : null;
  return rule.kind === 'continuing' && events.yearOpened ? null : eventOf(rule, policy);
}
