import type { Day } from '../day';
import type { DocumentKind } from '../document/document-kind';
import type { ChannelKind } from '../notice/channel';

/** What the clock does for an open item: reminders, the ladder from 催办 to 移送, and reminders to verifiers. */
export const DUTY_KINDS = [
  'reminder',
  'urge',
  'supervisionNotice',
  'listedSupervision',
  'interview',
  'circular',
  'referral',
  'verificationDue',
  'publicityEnd',
  'lookBack',
] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

/** What the rules of reminders may name; the others follow from an item alone. */
export const RULED_DUTY_KINDS = [
  'reminder',
  'urge',
  'supervisionNotice',
  'listedSupervision',
  'interview',
  'circular',
  'referral',
  'verificationDue',
] as const satisfies readonly DutyKind[];
export type RuledDutyKind = (typeof RULED_DUTY_KINDS)[number];

/** What people are told of. The end of a publicity changes the item, and that is told. */
export type ToldDutyKind = Exclude<DutyKind, 'publicityEnd'>;

export const DUTY_KIND_WORDS: Record<DutyKind, string> = {
  reminder: '到期提醒',
  urge: '催办',
  supervisionNotice: '督办',
  listedSupervision: '挂牌督办',
  interview: '约谈',
  circular: '通报批评、责令限期整改',
  referral: '移送',
  verificationDue: '待验收提醒',
  publicityEnd: '公示期满销号',
  lookBack: '回头看提醒',
};

/** What a reminder is called that stands after the deadline. */
export const OVERDUE_REMINDER_WORDS = '逾期提醒';

/** What the reminder to verifiers is called while it is a dispute that waits. */
export const DISPUTE_DUTY_WORDS = '异议待决定提醒';

/** What it is called while it is an objection to what is published that waits. */
export const OBJECTION_DUTY_WORDS = '公示异议待决定提醒';

/** Whom a duty reaches; `verifier` is whoever holds the pending level, `superior` the leaders above the unit. */
export const AUDIENCES = ['handler', 'leader', 'coordinator', 'auditor', 'verifier', 'superior'] as const;
export type Audience = (typeof AUDIENCES)[number];
/** Beside those that rules may name: whoever is to look back. */
export type DutyAudience = Audience | 'lookBacker';

/** One future duty of an item, told apart by kind and occurrence within a generation of its schedule. */
export interface Duty {
  kind: DutyKind;
  /** The business day it stands for; always a working day. */
  occurrence: Day;
  /** 0 提醒, 1 催办, 2 督办 ... */
  rung: number;
  /** ISO instant: 08:30 in Asia/Shanghai on that day. */
  dueAt: string;
  audience: readonly DutyAudience[];
  /** A working day, or null where no reply is asked for. */
  replyBy: Day | null;
  /** What to do with it when its day has passed unnoticed, see `highestDue`. */
  misfire: 'catchUp' | 'skip';
  /** True where people decide: the clock only proposes the rung to the coordinators, and the ladder does not climb by it. */
  proposal: boolean;
  /** What is issued with it, numbered; null issues nothing. */
  document: DocumentKind | null;
  /** The ways out it may take beside the inbox; null: whichever persons and channels are set to. */
  channels: readonly ChannelKind[] | null;
  /** Chinese, for previews and the timeline. */
  label: string;
}

/** A duty that people are told of. */
export type ToldDuty = Duty & { kind: ToldDutyKind };

export const isTold = (duty: Duty): duty is ToldDuty => duty.kind !== 'publicityEnd';

/** What tells the duties of one schedule apart. */
export const dutyKey = ({ kind, occurrence }: Pick<Duty, 'kind' | 'occurrence'>): string => `${kind}.${occurrence}`;

/** 08:30 in Asia/Shanghai, which has kept UTC+8 without summer time since 1991. */
export const dutyInstant = (on: Day): string => `${on}T00:30:00.000Z`;
