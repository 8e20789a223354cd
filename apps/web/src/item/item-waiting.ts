import type { Dispute, Extension, Item, Objection, Publicity, Urge } from '../api/types';
import { latestFirst } from '../ui/latest-first';

/** The request that waits for a decision, if one does. */
export function pendingExtension(item: Item): Extension | undefined {
  return item.extensions.find(({ outcome }) => outcome === null);
}

/** The dispute that waits for a decision, if one does. */
export function pendingDispute(item: Item): Dispute | undefined {
  return item.disputes.find(({ state }) => state === 'pending');
}

/** What is shown of it now, if anything. */
export function runningPublicity(item: Item): Publicity | undefined {
  return item.publicities.find(({ outcome }) => outcome === null);
}

/** The objections to that which wait for a decision. */
export function openObjections(item: Item): Objection[] {
  return (runningPublicity(item)?.objections ?? []).filter(({ outcome }) => outcome === null);
}

/** The latest chase nobody has answered. */
export function unansweredUrge(item: Item): Urge | undefined {
  return latestFirst(item.urges).find(({ cycle, replies }) => cycle === item.cycle && replies.length === 0);
}
