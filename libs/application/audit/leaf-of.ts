import { canonicalEvent, EVENT_FORM, type LoggedEvent } from '@domain/audit/canonical-event';
import { LOG_HASHER } from './log-hasher';

/** The leaf an event makes in that form; null in a form this release does not know. */
export function leafOf(event: LoggedEvent, form = EVENT_FORM): Uint8Array | null {
  return form === EVENT_FORM ? LOG_HASHER.leaf(Buffer.from(canonicalEvent(event), 'utf8')) : null;
}
