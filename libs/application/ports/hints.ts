/** What there may be to do sooner than the next round. */
export const HINTS = ['timers', 'outbox', 'deliveries'] as const;
export type Hint = (typeof HINTS)[number];

/** Hints shorten the wait and nothing else: one that is lost costs the seconds until the next round. */
export abstract class Hints {
  /** Calls `heard` for each hint until `close`; what happened while the line was down is heard as every hint at once. */
  abstract listen(heard: (hint: Hint) => void): void;

  abstract close(): Promise<void>;
}
