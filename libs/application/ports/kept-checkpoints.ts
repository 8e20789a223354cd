import type { Checkpoint } from '@domain/audit/checkpoint';

/** A checkpoint as it lies outside the database. */
export interface KeptNote {
  /** Where, as a person would look for it. */
  place: string;
  note: string;
  /** The id of the log whose folder it lies in; null where it lies by itself. */
  logId: string | null;
  /** Kept where whoever owns this machine is not its only keeper: the folder outside, a mail. The data folder is no witness. */
  witness: boolean;
}

/** Checkpoints beside the database: they tell a restored older one from the one there was. */
export abstract class KeptCheckpoints {
  /** The newest of that log in the data folder. */
  abstract latest(origin: string): Promise<KeptNote | null>;

  /** Where the data folder keeps another log than that; null where it does not. */
  abstract other(origin: string): Promise<string | null>;

  /** Moves what the data folder keeps of a log to where nobody looks: it was begun anew on purpose. */
  abstract setAside(origin: string): Promise<void>;

  /** Keeps it, durably, as the one of its day. */
  abstract keep(checkpoint: Checkpoint, note: string): Promise<void>;

  /** All that can be read from here, of whatever log: the data folder's, and those of the folder they are pushed to. */
  abstract all(): Promise<KeptNote[]>;
}
