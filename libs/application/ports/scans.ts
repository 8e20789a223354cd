/** A piece of evidence that waits for its scan. */
export interface DueScan {
  evidenceId: string;
  itemId: string;
  fileName: string;
  sha256: string;
  uploadedBy: string;
}

export abstract class Scans {
  /** The next one, for five minutes the caller's alone; null when none is due. */
  abstract claimNext(): Promise<DueScan | null>;

  /** In a unit of work. False when it was settled already. */
  abstract settle(evidenceId: string, finding: string | null): Promise<boolean>;

  /** Not possible now: tried again after half a minute, then later and later, every quarter of an hour at most. */
  abstract later(evidenceId: string): Promise<void>;
}
