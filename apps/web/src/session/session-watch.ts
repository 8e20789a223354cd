type Listener = () => void;

/** Knows whether a session that was open has run out; the shell then asks to sign in again over the page. */
class SessionWatch {
  private open = false;
  private lost = false;
  private readonly listeners = new Set<Listener>();

  /** A session was seen. */
  opened(): void {
    this.open = true;
    this.set(false);
  }

  /** Signed out on purpose: nothing is lost. */
  closed(): void {
    this.open = false;
    this.set(false);
  }

  lose(): void {
    if (this.open) this.set(true);
  }

  readonly isLost = (): boolean => this.lost;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private set(lost: boolean): void {
    this.lost = lost;
    for (const listener of this.listeners) listener();
  }
}

export const sessionWatch = new SessionWatch();
