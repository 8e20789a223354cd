import { addMonths, chineseDay, type Day, daysInMonth, makeDay, yearOf } from '../day';
import { DATE_EVENT_WORDS, type DateEvent, type DateEvents } from './date-event';
import { DEFAULT_DATE_RULE_POLICY, type DateRulePolicy } from './date-rule-policy';
import { PERIOD_END_WORDS, type PeriodEnd } from './period-end';
import { shiftCaution, shiftDay, TIME_UNIT_WORDS, type TimeUnit } from './shift-day';
import type { WorkCalendar } from './work-calendar';

/** When an item must be put right, as the source says it; kept as a plain record. */
export type DateRule =
  /** `end`: the last day of which period it is, where the words name a period: 2025年上半年, 年底前. */
  | { readonly kind: 'fixed'; readonly on: Day; readonly end?: PeriodEnd }
  /** Counted from an event, whose own day does not count: 反馈之日起20个工作日内. */
  | { readonly kind: 'after'; readonly event: DateEvent; readonly amount: number; readonly unit: TimeUnit }
  /** 立行立改: at once; how many days that is, the policy says. */
  | { readonly kind: 'immediate' }
  /** 长期坚持: no end, looked at once a year. */
  | { readonly kind: 'continuing' };

/** Every answer carries its arithmetic as a Chinese sentence without a full stop. */
export type RuleResult =
  /**
   * `confirmed` is false where working days of a year without a published calendar were counted; `countedFrom` is the
   * event's day where working days were counted, else null.
   */
  | { state: 'dated'; on: Day; confirmed: boolean; arithmetic: string; countedFrom: Day | null }
  /** The event has no day yet: evaluate again when it is dated. */
  | { state: 'pending'; awaits: DateEvent; arithmetic: string };

/** What the day of a rule is counted from; null where it is no event but the words themselves. */
export function eventOf(rule: DateRule, policy: DateRulePolicy = DEFAULT_DATE_RULE_POLICY): DateEvent | null {
  if (rule.kind === 'after') return rule.event;
  if (rule.kind === 'immediate') return policy.immediate.event;
  return rule.kind === 'continuing' ? 'feedback' : null;
}

/** The day a rule means, given the events dated so far. Throws `calendar.out_of_range` outside the years 1900 to 2999. */
export function evaluateDateRule(
  rule: DateRule,
  events: DateEvents,
  calendar: WorkCalendar,
  policy: DateRulePolicy = DEFAULT_DATE_RULE_POLICY,
): RuleResult {
  switch (rule.kind) {
    case 'fixed':
      return {
        state: 'dated',
        on: rule.on,
        confirmed: true,
        arithmetic: fixedWords(rule.on, rule.end),
        countedFrom: null,
      };
    case 'immediate':
      return led('立行立改，按本系统设定', countFrom(policy.immediate, events[policy.immediate.event], calendar));
    case 'continuing':
      return continuing(events, policy);
    case 'after':
      return countFrom(rule, events[rule.event], calendar);
  }
}

const led = (words: string, result: RuleResult): RuleResult => ({
  ...result,
  arithmetic: `${words}，${result.arithmetic}`,
});

function fixedWords(on: Day, end: PeriodEnd | undefined): string {
  return end ? `时限为${PERIOD_END_WORDS[end](on)}，即${chineseDay(on)}` : `按要求，时限为${chineseDay(on)}`;
}

function countFrom(
  { event, amount, unit }: { event: DateEvent; amount: number; unit: TimeUnit },
  from: Day | null | undefined,
  calendar: WorkCalendar,
): RuleResult {
  const words = DATE_EVENT_WORDS[event];
  const term = `${amount}${TIME_UNIT_WORDS[unit]}`;
  if (!from) return { state: 'pending', awaits: event, arithmetic: `${words}之日起${term}内，${words}日期确定后计算` };
  const on = shiftDay(from, amount, unit, calendar);
  const caution = shiftCaution(from, on, unit, calendar);
  const sum = `${words}之日（${chineseDay(from)}）起${term}内，当日不计，至${chineseDay(on)}`;
  const countedFrom = unit === 'workingDays' ? from : null;
  return {
    state: 'dated',
    on,
    confirmed: caution === '',
    arithmetic: caution ? `${sum}；${caution}` : sum,
    countedFrom,
  };
}

function continuing({ yearOpened, feedback }: DateEvents, policy: DateRulePolicy): RuleResult {
  const from = yearOpened ?? feedback;
  if (from)
    return {
      state: 'dated',
      confirmed: true,
      countedFrom: null,
      ...yearlyMilestone(policy, from, yearOpened ? '转入新年度' : '反馈'),
    };
  const arithmetic = `长期坚持，${milestoneWords(policy)}，反馈日期确定后计算`;
  return { state: 'pending', awaits: 'feedback', arithmetic };
}

/** The first milestone that leaves at least three months after `from`, the feedback or the opening of a year: one next week would measure nothing. */
export function yearlyMilestone(policy: DateRulePolicy, from: Day, event: string): { on: Day; arithmetic: string } {
  const on = milestoneFrom(addMonths(from, MILESTONE_MONTHS), policy.milestone);
  const sum = `${event}之日（${chineseDay(from)}）满${MILESTONE_MONTHS}个月后的首个节点为${chineseDay(on)}`;
  return { on, arithmetic: `长期坚持，${milestoneWords(policy)}，${sum}` };
}

const milestoneWords = ({ milestone: { month, date } }: DateRulePolicy): string => `每年${month}月${date}日为年度节点`;

const MILESTONE_MONTHS = 3;

/** The milestone on that day or the first one after it. */
export function milestoneFrom(least: Day, { month, date }: DateRulePolicy['milestone']): Day {
  const inYear = (year: number) => makeDay(year, month, Math.min(date, daysInMonth(year, month)));
  const first = inYear(yearOf(least));
  return first >= least ? first : inYear(yearOf(least) + 1);
}
