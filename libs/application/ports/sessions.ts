import type { Actor } from '@domain/unit/actor';

export interface Account {
  actor: Actor;
  passwordHash: string;
  failedAttempts: number;
  /** Seconds the lock still holds; 0 when there is none. */
  lockedSeconds: number;
  mustChangePassword: boolean;
}

export interface OpenSession {
  sessionId: string;
  actor: Actor;
  mustChangePassword: boolean;
}

/** Accounts and the sessions opened with them. Tokens are kept only as hashes. Lives by the real clock, not the movable one. */
export abstract class Sessions {
  /** Takes the account of a user name under lock, or null. */
  abstract takeAccount(username: string): Promise<Account | null>;

  /** `lockMinutes` 0 lifts the lock. */
  abstract saveAttempts(personId: string, failedAttempts: number, lockMinutes: number): Promise<void>;

  abstract savePassword(personId: string, passwordHash: string): Promise<void>;

  /** Gives a first password, to be changed at the next sign-in; lifts a lock and ends every session. Throws `person.unknown` where there is no account. */
  abstract resetPassword(personId: string, passwordHash: string): Promise<void>;

  /** Opens a session of at most 8 hours and answers its opaque token. */
  abstract open(personId: string, userAgent: string | null): Promise<string>;

  /**
   * Who stands behind a token; null when it is unknown, idle for 30 minutes or expired. Opens no unit of work. The answer may be two
   * seconds old; what this process ended is ended at once.
   */
  abstract find(token: string): Promise<OpenSession | null>;

  /** The same, and does not count as use: what a page asks by itself keeps no idle session open. */
  abstract peek(token: string): Promise<OpenSession | null>;

  /** Which of these sessions are still open, as the database knows them now. */
  abstract stillOpen(sessionIds: readonly string[]): Promise<ReadonlySet<string>>;

  /** In a unit of work. */
  abstract close(sessionId: string): Promise<void>;

  /** Ends every session of a person but the one named. */
  abstract closeOthers(personId: string, keep: string): Promise<void>;

  /** Ends every session of a person. */
  abstract closeAll(personId: string): Promise<void>;

  /** In a unit of work: the session acts by that delegation from now on; null: in its own name. */
  abstract actFor(sessionId: string, delegationId: string | null): Promise<void>;

  /** What a person may do has changed: his sessions, which go on, are looked up anew. */
  abstract refresh(personId: string): void;
}
