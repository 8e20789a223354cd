import type { StoredCheckpoint } from './event-log';

/** How far each place outside has been told. By the real clock. */
export abstract class CheckpointPushes {
  /**
   * The newest checkpoint, when that place is due to hear of it; whoever gets it is the only one to push it for some minutes. Null:
   * nothing new, told not long ago, or tried just now.
   */
  abstract claim(place: string, everyHours: number): Promise<StoredCheckpoint | null>;

  abstract pushed(place: string, size: number): Promise<void>;

  /** It is tried again later, and less often the more often that was in vain. */
  abstract failed(place: string, error: string): Promise<void>;
}
