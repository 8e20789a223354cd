const FRESH_MILLISECONDS = 5_000;

/** What nearly every request asks for and hardly ever changes: read again once it is five seconds old. A reading that fails is tried again by the next. */
export class KeptAWhile<T extends object> {
  private kept: T | null = null;
  private freshUntil = 0;

  constructor(private readonly read: () => Promise<T>) {}

  async current(): Promise<T> {
    if (this.kept && performance.now() < this.freshUntil) return this.kept;
    this.kept = await this.read();
    this.freshUntil = performance.now() + FRESH_MILLISECONDS;
    return this.kept;
  }

  /** The next asks for it anew. */
  forget(): void {
    this.freshUntil = 0;
  }
}
