/** Addresses of this installation, for messages. */
export abstract class PageLinks {
  /** The page of an item, or the inbox. */
  abstract notice(itemId: string | null): string;

  /** The page of the log and its checkpoints. */
  abstract log(): string;

  /** Stops mails of an optional kind to one person, without signing in. */
  abstract unsubscribe(token: string): string;
}
