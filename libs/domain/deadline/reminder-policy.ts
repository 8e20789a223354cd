import type { DocumentKind } from '../document/document-kind';
import { type RemediationType, SEVERITIES, type Severity } from '../item/item-words';
import type { ChannelKind } from '../notice/channel';
import type { Audience, Duty, RuledDutyKind } from './duty';

/**
 * One row of the table that says when an open item is reminded, urged and supervised. All counts are working days. The
 * default rows are assumptions nobody has confirmed, so an installation keeps and edits rows of its own (as JSON).
 */
export interface DutyRow {
  readonly kind: RuledDutyKind;
  readonly rung: number;
  /** Counted from the deadline, or from the day a verification began to wait. */
  readonly anchor: 'dueOn' | 'waiting';
  /** Before the anchor when negative; 0 is the day itself; a reminder may also stand after it. Rungs above 0 and waiting rows start at 1. */
  readonly offset: number;
  /** Repeated every so many working days, `times` times in all; with `times` 1 it stands once. Rungs above 0 stand once. */
  readonly every: number;
  readonly times: number;
  readonly severities: readonly Severity[];
  /** Null: whatever the type, 立行立改, 限期整改 and 长期坚持 alike. */
  readonly remediationTypes: readonly RemediationType[] | null;
  readonly audience: readonly Audience[];
  /** Working days from the occurrence to the reply; null asks for none. The next rung waits for it. */
  readonly replyWithin: number | null;
  readonly misfire: Duty['misfire'];
  /** False: the clock only proposes it to the coordinators, who decide. */
  readonly automatic: boolean;
  /** What is issued, numbered; null issues nothing. */
  readonly document: DocumentKind | null;
  /** The ways out it may take beside the inbox; null: whichever persons and channels are set to. */
  readonly channels: readonly ChannelKind[] | null;
}

export type ReminderPolicy = readonly DutyRow[];

/** What of an item decides which rows are its own. */
export interface RuledItem {
  severity: Severity;
  remediationType: RemediationType;
}

export function rulesFor(policy: ReminderPolicy, { severity, remediationType }: RuledItem): DutyRow[] {
  return policy.filter(
    ({ severities, remediationTypes }) =>
      severities.includes(severity) && (remediationTypes?.includes(remediationType) ?? true),
  );
}

const once = { every: 1, times: 1 } as const;
const reminder = {
  kind: 'reminder',
  rung: 0,
  anchor: 'dueOn',
  ...once,
  remediationTypes: null,
  audience: ['handler'],
  replyWithin: null,
  automatic: true,
  document: null,
  channels: null,
} as const;
const rung = {
  anchor: 'dueOn',
  ...once,
  remediationTypes: null,
  misfire: 'catchUp',
  automatic: true,
  channels: null,
} as const;
const urge = { ...rung, kind: 'urge', rung: 1, audience: ['handler', 'leader'], document: 'urgeNotice' } as const;
const notice = {
  ...rung,
  kind: 'supervisionNotice',
  rung: 2,
  audience: ['handler', 'leader', 'coordinator'],
  document: 'supervisionNotice',
} as const;
const whole: readonly Audience[] = ['handler', 'leader', 'coordinator', 'superior'];
const listed = {
  ...rung,
  kind: 'listedSupervision',
  rung: 3,
  audience: whole,
  replyWithin: 5,
  document: 'listedSupervision',
} as const;
const ordinary: readonly Severity[] = ['low', 'normal'];

/** 约谈, 通报 and 移送 are decisions of people, so by default they are only proposed; each row counts for severities of its own. */
function decided(offsets: readonly [readonly Severity[], number, number, number][]): DutyRow[] {
  const row = { ...rung, automatic: false, audience: whole };
  return offsets.flatMap(([severities, interview, circular, referral]) => [
    { ...row, kind: 'interview', rung: 4, offset: interview, severities, replyWithin: 5, document: 'interviewNotice' },
    { ...row, kind: 'circular', rung: 5, offset: circular, severities, replyWithin: 5, document: 'circular' },
    { ...row, kind: 'referral', rung: 6, offset: referral, severities, replyWithin: null, document: 'referral' },
  ]);
}

/** The ladder of domain.md; the heavier an item, the earlier, and what is critical starts at 督办. */
export const DEFAULT_REMINDER_POLICY: ReminderPolicy = [
  { ...reminder, offset: -10, severities: ['high', 'critical'], misfire: 'catchUp' },
  { ...reminder, offset: -7, severities: SEVERITIES, misfire: 'catchUp' },
  { ...reminder, offset: -3, severities: SEVERITIES, misfire: 'catchUp' },
  // 今天到期 is false a day later; the urge takes over.
  { ...reminder, offset: 0, severities: SEVERITIES, misfire: 'skip' },
  { ...urge, offset: 1, severities: ordinary, replyWithin: 3 },
  { ...urge, offset: 1, severities: ['high'], replyWithin: 1 },
  { ...notice, offset: 5, severities: ordinary, replyWithin: 5 },
  { ...notice, offset: 3, severities: ['high'], replyWithin: 5 },
  { ...notice, offset: 1, severities: ['critical'], replyWithin: 3 },
  { ...listed, offset: 15, severities: ordinary },
  { ...listed, offset: 10, severities: ['high'] },
  { ...listed, offset: 5, severities: ['critical'] },
  ...decided([
    [ordinary, 25, 35, 45],
    [['high'], 17, 25, 33],
    [['critical'], 12, 19, 26],
  ]),
  {
    kind: 'verificationDue',
    rung: 0,
    anchor: 'waiting',
    offset: 3,
    every: 5,
    times: 3,
    severities: SEVERITIES,
    remediationTypes: null,
    audience: ['verifier'],
    replyWithin: null,
    misfire: 'catchUp',
    automatic: true,
    document: null,
    channels: null,
  },
];
