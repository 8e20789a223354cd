import type { OpenSession } from '@application/ports/sessions';

/** A page asks a dozen things at once; a person's rights do not change between two of them. */
const KEPT_MILLISECONDS = 2_000;
const MOST = 5_000;

/**
 * Sessions found a moment ago, so that not every request asks the database who stands behind its token. What ends a session in this process
 * is forgotten at once; what another process or the administrator changes counts two seconds later.
 */
export class SessionMemory {
  private readonly kept = new Map<string, { session: OpenSession; until: number }>();

  /** `now` in milliseconds, from whatever start. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  recall(token: string): OpenSession | null {
    const found = this.kept.get(token);
    return found && this.now() < found.until ? found.session : null;
  }

  keep(token: string, session: OpenSession): void {
    if (this.kept.size >= MOST) this.kept.clear();
    this.kept.set(token, { session, until: this.now() + KEPT_MILLISECONDS });
  }

  forget(which: (session: OpenSession) => boolean): void {
    for (const [token, { session }] of this.kept) if (which(session)) this.kept.delete(token);
  }
}
