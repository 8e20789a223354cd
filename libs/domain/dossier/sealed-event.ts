import { canonicalJson } from '../audit/canonical-json';
import type { KeptRecord } from '../audit/kept-records';

/** An event as its sealed bytes say it. */
export interface SealedEvent {
  /** Its place within the item, from 1: the name of its file. */
  number: number;
  seq: number;
  at: string;
  on: string;
  type: string;
  personId: string;
  personName: string;
  itemId: string;
  data: Record<string, unknown>;
  changes: Record<string, unknown>;
  /** Which of the item's events it is and what was written with it; null of events from before this was noted. */
  kept: { number: number; records: KeptRecord[] } | null;
  /** The bytes themselves. */
  text: string;
}

const TEXTS = ['at', 'on', 'type', 'personId', 'personName', 'itemId'] as const;

/** Null when the text is not an event of an item in the one proper form. */
export function readEvent(number: number, text: string): SealedEvent | null {
  let read: Record<string, unknown>;
  try {
    if (canonicalJson(text) !== text) return null;
    read = JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
  const { data, changes, seq } = read;
  if (TEXTS.some((name) => typeof read[name] !== 'string') || !Number.isSafeInteger(seq)) return null;
  if (!isObject(data) || !isObject(changes)) return null;
  const kept = keptOf(data.kept);
  return kept === undefined ? null : ({ ...read, number, text, data, changes, kept } as SealedEvent);
}

/** Undefined where it is there and makes no sense. */
function keptOf(kept: unknown): SealedEvent['kept'] | undefined {
  if (kept === undefined) return null;
  if (!isObject(kept) || !Number.isSafeInteger(kept.number)) return undefined;
  const records = kept.records ?? [];
  return Array.isArray(records) && records.every(isRecord) ? { number: kept.number as number, records } : undefined;
}

function isRecord(one: unknown): one is KeptRecord {
  const { kind, id, sha256 } = (one ?? {}) as Partial<KeptRecord>;
  return typeof kind === 'string' && typeof id === 'string' && (sha256 === null || typeof sha256 === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
