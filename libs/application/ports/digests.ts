import type { Day } from '@domain/day';
import type { DigestItem } from '@domain/notice/digest';
import type { Party } from '@domain/notice/resolve-audience';

/** The digests of one day. All of it in a unit of work. */
export abstract class Digests {
  /** The source of the day's digests, the same for every worker; null when they are written. */
  abstract sourceOf(on: Day): Promise<string | null>;

  /** Every open item there may be something to say of that day, in pages, those due first first. */
  abstract items(on: Day, weekEnd: Day): AsyncIterable<DigestItem[]>;

  /** All active people. */
  abstract people(): Promise<Party[]>;

  abstract done(on: Day): Promise<void>;
}
