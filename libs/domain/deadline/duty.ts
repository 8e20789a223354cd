import type { Day } from '../day';

/** What the clock does for an open item. Higher rungs of the ladder come by adding a kind here and rows to the policy. */
export const DUTY_KINDS = ['reminder', 'urge', 'supervisionNotice', 'verificationDue'] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

export const DUTY_KIND_WORDS: Record<DutyKind, string> = {
  reminder: '到期提醒',
  urge: '催办',
  supervisionNotice: '督办',
  verificationDue: '待验收提醒',
};

/** Whom a duty reaches; `verifier` is whoever holds the pending level. */
export const AUDIENCES = ['handler', 'leader', 'coordinator', 'auditor', 'verifier'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** One future duty of an item, told apart by kind and occurrence within a generation of its schedule. */
export interface Duty {
  kind: DutyKind;
  /** The business day it stands for; always a working day. */
  occurrence: Day;
  /** 0 提醒, 1 催办, 2 督办 ... */
  rung: number;
  /** ISO instant: 08:30 in Asia/Shanghai on that day. */
  dueAt: string;
  audience: readonly Audience[];
  /** A working day, or null where no reply is asked for. */
  replyBy: Day | null;
  /** What to do with it when its day has passed unnoticed, see `highestDue`. */
  misfire: 'catchUp' | 'skip';
  /** Chinese, for previews and the timeline. */
  label: string;
}

/** What tells the duties of one schedule apart. */
export const dutyKey = ({ kind, occurrence }: Pick<Duty, 'kind' | 'occurrence'>): string => `${kind}.${occurrence}`;

/** 08:30 in Asia/Shanghai, which has kept UTC+8 without summer time since 1991. */
export const dutyInstant = (on: Day): string => `${on}T00:30:00.000Z`;
