import { canonicalJson } from '@domain/audit/canonical-json';
import type { Chance } from '../faults/rig/chance';

/** The columns of an event whose bytes are changed, with their types. */
export const EVENT_COLUMNS = {
  id: 'uuid',
  at: 'timestamptz',
  happened_on: 'date',
  type: 'text',
  person_id: 'uuid',
  person_name: 'text',
  unit_path: 'text',
  data: 'jsonb',
  changes: 'jsonb',
} as const;
export type EventColumn = keyof typeof EVENT_COLUMNS;

const SIGNS = [...'0123456789abcdefxyz"{}: -.假'];

/** One character another one, so that the column still takes it and it says something else. */
export function editedText(chance: Chance, column: EventColumn, text: string): string {
  for (;;) {
    const place = chance.between(0, text.length - 1);
    const edited = text.slice(0, place) + chance.pick(SIGNS) + text.slice(place + 1);
    if (edited !== text && isAnother(EVENT_COLUMNS[column], text, edited)) return edited;
  }
}

function isAnother(type: (typeof EVENT_COLUMNS)[EventColumn], text: string, edited: string): boolean {
  switch (type) {
    case 'uuid':
      return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(edited);
    case 'date':
      return isDay(edited);
    case 'timestamptz':
      return /^\S{10} [01]\d:[0-5]\d:[0-5]\d\.\d+\+08$/.test(edited) && isDay(edited.slice(0, 10));
    case 'jsonb':
      return isOtherJson(text, edited);
    case 'text':
      return true;
  }
}

function isDay(text: string): boolean {
  const instant = Date.parse(text);
  return /^2\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

function isOtherJson(text: string, edited: string): boolean {
  try {
    return typeof JSON.parse(edited) === 'object' && canonicalJson(edited) !== canonicalJson(text);
  } catch {
    return false;
  }
}

/** One bit of a note another one. PostgreSQL takes no NUL, and no text that is no UTF-8. */
export function editedNote(chance: Chance, note: string): string {
  for (;;) {
    const edited = Buffer.from(note);
    edited[chance.between(0, edited.length - 1)]! ^= 1 << chance.between(0, 6);
    const text = edited.toString('utf8');
    if (!text.includes('\0') && Buffer.from(text).equals(edited)) return text;
  }
}
