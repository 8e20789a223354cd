import { SEVERITIES, type Severity } from '../item/item-words';
import type { Audience, Duty, DutyKind } from './duty';

/**
 * One row of the table that says when an open item is reminded, urged and supervised. All counts are working days. The
 * default rows are assumptions nobody has confirmed, so an installation keeps and edits rows of its own (as JSON).
 */
export interface DutyRow {
  readonly kind: DutyKind;
  readonly rung: number;
  /** Counted from the deadline, or from the day a verification began to wait. */
  readonly anchor: 'dueOn' | 'waiting';
  /** Before the anchor when negative; 0 is the day itself. Rungs above 0 and waiting rows start at 1. */
  readonly offset: number;
  /** Repeated every so many working days, `times` times in all; with `times` 1 it stands once. */
  readonly every: number;
  readonly times: number;
  readonly severities: readonly Severity[];
  readonly audience: readonly Audience[];
  /** Working days from the occurrence to the reply; null asks for none. */
  readonly replyWithin: number | null;
  readonly misfire: Duty['misfire'];
}

export type ReminderPolicy = readonly DutyRow[];

const once = { every: 1, times: 1 } as const;
const reminder = { kind: 'reminder', rung: 0, anchor: 'dueOn', ...once, replyWithin: null } as const;
const notice = { kind: 'supervisionNotice', rung: 2, anchor: 'dueOn', ...once, replyWithin: 5 } as const;
const unit: readonly Audience[] = ['handler', 'leader'];
const unitAndOffice: readonly Audience[] = ['handler', 'leader', 'coordinator'];

export const DEFAULT_REMINDER_POLICY: ReminderPolicy = [
  { ...reminder, offset: -10, severities: ['high', 'critical'], audience: ['handler'], misfire: 'catchUp' },
  { ...reminder, offset: -7, severities: SEVERITIES, audience: ['handler'], misfire: 'catchUp' },
  { ...reminder, offset: -3, severities: SEVERITIES, audience: ['handler'], misfire: 'catchUp' },
  // 今天到期 is false a day later; the urge takes over.
  { ...reminder, offset: 0, severities: SEVERITIES, audience: ['handler'], misfire: 'skip' },
  {
    kind: 'urge',
    rung: 1,
    anchor: 'dueOn',
    offset: 1,
    ...once,
    severities: SEVERITIES,
    audience: unit,
    replyWithin: 3,
    misfire: 'catchUp',
  },
  { ...notice, offset: 5, severities: ['low', 'normal'], audience: unitAndOffice, misfire: 'catchUp' },
  { ...notice, offset: 3, severities: ['high'], audience: unitAndOffice, misfire: 'catchUp' },
  { ...notice, offset: 1, severities: ['critical'], audience: unitAndOffice, misfire: 'catchUp' },
  {
    kind: 'verificationDue',
    rung: 0,
    anchor: 'waiting',
    offset: 3,
    every: 5,
    times: 3,
    severities: SEVERITIES,
    audience: ['verifier'],
    replyWithin: null,
    misfire: 'catchUp',
  },
];
