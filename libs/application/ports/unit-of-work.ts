import type { Day } from '@domain/day';
import type { Actor } from '@domain/unit/actor';

/** One transaction in the name of one actor. Everything a use case writes goes through it. */
export abstract class UnitOfWork {
  /** Runs `work` in a transaction that sees what the actor may see. A unit of work opened inside another joins it. */
  abstract run<T>(actor: Actor, work: () => Promise<T>): Promise<T>;

  /** The database's instant at the start of the transaction. Throws outside `run`. */
  abstract now(): Date;

  /** The business day of that instant in Asia/Shanghai. Throws outside `run`. */
  abstract today(): Day;
}
