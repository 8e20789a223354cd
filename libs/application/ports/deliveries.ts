import type { NoticeKind } from '@domain/notice/notice';
import type { Published } from './outbox-queue';

/** One message on its way to one address: committed as `sending` before this is answered. */
export interface Sending {
  id: string;
  fence: number;
  address: string;
  /** Stable: the receiver's or relay's means to tell a repeat. */
  key: string;
  attempts: number;
  /** True for the one repeat of an escalation whose first sending ended unknown. */
  repeat: boolean;
  kind: NoticeKind;
  itemId: string | null;
  title: string;
  body: string;
}

/** The send ledger: intent → sending → sent | unknown | failed | suppressed. */
export abstract class Deliveries {
  /** At most `limit` intents whose time has come and that were not handed to the queue lately; they count as handed now. */
  abstract claimIntents(limit: number): Promise<Published[]>;

  /** Commits `sending`, with a lease; null when there is nothing to send any more, or not yet. */
  abstract begin(id: string): Promise<Sending | null>;

  /** Notes what became of it, unless the lease ran out meanwhile. `retrySeconds` for a later try. */
  abstract settle(
    sending: Pick<Sending, 'id' | 'fence'>,
    state: 'sent' | 'failed' | 'unknown',
    detail: string | null,
  ): Promise<void>;

  abstract retryLater(sending: Pick<Sending, 'id' | 'fence'>, seconds: number, detail: string | null): Promise<void>;

  /**
   * What has been `sending` past its lease becomes `unknown`: whoever sent it died. Of unknown ones the escalations (kinds above a
   * reminder) get one repeat under a key of its own. Says how many became unknown and how many repeats were planned.
   */
  abstract giveUpExpired(): Promise<{ unknown: number; repeated: number }>;
}
