import { canonicalJson } from './canonical-json';

/** The columns of an audit event as PostgreSQL writes them. */
export interface LoggedEvent {
  seq: number;
  id: string;
  /** In UTC to the microsecond: `2026-11-30T00:20:24.123456Z`. */
  at: string;
  happenedOn: string;
  type: string;
  personId: string;
  personName: string;
  itemId: string | null;
  supervisionId: string | null;
  unitPath: string | null;
  /** JSON texts, with every digit of their numbers. */
  data: string;
  changes: string;
}

/** The form new events are sealed in. A log may hold several: each leaf says its own. */
export const EVENT_FORM = 1;

/**
 * The bytes of an event that are sealed, version 1: the canonical JSON of an object with the thirteen members below. Whoever
 * has them needs nothing else to compute the leaf. Names and order are fixed for ever; a change is a new version.
 */
export function canonicalEvent(event: LoggedEvent): string {
  const text = (value: string | null) => JSON.stringify(value);
  return (
    `{"at":${text(event.at)},"changes":${canonicalJson(event.changes)},"data":${canonicalJson(event.data)},` +
    `"id":${text(event.id)},"itemId":${text(event.itemId)},"on":${text(event.happenedOn)},` +
    `"personId":${text(event.personId)},"personName":${text(event.personName)},"seq":${event.seq},` +
    `"supervisionId":${text(event.supervisionId)},"type":${text(event.type)},"unitPath":${text(event.unitPath)},"v":${EVENT_FORM}}`
  );
}
