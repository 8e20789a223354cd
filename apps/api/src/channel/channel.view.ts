import { CHANNEL_KINDS, DELIVERY_PURPOSES, DELIVERY_STATES } from '@domain/notice/channel';
import { NOTICE_KINDS } from '@domain/notice/notice';
import { Choice, Choices, Count, Flag, Id, Instant, Part, Parts, Text } from '../http/view';
import { NamedView } from '../item/named.view';

/** Neither address nor secret: they never leave. */
export class ChannelView {
  @Id() id!: string;
  @Choice(CHANNEL_KINDS) kind!: string;
  @Text() name!: string;
  @Part(() => NamedView) unit!: NamedView;
  @Text(true) host!: string | null;
  @Choices(NOTICE_KINDS) noticeKinds!: string[];
  /** False for mail and short messages that nobody has set up. */
  @Flag() configured!: boolean;
  @Instant(true) pausedAt!: string | null;
  @Instant(true) restUntil!: string | null;
  @Count() failures!: number;
  @Instant(true) lastSentAt!: string | null;
  /** Null where one was sent since. */
  @Instant(true) lastFailedAt!: string | null;
  @Text(true) lastError!: string | null;
  @Count() waiting!: number;
  @Count() undelivered!: number;
}

export class ChannelListView {
  @Parts(() => ChannelView) data!: ChannelView[];
  @Text(true) nextCursor!: string | null;
}

export class DeliveryView {
  @Id() id!: string;
  @Choice(CHANNEL_KINDS) channel!: string;
  @Text() channelName!: string;
  @Choice(DELIVERY_PURPOSES) purpose!: string;
  @Choice(DELIVERY_STATES) state!: string;
  @Text(true) personName!: string | null;
  @Text() address!: string;
  @Choice(NOTICE_KINDS, true) kind!: string | null;
  @Text(true) number!: string | null;
  @Count() attempts!: number;
  @Count() resends!: number;
  @Text(true) error!: string | null;
  @Instant() at!: string;
  @Instant(true) settledAt!: string | null;
  @Instant(true) nextTryAt!: string | null;
}

export class DeliveryPageView {
  @Parts(() => DeliveryView) data!: DeliveryView[];
  @Text(true) nextCursor!: string | null;
  @Count(true) total?: number;
}

export class ChannelResendView {
  @Count() resent!: number;
  /** At most so many are sent again at once; these are left. */
  @Count() left!: number;
}

export class ChannelTestView {
  /** Its state tells how the test went. */
  @Id() deliveryId!: string;
}
