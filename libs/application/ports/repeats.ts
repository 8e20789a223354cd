/** A write that the client may send again under the same key (`Idempotency-Key`). */
export interface Repeatable {
  key: string;
  /** Method and path: the same key on another route is a mistake. */
  route: string;
  bodyHash: string;
}

/** Marks what happens inside `work` as repeatable: its unit of work is done once, a repeat gets the stored answer. */
export abstract class Repeats {
  abstract within<T>(request: Repeatable, work: () => T): T;
}
