export abstract class VirusScanner {
  /** False on an installation without one: nothing waits for it there. */
  abstract readonly isSetUp: boolean;

  /** What was found, or null when the content is clean. Throws when it cannot say: it is away, or the content too large for it. */
  abstract find(content: AsyncIterable<Uint8Array>): Promise<string | null>;
}
