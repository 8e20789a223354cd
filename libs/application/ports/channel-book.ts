import type { ChannelKind, DeliveryState } from '@domain/notice/channel';
import type { NoticeKind } from '@domain/notice/notice';
import type { Unit } from '@domain/unit/unit';

export interface ChannelRecord {
  id: string;
  kind: ChannelKind;
  name: string;
  unitId: string;
  /** Of the address; null for mail and short messages. */
  host: string | null;
  /** Address and secret; null for mail and short messages. */
  sealed: Buffer | null;
  noticeKinds: NoticeKind[];
  paused: boolean;
}

/** The channels of the units at and below the actor's scope. */
export abstract class ChannelBook {
  /** Loads the channel and holds it until the unit of work ends. Throws `channel.not_found`. */
  abstract take(id: string): Promise<ChannelRecord>;

  abstract add(channel: ChannelRecord, unit: Unit): Promise<void>;

  /** Forgets failures: what was wrong may have been put right. */
  abstract save(channel: ChannelRecord): Promise<void>;

  /** What still waited for it is suppressed; what was sent stays on record. */
  abstract remove(id: string): Promise<void>;

  /** A notice to the person alone and its one delivery by this channel; answers the delivery. */
  abstract test(channel: ChannelRecord, personId: string, address: string, words: TestWords): Promise<string>;

  /** Where mail and short messages reach the person. */
  abstract addressesOf(personId: string): Promise<{ mail: string | null; sms: string | null }>;

  /** A delivery to his people or by his channels, held until the unit of work ends. Throws `delivery.not_found`. */
  abstract takeDelivery(
    id: string,
  ): Promise<{ state: DeliveryState; address: string; channelId: string | null; removed: boolean }>;

  /** The same message under the same key, with all its tries anew; false where it was repeated by itself, which is left at that. */
  abstract resend(id: string): Promise<boolean>;

  /** The same of at most `most` notices of a channel in these states, the oldest first; says how many of them are left. */
  abstract resendAll(
    channelId: string,
    states: readonly DeliveryState[],
    most: number,
  ): Promise<{ deliveries: { id: string; before: DeliveryState }[]; left: number }>;
}

export interface TestWords {
  title: string;
  body: string;
}
