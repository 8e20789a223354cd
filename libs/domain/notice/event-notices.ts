import type { ItemEventType } from '../item/item-events';
import type { Audience, NoticeKind } from './notice';

export interface EventNotice {
  kind: NoticeKind;
  audience: readonly Audience[];
}

/** Who is told of what happens, at once. Every event is listed: a new one without an answer does not compile. */
export const EVENT_NOTICES: Record<ItemEventType, EventNotice | null> = {
  'item.drafted': null,
  'item.edited': null,
  'item.assigned': { kind: 'assigned', audience: ['handler', 'leader', 'cooperating'] },
  'item.reassigned': { kind: 'assigned', audience: ['handler', 'formerHandler', 'leader'] },
  'item.received': null,
  'item.planSubmitted': { kind: 'verificationDue', audience: ['coordinator'] },
  'item.planApproved': { kind: 'decision', audience: ['handler'] },
  'item.progressed': null,
  'item.measureDone': null,
  'item.evidenceAdded': null,
  'item.mechanismAdded': null,
  'item.extensionRequested': { kind: 'verificationDue', audience: ['coordinator'] },
  'item.extensionApproved': { kind: 'decision', audience: ['handler', 'leader'] },
  'item.extensionRefused': { kind: 'decision', audience: ['handler', 'leader'] },
  'item.submitted': { kind: 'verificationDue', audience: ['verifier'] },
  'item.levelAccepted': { kind: 'verificationDue', audience: ['verifier'] },
  'item.returned': { kind: 'returned', audience: ['handler', 'leader'] },
  'item.closed': { kind: 'decision', audience: ['handler', 'leader'] },
  'item.reopened': { kind: 'returned', audience: ['handler', 'leader'] },
  'item.cancelled': { kind: 'decision', audience: ['handler'] },
  'item.urged': { kind: 'urge', audience: ['handler', 'leader'] },
  'item.urgeReplied': { kind: 'decision', audience: ['coordinator'] },
  'item.dutyPerformed': null,
};
