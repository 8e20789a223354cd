import type { Day } from '../day';
import type { DateEvent } from './date-event';
import type { DateRule } from './date-rule';
import { findFixedDay } from './find-fixed-day';
import { NUMBER_CHARACTERS, readNumber } from './read-number';
import type { TimeUnit } from './shift-day';

/** A rule and the words it was read from. */
export interface ParsedDateRule {
  rule: DateRule;
  /** The words of the source that were understood, blanks removed and digits narrowed. */
  phrase: string;
  /** What had to be assumed, as a Chinese sentence for the person who confirms; null where the words say it all. */
  assumption: string | null;
}

const TERM = new RegExp(`(半|[${NUMBER_CHARACTERS}]+)(个)?(工作日|星期|周|日|天|月|年)(?:之|以)?内`);

/** How a term's measure maps to a unit, and how many of that unit it is. */
const MEASURES: Record<string, [TimeUnit, number]> = {
  工作日: ['workingDays', 1],
  日: ['days', 1],
  天: ['days', 1],
  周: ['days', 7],
  星期: ['days', 7],
  月: ['months', 1],
  年: ['months', 12],
};

/** Looked for in the words before a term, first fit. */
const EVENTS: [RegExp, DateEvent][] = [
  [/方案.{0,8}(批准|批复|审定|审批|审核通过)|(批准|批复|审定).{0,6}方案/, 'planApproved'],
  [/方案.{0,8}(上报|报送|报备|备案|印发)|(上报|报送|报备).{0,6}方案/, 'planFiled'],
  [/收到|接到|签收|交办|下达|送达/, 'receipt'],
  [/反馈|通报|印发/, 'feedback'],
];

const IMMEDIATE = /立行立改|立知立改|即知即改|立整立改|立查立改|边督边改|边查边改|(?:立即|马上|即时|即刻)整改/;
const CONTINUING = /长期坚持|持续坚持|长期整改|持续整改|长期推进|持续推进|常态化/;

/**
 * Reads the usual Chinese wording of a deadline: 方案上报之日起3个月内, 反馈之日起二十个工作日内, 2025年6月底前, 年底前, 6月30日前, 立行立改, 长期坚持.
 * The first dated phrase wins, then 立行立改, then 长期坚持. Where the year is left out it is the first that brings the day to
 * `reference` (the letter's date) or later. Null when nothing is understood or the day does not exist: a person is asked.
 */
export function parseDateRule(text: string, reference: Day): ParsedDateRule | null {
  const plain = narrow(text);
  const fixed = findFixedDay(plain, reference);
  const term = findTerm(plain);
  if (fixed && (!term || fixed.index < term.index)) {
    if (!fixed.on) return null;
    const { on, end } = fixed;
    return { rule: { kind: 'fixed', on, ...(end && { end }) }, phrase: fixed.phrase, assumption: fixed.assumption };
  }
  if (term) return term.parsed;
  const immediate = IMMEDIATE.exec(plain);
  if (immediate) return { rule: { kind: 'immediate' }, phrase: immediate[0], assumption: null };
  const continuing = CONTINUING.exec(plain);
  return continuing ? { rule: { kind: 'continuing' }, phrase: continuing[0], assumption: null } : null;
}

/** Full-width signs made narrow, blanks and line breaks dropped. */
function narrow(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

function findTerm(text: string): { index: number; parsed: ParsedDateRule } | null {
  const match = TERM.exec(text);
  if (!match) return null;
  const [words, number = '', counter, measure = ''] = match;
  const clause = /[^,。;、:!?]*$/.exec(text.slice(0, match.index))?.[0] ?? '';
  const event = EVENTS.find(([pattern]) => pattern.test(clause))?.[1];
  // 3月内 alone may mean within March; 起三月内 is a term.
  if (measure === '月' && !counter && !/[起后]$/.test(clause)) return null;
  const [unit, times] = MEASURES[measure] ?? ['days', 1];
  const amount = number === '半' ? (times === 12 ? 6 : null) : multiply(readNumber(number), times);
  if (!amount) return null;
  const phrase =
    (event ? clause.replace(/^.*?(?=自|从|在|方案|整改方案|收到|接到|签收|交办|下达|送达|反馈|通报|印发)/, '') : '') +
    words;
  const assumption = event ? null : '没有写明从何时起算，按签收之日起算';
  return {
    index: match.index - clause.length,
    parsed: { rule: { kind: 'after', event: event ?? 'receipt', amount, unit }, phrase, assumption },
  };
}

function multiply(amount: number | null, times: number): number | null {
  return amount === null ? null : amount * times;
}
