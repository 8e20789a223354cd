import {
  DELIVERY_PURPOSES,
  DELIVERY_STATES,
  type DeliveryPurpose,
  type DeliveryState,
  GROUP_CHANNEL_KINDS,
  GROUP_NOTICE_KINDS,
  type GroupChannelKind,
} from '@domain/notice/channel';
import type { NoticeKind } from '@domain/notice/notice';
import { PageQuery } from '../http/paging';
import { IsChoice, IsCleanText, IsFlag, IsId, IsListOf, IsQueryFlag, LeftOut, Optional } from '../http/shape';

const MOST_KINDS = GROUP_NOTICE_KINDS.length;

export class ChannelBody {
  @IsChoice(GROUP_CHANNEL_KINDS) kind!: GroupChannelKind;
  @IsCleanText(50) name!: string;
  @IsId() unitId!: string;
  @IsCleanText(1000) url!: string;
  /** Empty for none. */
  @Optional() @IsCleanText(200, 0) secret?: string | null;
  @IsListOf(GROUP_NOTICE_KINDS, MOST_KINDS) noticeKinds!: NoticeKind[];
}

export class ChannelChangesBody {
  @LeftOut() @IsCleanText(50) name?: string;
  @LeftOut() @IsCleanText(1000) url?: string;
  /** Empty takes it away. */
  @LeftOut() @IsCleanText(200, 0) secret?: string;
  @LeftOut() @IsListOf(GROUP_NOTICE_KINDS, MOST_KINDS) noticeKinds?: NoticeKind[];
}

export class DeliveryQuery extends PageQuery {
  @Optional() @IsId() channelId?: string;
  @Optional() @IsChoice(DELIVERY_STATES) state?: DeliveryState;
  @Optional() @IsChoice(DELIVERY_PURPOSES) purpose?: DeliveryPurpose;
  @Optional() @IsQueryFlag() undelivered?: boolean;
}

export class ChannelResendBody {
  /** Also what may have arrived; to be said, so that no empty body sends to hundreds. */
  @IsFlag() alsoUnknown!: boolean;
}
