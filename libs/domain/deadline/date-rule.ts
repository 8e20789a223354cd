import { chineseDay, type Day } from '../day';
import { shiftCaution, shiftDay, TIME_UNIT_WORDS, type TimeUnit } from './shift-day';
import type { WorkCalendar } from './work-calendar';

/** What a deadline may be counted from. */
export type DateEvent = 'feedback' | 'planFiled' | 'receipt';

export const DATE_EVENT_WORDS: Record<DateEvent, string> = {
  feedback: '反馈',
  planFiled: '方案上报',
  receipt: '签收',
};

/** When an item must be put right, as the source says it; kept as a plain record. */
export type DateRule =
  | { readonly kind: 'fixed'; readonly on: Day }
  /** Counted from an event, whose own day does not count: 反馈之日起20个工作日内. */
  | { readonly kind: 'after'; readonly event: DateEvent; readonly amount: number; readonly unit: TimeUnit }
  /** 立行立改: at once, no day of its own. */
  | { readonly kind: 'immediate' }
  /** 长期坚持: no end. */
  | { readonly kind: 'continuing' };

export type DateEvents = Readonly<Partial<Record<DateEvent, Day | null>>>;

/** Every answer carries its arithmetic as a Chinese sentence without a full stop. */
export type RuleResult =
  /** `confirmed` is false where working days of a year without a published calendar were counted. */
  | { state: 'dated'; on: Day; confirmed: boolean; arithmetic: string }
  /** The event has no day yet: evaluate again when it is dated. */
  | { state: 'pending'; awaits: DateEvent; arithmetic: string }
  /** The rule names no day; a person sets one, or there is none and the item is never overdue. */
  | { state: 'undated'; arithmetic: string };

/** The day a rule means, given the events dated so far. Throws `calendar.out_of_range` outside the years 1900 to 2999. */
export function evaluateDateRule(rule: DateRule, events: DateEvents, calendar: WorkCalendar): RuleResult {
  switch (rule.kind) {
    case 'fixed':
      return { state: 'dated', on: rule.on, confirmed: true, arithmetic: `按要求，时限为${chineseDay(rule.on)}` };
    case 'immediate':
      return { state: 'undated', arithmetic: '立行立改，依据中没有写明日期，交办时填写' };
    case 'continuing':
      return { state: 'undated', arithmetic: '长期坚持，没有截止日期，不计逾期' };
    case 'after':
      return countFrom(rule, events[rule.event] ?? null, calendar);
  }
}

function countFrom(rule: DateRule & { kind: 'after' }, from: Day | null, calendar: WorkCalendar): RuleResult {
  const event = DATE_EVENT_WORDS[rule.event];
  const term = `${rule.amount}${TIME_UNIT_WORDS[rule.unit]}`;
  if (!from)
    return { state: 'pending', awaits: rule.event, arithmetic: `${event}之日起${term}内，${event}日期确定后计算` };
  const on = shiftDay(from, rule.amount, rule.unit, calendar);
  const caution = shiftCaution(from, on, rule.unit, calendar);
  const sum = `${event}之日（${chineseDay(from)}）起${term}内，当日不计，至${chineseDay(on)}`;
  return { state: 'dated', on, confirmed: caution === '', arithmetic: caution ? `${sum}；${caution}` : sum };
}
