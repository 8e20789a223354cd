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
  /** The day was understood from the reference: corrected, it may mean another one. */
  byReference: boolean;
}

/** 内 may be left out after 起: 反馈之日起60天. */
const WITHIN = '((?:之|以)?内)|(?=完成|整改|[,。;)]|$)';
const TERM = new RegExp(`((?<!个)半|[${NUMBER_CHARACTERS}]+)(个)?(工作日|星期|周|日|天|月|年)(?:${WITHIN})`, 'g');

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

/** Ten years: whatever is longer was no term. */
const LONGEST: Record<TimeUnit, number> = { workingDays: 2_500, days: 3_660, months: 120 };

/** Looked for in the words before a term, first fit. */
const EVENTS: [RegExp, DateEvent][] = [
  [/方案.{0,8}(批准|批复|审定|审批|审核通过)|(批准|批复|审定).{0,6}方案/, 'planApproved'],
  [/方案.{0,8}(上报|报送|报备|备案|印发)|(上报|报送|报备).{0,6}方案/, 'planFiled'],
  [/收到|接到|签收|交办|下达|送达/, 'receipt'],
  [/反馈|通报|印发/, 'feedback'],
];

/** What comes again each year is the yearly milestone of what goes on for good. */
const EACH_YEAR = /每年[^,。;]{0,6}(?:之前|以前|前)/;
const IMMEDIATE = /立行立改|立知立改|即知即改|立整立改|立查立改|边督边改|边查边改|(?:立即|马上|即时|即刻)整改/;
const WITHIN_CLAUSE = '[^,。;:!?]';
/** A step on the way, not the item's own term, where something else is to be completed: 20个工作日内报送整改方案. */
const PLAN_STEP = new RegExp(
  `(?:[${NUMBER_CHARACTERS}半]+个?(?:工作日|日|天|周|月)(?:之|以)?内|[^,。;:!?起]*前)` +
    `(?!${WITHIN_CLAUSE}*(?:完成整改(?!方案)|整改到位|整改完))` +
    `${WITHIN_CLAUSE}{0,8}(?:报|提交|制定|制订|编制|印发)${WITHIN_CLAUSE}{0,8}方案${WITHIN_CLAUSE}*`,
);
const COMPLETION = /完成|到位|完毕|办结|销号/;
const CONTINUING = /长期坚持|持续坚持|长期整改|持续整改|长期推进|持续推进|常态化/;

/**
 * Reads the usual Chinese wording of a deadline: 方案上报之日起3个月内, 反馈之日起二十个工作日内, 2025年6月底前, 年底前, 6月30日前, 立行立改, 长期坚持.
 * The first dated phrase wins, then 立行立改, then 长期坚持. Where the year is left out it is the first that brings the day to
 * `reference` (the letter's date) or later. The term for filing the plan is passed over where another completes the work.
 * Null when nothing is understood or the day does not exist: a person is asked.
 */
export function parseDateRule(text: string, reference: Day): ParsedDateRule | null {
  const plain = narrow(text);
  const rest = plain.replace(PLAN_STEP, '');
  return (rest !== plain && COMPLETION.test(rest) && parsePlain(rest, reference)) || parsePlain(plain, reference);
}

function parsePlain(plain: string, reference: Day): ParsedDateRule | null {
  const fixed = findFixedDay(plain, reference);
  const term = findTerm(plain);
  if (fixed && (!term || fixed.index < term.index)) {
    if (!fixed.on) return null;
    const { on, end, phrase, assumption, byReference } = fixed;
    return { rule: { kind: 'fixed', on, ...(end && { end }) }, phrase, assumption, byReference };
  }
  if (term) return term.parsed;
  const immediate = IMMEDIATE.exec(plain);
  if (immediate) return said({ kind: 'immediate' }, immediate[0], null);
  const continuing = CONTINUING.exec(plain);
  const yearly = EACH_YEAR.exec(plain);
  const assumption = yearly && `“${yearly[0]}”按长期坚持的年度节点理解`;
  return continuing ? said({ kind: 'continuing' }, continuing[0], assumption) : null;
}

const said = (rule: DateRule, phrase: string, assumption: string | null): ParsedDateRule => ({
  rule,
  phrase,
  assumption,
  byReference: false,
});

/** Full-width signs made narrow, blanks and line breaks dropped. */
function narrow(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

interface FoundTerm {
  index: number;
  parsed: ParsedDateRule;
}

function findTerm(text: string): FoundTerm | null {
  for (const match of text.matchAll(TERM)) {
    const found = readTerm(text, match);
    if (found) return found;
  }
  return null;
}

function readTerm(text: string, match: RegExpExecArray): FoundTerm | null {
  const [words, number = '', counter, measure = '', within] = match;
  // What it counts from may stand before a comma: 自方案上报之日起,三个月内.
  const clause = /(?:[^,。;、:!?]*[起后],)?[^,。;、:!?]*$/.exec(text.slice(0, match.index))?.[0] ?? '';
  const event = EVENTS.find(([pattern]) => pattern.test(clause))?.[1];
  // 3月内 alone may mean within March; 起三月内 is a term.
  if (measure === '月' && !counter && number !== '半' && !(within && /[起后],?$/.test(clause))) return null;
  if (!within && !/起,?$/.test(clause)) return null;
  const [unit, amount] = amountOf(number, measure);
  if (!amount || amount > LONGEST[unit]) return null;
  const phrase =
    (event ? clause.replace(/^.*?(?=自|从|在|方案|整改方案|收到|接到|签收|交办|下达|送达|反馈|通报|印发)/, '') : '') +
    words;
  const assumption = event ? null : '没有写明从何时起算，按签收之日起算';
  return {
    index: match.index - clause.length,
    parsed: said({ kind: 'after', event: event ?? 'receipt', amount, unit }, phrase, assumption),
  };
}

/** Half a month is fifteen days, half a year six months; of nothing else there is a half. */
function amountOf(number: string, measure: string): [TimeUnit, number | null] {
  if (number === '半') return measure === '月' ? ['days', 15] : ['months', measure === '年' ? 6 : null];
  const [unit, times] = MEASURES[measure] ?? ['days', 1];
  const amount = readNumber(number);
  return [unit, amount === null ? null : amount * times];
}
