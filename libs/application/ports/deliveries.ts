import type { Day } from '@domain/day';
import type { ChannelKind, DeliveryPurpose } from '@domain/notice/channel';
import type { NoticeKind } from '@domain/notice/notice';
import type { Published } from './outbox-queue';

/** One message on its way to one address: committed as `sending` before this is answered. */
export interface Sending {
  id: string;
  fence: number;
  channel: ChannelKind;
  purpose: DeliveryPurpose;
  address: string;
  /** Address and secret of a group channel, sealed; null for the others. */
  sealed: Buffer | null;
  /** Whom it is for; null for a message to a group. */
  personId: string | null;
  /** Whom the notice was written to, as far as they are the channel's. */
  names: string[];
  /** Stable: the receiver's or relay's means to tell a repeat. */
  key: string;
  attempts: number;
  /** True where an earlier sending of the same may have arrived. */
  repeat: boolean;
  kind: NoticeKind;
  itemId: string | null;
  number: string | null;
  title: string;
  body: string;
  on: Day;
  replyBy: Day | null;
}

/** What one group channel may have in the queue or under way, and may be handed in a minute. */
export interface ChannelShare {
  atOnce: number;
  aMinute: number;
}

/** The send ledger: intent → sending → sent | unknown | failed | suppressed. */
export abstract class Deliveries {
  /**
   * At most `limit` intents of a way out that is neither paused nor left alone for a while, whose time has come and that were not handed
   * to the queue lately; they count as handed now. With `onlyMandatory` what may wait is left waiting; with a `share` no channel of the
   * kind gets more than that, however much it has waiting.
   */
  abstract claimIntents(
    channel: ChannelKind,
    limit: number,
    onlyMandatory: boolean,
    share: ChannelShare | null,
  ): Promise<Published[]>;

  /** Commits `sending`, with a lease; null when there is nothing to send any more, or not yet. */
  abstract begin(id: string): Promise<Sending | null>;

  /** Notes what became of it, unless the lease ran out meanwhile. `retrySeconds` for a later try. */
  abstract settle(
    sending: Pick<Sending, 'id' | 'fence'>,
    state: 'sent' | 'failed' | 'unknown',
    detail: string | null,
  ): Promise<void>;

  /** Tries again after so many seconds. A group channel is left alone for a while, longer with each failure in a row. */
  abstract retryLater(sending: Pick<Sending, 'id' | 'fence'>, seconds: number, detail: string | null): Promise<void>;

  /**
   * What has been `sending` past its lease becomes `unknown`: whoever sent it died. Where the receiver tells repeats, it is sent
   * again instead. Of unknown ones the escalations (kinds above a
   * reminder) get one repeat under a key of its own. Says how many became unknown and how many repeats were planned.
   */
  abstract giveUpExpired(): Promise<{ unknown: number; repeated: number }>;
}
