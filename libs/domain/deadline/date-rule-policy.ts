import type { DateEvent } from './date-event';
import type { TimeUnit } from './shift-day';

/** What date rules mean where their own words name no day. Policy row `dateRules`. */
export interface DateRulePolicy {
  /** 立行立改: how long after which event it is to be done. */
  immediate: { event: DateEvent; amount: number; unit: TimeUnit };
  /** 长期坚持: the day of each year on which it is looked at. */
  milestone: { month: number; date: number };
}

/** Nobody confirmed these; an installation sets its own. */
export const DEFAULT_DATE_RULE_POLICY: DateRulePolicy = {
  immediate: { event: 'receipt', amount: 10, unit: 'workingDays' },
  milestone: { month: 12, date: 31 },
};
