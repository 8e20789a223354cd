import type { DocumentLine, Item, ItemAction } from '../api/types';
import { interviewWithoutMinutes, unansweredDocument } from '../document/open-documents';
import { pendingExtension, unansweredUrge } from './item-waiting';

/** What is waited for first. Only ever chosen among the actions the API allows. */
const IN_ORDER: [ItemAction, (item: Item) => boolean][] = [
  ['verification', () => true],
  ['objectionDecision', () => true],
  ['publicityEnd', () => true],
  ['assignment', (item) => item.status === 'draft'],
  ['receipt', () => true],
  ['planApproval', () => true],
  ['disputeDecision', () => true],
  ['extensionDecision', (item) => pendingExtension(item) !== undefined],
  ['rungDecision', () => true],
  ['urgeReply', (item) => unansweredUrge(item) !== undefined],
  ['documentReply', () => true],
  ['plan', (item) => item.planState === 'none' && item.remediationType !== 'immediate'],
  ['submission', (item) => item.planState !== 'submitted' && hasEvidence(item)],
  ['evidence', (item) => item.planState !== 'submitted'],
  ['progress', () => true],
  ['urge', () => true],
];

function hasEvidence(item: Item): boolean {
  return item.evidence.some(({ cycle }) => cycle === item.cycle);
}

/** Of the allowed ones, those that have something to act on. */
export function openActions(item: Item, documents: readonly DocumentLine[]): ItemAction[] {
  return item.allowedActions.filter(
    (action) =>
      (action !== 'extensionDecision' || pendingExtension(item)) &&
      (action !== 'urgeReply' || unansweredUrge(item)) &&
      (action !== 'documentReply' || unansweredDocument(item, documents)) &&
      (action !== 'minutes' || interviewWithoutMinutes(item, documents)),
  );
}

/** The one thing this person should do next here; undefined when nothing is waited for. */
export function primaryAction(item: Item, documents: readonly DocumentLine[]): ItemAction | undefined {
  const open = openActions(item, documents);
  return IN_ORDER.find(([action, isNext]) => open.includes(action) && isNext(item))?.[0];
}
