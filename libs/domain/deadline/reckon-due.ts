import type { Day } from '../day';
import type { DateEvent, DateEvents } from './date-event';
import { evaluateDateRule, eventOf, type RuleResult } from './date-rule';
import type { DateRulePolicy } from './date-rule-policy';
import { parseDateRule } from './parse-date-rule';
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
  /** The event it is counted from; null for a day the words name themselves. */
  event: DateEvent | null;
  /** The words understood, and what had to be assumed. */
  phrase: string;
  assumption: string | null;
};

/** What the rule comes to; null where there is none or it is not understood. A year left out is understood from the feedback on. */
export function reckonDue({ rule, events }: DueTerms, { policy, calendar }: DateRules): Reckoning | null {
  const parsed = rule === null ? null : parseDateRule(rule, events.feedback);
  if (!parsed) return null;
  const { phrase, assumption } = parsed;
  const result = evaluateDateRule(parsed.rule, events, calendar, policy);
  // A year that the clock opened no longer hangs on the feedback.
  const event = parsed.rule.kind === 'continuing' && events.yearOpened ? null : eventOf(parsed.rule, policy);
  return { ...result, event, phrase, assumption };
}
