import { daysInMonth } from '../day';
import { DomainError, type FieldError } from '../errors';
import { DATE_EVENT_WORDS, type DateEvent } from './date-event';
import type { DateRulePolicy } from './date-rule-policy';
import { TIME_UNITS, type TimeUnit } from './shift-day';

const MOST = 366;
/** No leap day: it comes every fourth year only. */
const ANY_YEAR = 2027;

/** Reads the policy row `dateRules`. Throws `input.invalid` with one line for each wrong field. */
export function parseDateRulePolicy(value: unknown): DateRulePolicy {
  const errors: FieldError[] = [];
  const wrong = (pointer: string, detail: string): void => void errors.push({ pointer, detail });
  const policy = partOf(value);
  const immediate = partOf(policy.immediate);
  const milestone = partOf(policy.milestone);
  for (const key of Object.keys(policy))
    if (key !== 'immediate' && key !== 'milestone') wrong(`/${key}`, `没有“${key}”这项设置。`);
  const event = Object.keys(DATE_EVENT_WORDS).find((known) => known === immediate.event);
  if (!event) wrong('/immediate/event', `立行立改从何时起算：应为 ${Object.keys(DATE_EVENT_WORDS).join('、')} 之一。`);
  const unit = TIME_UNITS.find((known) => known === immediate.unit);
  if (!unit) wrong('/immediate/unit', `立行立改的期限单位：应为 ${TIME_UNITS.join('、')} 之一。`);
  if (!isCount(immediate.amount, MOST)) wrong('/immediate/amount', `立行立改的期限：应为 1 到 ${MOST} 之间的整数。`);
  if (!isCount(milestone.month, 12)) wrong('/milestone/month', '年度节点的月份：应为 1 到 12 之间的整数。');
  else if (!isCount(milestone.date, daysInMonth(ANY_YEAR, milestone.month)))
    wrong('/milestone/date', `年度节点的日期：${milestone.month}月没有这一天（2月29日不是每年都有）。`);
  if (errors.length > 0) throw new DomainError('input.invalid', errors[0]!.detail, errors);
  return {
    immediate: { event: event as DateEvent, amount: immediate.amount as number, unit: unit as TimeUnit },
    milestone: { month: milestone.month as number, date: milestone.date as number },
  };
}

function partOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function isCount(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;
}
