/** Content received and not yet kept: nobody finds it before `keep`. */
export interface StagedBlob {
  /** Hex SHA-256 of the content. */
  sha256: string;
  /** Bytes. */
  size: number;

  /** At most `length` bytes from `position`. */
  read(position: number, length: number): Promise<Uint8Array>;

  /** Puts it in the store for good, safe from a power cut. Content the store already holds stays as it is. */
  keep(): Promise<void>;

  /** Throws it away; nothing happens when it was kept. */
  discard(): Promise<void>;
}

/** Content by its SHA-256. What is in it never changes. */
export abstract class BlobStore {
  /** Bytes of the largest content it takes. */
  abstract readonly largest: number;

  /**
   * Takes in a stream, hashing and counting as it comes; its chunks belong to the store from then on. Throws `evidence.empty` and
   * `evidence.too_large`; of a stream that breaks off nothing is left.
   */
  abstract stage(content: AsyncIterable<Uint8Array>): Promise<StagedBlob>;

  /** The content as a stream; null when the store does not hold it. */
  abstract open(sha256: string): Promise<AsyncIterable<Uint8Array> | null>;

  /** Hashes of what was put in before `before`, in portions of a thousand. Also clears what was staged before it and forgotten. */
  abstract olderThan(before: Date): AsyncIterable<string[]>;

  abstract remove(sha256: string): Promise<void>;
}
