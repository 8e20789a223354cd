import type { Checkpoint } from '@domain/audit/checkpoint';
import type { SendOutcome } from './channel';

export const PLACE_KINDS = ['folder', 'mail', 'webhook'] as const;

/** A place outside that is told of checkpoints. */
export interface CheckpointPlace {
  kind: (typeof PLACE_KINDS)[number];
  /** The folder, the address, the host: never a secret. */
  label: string;
  /** Never throws. `key` is the same in every repeat of one checkpoint. */
  push(key: string, checkpoint: Checkpoint, note: string): Promise<SendOutcome>;
}

/** Those the operator does not own, by the settings of the installation. */
export abstract class CheckpointPlaces {
  abstract readonly places: readonly CheckpointPlace[];

  /** A place is told once in so many hours. */
  abstract readonly everyHours: number;
}
