import type { LoggedEvent } from '@domain/audit/canonical-event';
import type { KeptRecord } from '@domain/audit/kept-records';
import type { HashedNode } from '@domain/audit/log-frontier';
import type { LogNode } from '@domain/audit/log-node';
import type { StoredCheckpoint } from './event-log';

/** A stored leaf with its event; null where there is none of that number. */
export interface LeafRecord {
  leaf: number;
  seq: number;
  form: number;
  hash: Uint8Array;
  event: LoggedEvent | null;
}

/** What is written about an item, and what its events say of it. */
export interface SealedCase {
  itemId: string;
  number: string;
  /** By kind, the rows as they stand. */
  records: Record<string, { id: string }[]>;
  /** In their order, those that name records; null: from before events named any. */
  events: { seq: number; records: KeptRecord[] | null }[];
}

/** The whole log as it stood at one instant. Ranges are of leaves, the end not among them. */
export interface LogView {
  /** Null: the log has no name. */
  origin(): Promise<string | null>;
  size(): Promise<number>;
  leaves(from: number, to: number): Promise<LeafRecord[]>;
  /** The nodes above level 0 that the leaves of the range complete. */
  nodes(from: number, to: number): Promise<HashedNode[]>;
  /** Of a size above `from`, up to and with `to`. */
  checkpoints(from: number, to: number): Promise<StoredCheckpoint[]>;
  /** Nodes that no tree of that size has. */
  surplusNodes(size: number): Promise<LogNode[]>;
  /** Events neither sealed nor waiting. */
  unlogged(): Promise<number[]>;
  /** What waits without an event, or with one sealed before. */
  strays(): Promise<number[]>;
  /** The next items in the order of their ids; null: the first. */
  cases(after: string | null, limit: number): Promise<SealedCase[]>;
}

/** The sealed log, for those who check all of it: whole, whoever may see what. */
export abstract class SealedLog {
  abstract snapshot<T>(work: (view: LogView) => Promise<T>): Promise<T>;
}
