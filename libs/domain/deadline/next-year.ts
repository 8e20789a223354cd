import type { Day } from '../day';
import type { DateRulePolicy } from './date-rule-policy';
import { yearlyMilestone } from './date-rule';
import { parseDateRule } from './parse-date-rule';

/** Words for a rule that names no yearly milestone, as 年内形成制度; the source's own stay in its quote. */
const PLAIN_RULE = '长期坚持';

export interface NextYear {
  /** The milestone. */
  on: Day;
  arithmetic: string;
  /** What the date follows from now on. */
  rule: string;
}

/** The year of a continuing item (长期坚持) that the clock opens on a day: its milestone, and the rule it follows. */
export function nextYear(dueRule: string | null, openedOn: Day, policy: DateRulePolicy): NextYear {
  const follows = dueRule !== null && parseDateRule(dueRule, openedOn)?.rule.kind === 'continuing';
  const { on, arithmetic } = yearlyMilestone(policy, openedOn, '转入新年度');
  return { on, arithmetic, rule: follows ? dueRule : PLAIN_RULE };
}
