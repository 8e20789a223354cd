import type { Checkpoint } from '@domain/audit/checkpoint';

/** A checkpoint as it lies outside the database. */
export interface KeptNote {
  /** Where, as a person would look for it. */
  place: string;
  note: string;
  /** The id of the log whose folder it lies in; null where it lies by itself. */
  logId: string | null;
}

/** Checkpoints beside the database: they tell a restored older one from the one there was. */
export abstract class KeptCheckpoints {
  /** The newest of that log in the data folder. */
  abstract latest(origin: string): Promise<KeptNote | null>;

  /** Keeps it, durably, as the one of its day. */
  abstract keep(checkpoint: Checkpoint, note: string): Promise<void>;

  /** All that can be read from here, of whatever log: the data folder's, and those of the folder they are pushed to. */
  abstract all(): Promise<KeptNote[]>;
}
