import { canonicalJson } from './canonical-json';

/** What an event says of a record written with it: its hash, or null where it was taken away. */
export interface KeptRecord {
  /** As the case file names it: `verification`, `document`. */
  kind: string;
  id: string;
  /** Hex SHA-256 of `recordText`. */
  sha256: string | null;
}

/**
 * The one form of a record: canonical JSON of its members that have a value. A member that a later release adds and that older
 * records lack leaves their hashes as they were.
 */
export function recordText(record: Readonly<Record<string, unknown>>): string {
  const filled = Object.entries(record).filter(([, value]) => value !== null && value !== undefined);
  return canonicalJson(JSON.stringify(Object.fromEntries(filled)));
}
