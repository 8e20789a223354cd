import type { Dispute, Extension, Item, Urge } from '../api/types';
import { latestFirst } from '../ui/latest-first';

/** The request that waits for a decision, if one does. */
export function pendingExtension(item: Item): Extension | undefined {
  return item.extensions.find(({ outcome }) => outcome === null);
}

/** The dispute that waits for a decision, if one does. */
export function pendingDispute(item: Item): Dispute | undefined {
  return item.disputes.find(({ state }) => state === 'pending');
}

/** The latest chase nobody has answered. */
export function unansweredUrge(item: Item): Urge | undefined {
  return latestFirst(item.urges).find(({ cycle, replies }) => cycle === item.cycle && replies.length === 0);
}
