import type { Day } from '../day';

/** What can happen to an item. Each is told once: as an audit event, in the same transaction as the change. */
export type ItemEventType =
  | 'item.drafted'
  | 'item.edited'
  | 'item.assigned'
  | 'item.reassigned'
  | 'item.received'
  | 'item.planSubmitted'
  | 'item.planApproved'
  | 'item.dueReckoned'
  | 'item.dueKept'
  | 'item.progressed'
  | 'item.measureDone'
  | 'item.evidenceAdded'
  | 'item.evidenceQuarantined'
  | 'item.mechanismAdded'
  | 'item.extensionRequested'
  | 'item.extensionReviewed'
  | 'item.extensionApproved'
  | 'item.extensionRefused'
  | 'item.extensionWithdrawn'
  | 'item.extensionLapsed'
  | 'item.paused'
  | 'item.resumed'
  | 'item.disputed'
  | 'item.disputeWithdrawn'
  | 'item.disputeDecided'
  | 'item.transferred'
  | 'item.submitted'
  | 'item.onSitePhotoAdded'
  | 'item.levelAccepted'
  | 'item.published'
  | 'item.publicityReckoned'
  | 'item.objected'
  | 'item.objectionDecided'
  | 'item.lookBackPlanned'
  | 'item.lookBackChanged'
  | 'item.lookBackCancelled'
  | 'item.lookBackDone'
  | 'item.returned'
  | 'item.closed'
  | 'item.reopened'
  | 'item.yearOpened'
  | 'item.cancelled'
  | 'item.urged'
  | 'item.urgeReplied'
  | 'item.dutyPerformed'
  | 'item.rungIssued'
  | 'item.rungDeclined'
  | 'item.interviewHeld'
  | 'item.documentReceived'
  | 'item.documentReplied';

export interface ItemEvent {
  type: ItemEventType;
  itemId: string;
  /** The person, or the clock. */
  by: string;
  on: Day;
  /** What the timeline prints beside the sentence: texts, dates, ids. Plain JSON, no secrets. */
  data: Readonly<Record<string, unknown>>;
}
