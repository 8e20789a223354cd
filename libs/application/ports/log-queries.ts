import type { LoggedEvent } from '@domain/audit/canonical-event';
import type { LogNode } from '@domain/audit/log-node';
import type { Actor } from '@domain/unit/actor';
import type { StoredCheckpoint } from './event-log';

export interface PlaceStanding {
  place: string;
  /** How far it has been told; 0: not yet. */
  size: number;
  pushedAt: Date | null;
  /** Tries since, all in vain. */
  attempts: number;
  lastError: string | null;
  /** For how long there has been a checkpoint it was not told of, and none it was told of since; 0: it knows the newest. */
  behindSeconds: number;
}

/** How the log stands, over everything. */
export interface LogStanding {
  size: number;
  /** Events that wait to be sealed, and how long the oldest has, by the real clock. */
  waiting: number;
  oldestSeconds: number;
  checkpoint: StoredCheckpoint | null;
  /** One of each kind there can be. */
  places: PlaceStanding[];
}

/** An event of an item, and where it stands in the log; null: not sealed yet. */
export interface SealedEvent {
  event: LoggedEvent;
  leaf: number | null;
  form: number | null;
}

/** The log for those who read from it. */
export abstract class LogQueries {
  abstract standing(): Promise<LogStanding>;

  /** The newest checkpoint, or that of a size. */
  abstract checkpoint(size?: number): Promise<StoredCheckpoint | null>;

  /** Oldest first. Throws `item.not_found` for an item the actor may not see. */
  abstract itemEvents(actor: Actor, itemId: string): Promise<SealedEvent[]>;

  /** The stored hashes of these nodes, in their order. */
  abstract hashes(nodes: readonly LogNode[]): Promise<Uint8Array[]>;
}
