import { addDays, type Day } from '../day';
import { dateMark } from '../deadline/date-note';
import { disputeSituation, situation, situationDates } from '../deadline/situation';
import type { WorkCalendar } from '../deadline/work-calendar';
import type { ItemState } from '../item/item-state';
import type { Audience, NoticeKind } from './notice';
import type { AudienceFacts } from './resolve-audience';

/** An item as a digest tells of it. */
export type DigestItem = AudienceFacts &
  Pick<
    ItemState,
    | 'id'
    | 'number'
    | 'title'
    | 'status'
    | 'dueOn'
    | 'submittedOn'
    | 'pausedOn'
    | 'planState'
    | 'disputedOn'
    | 'publicityUntil'
    | 'objectedOn'
    | 'proposalId'
  > & {
    /** The next day by which it is to be looked back at; null where nothing is planned. */
    lookBackOn: Day | null;
  };

/** Whom a reminder has told of an item. */
export interface Reminded {
  personId: string;
  kind: NoticeKind;
}

/** An item as it is kept for the digests of some days. */
export type DigestSource = DigestItem & {
  /** On which of them a reminder of it stands. */
  remindedOn: readonly Day[];
  /** Whom reminders have told of it since the last digest that was written. */
  told: readonly Reminded[];
};

/** Whether a reminder of it is news in the digest of one of those days. `told`: by reminders since the digest before. */
export function isReminded({ remindedOn }: DigestSource, today: Day, told: readonly Reminded[]): boolean {
  return remindedOn.includes(today) || told.some(({ kind }) => kind === 'reminder');
}

/** In the order a person reads them. */
export const SECTIONS = {
  overdue: '逾期',
  today: '今天到期',
  week: '本周到期',
  soon: '临近到期',
  waiting: '待您办理',
} as const;
export type Section = keyof typeof SECTIONS;

/** A line of a digest: where it stands, how the matter stands, and whose matter it is. */
export interface DigestEntry {
  section: Section;
  standing: string;
  audience: readonly Audience[];
}

/** A day, the last day of its week, and how working days are counted. */
export interface DigestDay {
  today: Day;
  weekEnd: Day;
  calendar: WorkCalendar;
}

export function digestDay(today: Day, calendar: WorkCalendar): DigestDay {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return { today, weekEnd: addDays(today, weekday === 0 ? 0 : 7 - weekday), calendar };
}

/** What of an item is told this day: what its unit owes, and whatever waits for somebody's word. `reminded`: a reminder of it is news. */
export function entriesOf(item: DigestItem, on: DigestDay, reminded: boolean): DigestEntry[] {
  const section = sectionOf(item, on, reminded);
  const owed = section ? [{ section, standing: standingOf(item, on), audience: ['handler'] as const }] : [];
  const waiting = waitsOf(item, on).map((wait) => ({ section: 'waiting' as const, ...wait }));
  return [...owed, ...waiting];
}

/** How it stands in the digest of somebody whom a reminder told, and no entry is for; null where that has become pointless since. */
export function remindedEntry(item: DigestItem, kind: NoticeKind, on: DigestDay): Omit<DigestEntry, 'audience'> | null {
  if (kind === 'reminder')
    return isInWork(item) ? { section: sectionOf(item, on, true) ?? 'soon', standing: standingOf(item, on) } : null;
  if (item.status === 'closed')
    return item.lookBackOn ? { section: 'waiting', standing: lookBackStanding(item.lookBackOn, on) } : null;
  const [wait] = waitsOf(item, on);
  return wait ? { section: 'waiting', standing: wait.standing } : null;
}

const isInWork = ({ status, pausedOn }: DigestItem): boolean =>
  (status === 'assigned' || status === 'inProgress') && !pausedOn;

/** The section an item stands in for its unit; null where there is nothing to say to it today. */
function sectionOf(item: DigestItem, { today, weekEnd }: DigestDay, reminded: boolean): Section | null {
  const { status, dueOn } = item;
  if (!isInWork(item)) return null;
  if (dueOn && dueOn < today) return 'overdue';
  if (dueOn === today) return 'today';
  if (dueOn && dueOn <= weekEnd) return 'week';
  if (reminded) return 'soon';
  return status === 'assigned' ? 'waiting' : null;
}

/** Stands in brackets itself, so it holds none. */
function standingOf(item: DigestItem, { today, calendar }: DigestDay): string {
  const stands =
    item.status === 'assigned' && !item.pausedOn && (!item.dueOn || item.dueOn > today)
      ? `待签收${item.dueOn ? `，时限 ${item.dueOn}` : ''}`
      : situation(today, item, calendar).replace(/（(.+)）$/, '，$1');
  return marked(stands, situationDates(item), calendar);
}

const lookBackStanding = (by: Day, { calendar }: DigestDay): string =>
  marked(`回头看，应于 ${by} 前完成`, [by], calendar);

/** With the mark of dates that may still move. */
const marked = (standing: string, dates: readonly (Day | null)[], calendar: WorkCalendar): string =>
  [standing, dateMark(dates, calendar)].filter(Boolean).join('，');

/** What waits for a decision or a visit, and whose. */
function waitsOf(item: DigestItem, on: DigestDay): Omit<DigestEntry, 'section'>[] {
  switch (item.status) {
    case 'draft':
    case 'cancelled':
      return [];
    case 'closed':
      return item.lookBackOn && item.lookBackOn <= on.weekEnd
        ? [{ standing: lookBackStanding(item.lookBackOn, on), audience: ['lookBacker'] }]
        : [];
    case 'submitted':
      return submissionWait(item, on);
    case 'assigned':
    case 'inProgress':
      return workWaits(item, on);
  }
}

/** During a publicity nobody's word is missing, unless somebody objects. */
function submissionWait(item: DigestItem, on: DigestDay): Omit<DigestEntry, 'section'>[] {
  const standing = standingOf(item, on);
  if (item.pendingLevel !== 'publicity') return [{ standing, audience: ['verifier'] }];
  return item.objectedOn ? [{ standing, audience: ['coordinator', 'auditor'] }] : [];
}

function workWaits(item: DigestItem, { today, calendar }: DigestDay): Omit<DigestEntry, 'section'>[] {
  const office = ['coordinator'] as const;
  return [
    ...(item.planState === 'submitted' ? [{ standing: '整改方案待审定', audience: office }] : []),
    ...(item.extensionLevel ? [{ standing: '延期申请待审批', audience: ['extensionDecider'] as const }] : []),
    ...(item.disputedOn ? [{ standing: disputeSituation(today, item.disputedOn, calendar), audience: office }] : []),
    ...(item.proposalId ? [{ standing: '升级措施待决定', audience: office }] : []),
  ];
}
