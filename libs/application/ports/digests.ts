import type { Day } from '@domain/day';
import type { DigestSource } from '@domain/notice/digest-entries';
import type { Party } from '@domain/notice/resolve-audience';

/** The digests of one day. All of it in a unit of work. */
export abstract class Digests {
  /** The source of the day's digests, the same for every worker; null when they are written. */
  abstract sourceOf(on: Day): Promise<string | null>;

  /** Whether the reminders of the day may still be under way: such as are due, and have not failed. */
  abstract isBehind(): Promise<boolean>;

  /** Every item there may be something to say of that day, in pages, those due first first. */
  abstract items(on: Day, weekEnd: Day): AsyncIterable<DigestSource[]>;

  /** All active people. */
  abstract people(): Promise<Party[]>;

  abstract done(on: Day): Promise<void>;
}
