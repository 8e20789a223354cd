import type { LoggedEvent } from '@domain/audit/canonical-event';
import type { HashedNode } from '@domain/audit/log-frontier';
import type { LogNode } from '@domain/audit/log-node';

export interface Leaf {
  seq: number;
  form: number;
  hash: Uint8Array;
}

export interface StoredCheckpoint {
  size: number;
  at: Date;
  note: string;
}

/** The sealed log, for those who write it. Everything here belongs in a unit of work. */
export abstract class EventLog {
  /** False: another one seals. True: nobody else does until the unit of work ends. */
  abstract alone(): Promise<boolean>;

  /** The name its checkpoints are signed under; the first call gives it. */
  abstract origin(): Promise<string>;

  /** How many events are sealed. */
  abstract size(): Promise<number>;

  /** Events that wait to be sealed, the lowest number first. */
  abstract unsealed(limit: number): Promise<LoggedEvent[]>;

  /** The stored hashes of these nodes, in their order. Throws when one is missing: the log is damaged. */
  abstract hashes(nodes: readonly LogNode[]): Promise<Uint8Array[]>;

  /** Appends leaves from number `first` on with the nodes they complete, and takes their events from those that wait. */
  abstract append(first: number, leaves: readonly Leaf[], nodes: readonly HashedNode[]): Promise<void>;

  abstract lastCheckpoint(): Promise<StoredCheckpoint | null>;

  abstract addCheckpoint(checkpoint: StoredCheckpoint): Promise<void>;
}
