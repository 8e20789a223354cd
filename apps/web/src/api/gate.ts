/** Lets somebody hold an upload and let it go on. */
export class Gate {
  private controller = new AbortController();
  private opened = Promise.resolve();
  private open: () => void = () => undefined;

  /** Ends what is being sent now; the next step waits. */
  pause(): void {
    this.opened = new Promise((resolve) => (this.open = resolve));
    this.controller.abort();
  }

  resume(): void {
    this.controller = new AbortController();
    this.open();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get isPaused(): boolean {
    return this.controller.signal.aborted;
  }

  /** Once it is open. */
  passed(): Promise<void> {
    return this.opened;
  }
}
