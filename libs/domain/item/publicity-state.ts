import type { Day } from '../day';
import type { TermUnit } from '../deadline/procedure-policy';
import { DomainError } from '../errors';
import type { Grade } from './item-words';

export const PUBLICITY_OUTCOMES = ['ended', 'broken'] as const;
export type PublicityOutcome = (typeof PUBLICITY_OUTCOMES)[number];
export const PUBLICITY_OUTCOME_LABELS: Record<PublicityOutcome, string> = {
  ended: '公示期满，已销号',
  broken: '异议成立，退回整改',
};

/** 公示: the result of an item that passed its last level, shown for a while before it is closed. One for each submission that got so far. */
export interface Publicity {
  id: string;
  itemId: string;
  cycle: number;
  submissionId: string;
  /** What the last level found; the item closes with it. */
  grade: Grade;
  amount: number;
  unit: TermUnit;
  publishedOn: Day;
  fromOn: Day;
  untilOn: Day;
  /** Null while it runs. */
  outcome: PublicityOutcome | null;
  endedOn: Day | null;
}

export const OBJECTION_CHANNELS = ['phone', 'letter', 'visit', 'online', 'other'] as const;
export type ObjectionChannel = (typeof OBJECTION_CHANNELS)[number];
export const OBJECTION_CHANNEL_LABELS: Record<ObjectionChannel, string> = {
  phone: '来电',
  letter: '来信',
  visit: '来访',
  online: '网络',
  other: '其他',
};

/** `lapsed`: another one was founded, so the publicity it was raised in is over; it is looked into with the work. */
export const OBJECTION_OUTCOMES = ['founded', 'unfounded', 'lapsed'] as const;
export type ObjectionOutcome = (typeof OBJECTION_OUTCOMES)[number];
export const OBJECTION_OUTCOME_LABELS: Record<ObjectionOutcome, string> = {
  founded: '异议成立',
  unfounded: '异议不成立',
  lapsed: '并入整改核查',
};
export const OBJECTION_DECISIONS = ['founded', 'unfounded'] as const;
export type ObjectionDecision = (typeof OBJECTION_DECISIONS)[number];

/** What is said of who complained wherever his name is nobody's business. */
export const complainantWords = (named: boolean): string => (named ? '实名' : '匿名');

/** 异议 to what is published: by anybody, with his name or without. */
export interface Objection {
  id: string;
  itemId: string;
  cycle: number;
  publicityId: string;
  /** Null: anonymous. */
  raisedBy: string | null;
  channel: ObjectionChannel;
  text: string;
  receivedOn: Day;
  recordedById: string;
  recordedOn: Day;
  outcome: ObjectionOutcome | null;
  /** Null while it waits, and of one that lapsed. */
  decidedById: string | null;
  decidedOn: Day | null;
  reason: string | null;
  newDueOn: Day | null;
}

export const isOpenObjection = ({ outcome }: Pick<Objection, 'outcome'>): boolean => outcome === null;

/** What an item keeps of the objections that wait: since when, and who recorded them. */
export function waitingOf(objections: readonly Objection[]): { objectedOn: Day | null; objectorIds: string[] | null } {
  const open = objections.filter(isOpenObjection);
  if (open.length === 0) return { objectedOn: null, objectorIds: null };
  const first = open.reduce((earliest, one) => (one.recordedOn < earliest.recordedOn ? one : earliest));
  return { objectedOn: first.recordedOn, objectorIds: [...new Set(open.map(({ recordedById }) => recordedById))] };
}

/** Throws `objection.decided` for one that has come to its end, and for who would decide what he, or whoever counts as the same hand, recorded. */
export function refuseDecision(objection: Objection, hands: readonly string[]): void {
  if (!isOpenObjection(objection)) throw new DomainError('objection.decided', '这份异议已经办结，不能再次决定。');
  if (hands.includes(objection.recordedById))
    throw new DomainError('action.forbidden', '异议须由他人决定，登记的人不能决定自己登记的异议。');
}
