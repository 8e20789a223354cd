import { eventSentence, type NameOf } from '../audit/event-sentence';
import type { ItemEventType } from '../item/item-events';
import { type ItemStatus, STATUS_LABELS } from '../item/item-status';
import { NAMES } from './dossier-form';
import type { DossierReport, Fault, StoryLine } from './dossier-report';
import type { FileFound } from './read-files';
import type { SealedEvent } from './sealed-event';

/** The item's life as its sealed events tell it. Names of units and people who did not act come from a file beside them. */
export function tellStory(
  found: ReadonlyMap<string, FileFound>,
  events: readonly SealedEvent[],
  faults: readonly Fault[],
): StoryLine[] {
  const unsound = new Set(faults.map(({ event }) => event));
  const lines = storyOf(events, namesOf(found.get(NAMES)?.text ?? null));
  return lines.map((line) => ({ ...line, sound: !unsound.has(line.number) }));
}

export function storyOf(events: readonly SealedEvent[], nameOf: NameOf): StoryLine[] {
  return events.map(({ number, at, on, personName, type, data }) => {
    const text = sentence(type as ItemEventType, data, nameOf);
    return { number, at, on, actor: personName, text, sound: true };
  });
}

/** An event of a later release, or one that was tampered with, has no sentence here. */
function sentence(type: ItemEventType, data: Record<string, unknown>, nameOf: NameOf): string {
  try {
    return eventSentence(type, data, nameOf);
  } catch {
    return type;
  }
}

function namesOf(text: string | null): NameOf {
  try {
    const names = new Map(Object.entries(JSON.parse(text ?? '{}') as Record<string, unknown>));
    return (id) => String(names.get(id) ?? '');
  } catch {
    return () => '';
  }
}

/** What the item is, by the changes that its events sealed. */
export function itemOf(events: readonly SealedEvent[]): DossierReport['item'] {
  const state: Record<string, unknown> = Object.assign({}, ...events.map(({ changes }) => changes));
  if (typeof state.id !== 'string') return null;
  const status = STATUS_LABELS[state.status as ItemStatus] ?? String(state.status);
  return { id: state.id, number: String(state.number), title: String(state.title), status };
}
