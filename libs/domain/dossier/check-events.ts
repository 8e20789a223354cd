import { eventPath, numberOf } from './dossier-form';
import type { Findings } from './findings';
import type { FileFound } from './read-files';
import { readEvent, type SealedEvent } from './sealed-event';

/** The events in their order, each in the one proper form and all of one item. */
export function checkEvents(
  found: ReadonlyMap<string, FileFound>,
  itemId: string | null,
  findings: Findings,
): SealedEvent[] {
  const events: SealedEvent[] = [];
  for (const [path, { text }] of found) {
    const place = numberOf(path);
    if (place?.what !== 'event') continue;
    findings.checked('events');
    const at = { file: path, event: place.number };
    const event = path === eventPath(place.number) && text !== null ? readEvent(place.number, text) : null;
    if (!event) {
      findings.fault('events', '事件原文不是规定的写法，被改过或者已损坏。', at);
      continue;
    }
    if (itemId !== null && event.itemId !== itemId) findings.fault('events', '这个事件属于别的事项。', at);
    events.push(event);
  }
  if (events.length === 0) findings.fault('events', '案卷里没有一个可读的事件。');
  return events.sort((a, b) => a.number - b.number);
}
