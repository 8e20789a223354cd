import type { Checkpoint } from '@domain/audit/checkpoint';
import type { LogKey } from '@domain/audit/log-key';

/** The key of the log, which the database never holds. */
export abstract class LogSigner {
  /** The public half, under the name of a log. */
  abstract key(origin: string): LogKey;

  /** The checkpoint as a signed note. */
  abstract sign(checkpoint: Checkpoint): string;

  /** What a note says that bears a good signature of this key or of one before it; null for every other text. */
  abstract read(note: string): Checkpoint | null;
}
