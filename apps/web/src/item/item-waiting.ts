import type { Dispute, Extension, Item, Objection, Publicity, Urge } from '../api/types';
import { latestFirst } from '../ui/latest-first';

/** The request that waits for a decision, if one does. One left over from an earlier cycle waits for nobody. */
export function pendingExtension(item: Pick<Item, 'cycle' | 'extensions'>): Extension | undefined {
  return item.extensions.find(({ cycle, outcome }) => cycle === item.cycle && outcome === null);
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
