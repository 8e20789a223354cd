import type { ChannelKind, DeliveryPurpose, DeliveryState } from '@domain/notice/channel';
import type { NoticeKind } from '@domain/notice/notice';
import type { Actor } from '@domain/unit/actor';

export interface ChannelLine {
  id: string;
  kind: ChannelKind;
  name: string;
  unitId: string;
  host: string | null;
  noticeKinds: NoticeKind[];
  pausedAt: Date | null;
  /** Left alone until then because it failed so often in a row. */
  restUntil: Date | null;
  failures: number;
  lastSentAt: Date | null;
  /** When and why one was refused for good, if none has been sent since: a refusal is no reason to rest, but one to look. */
  lastFailedAt: Date | null;
  lastError: string | null;
  /** Not yet sent, and sent in vain. */
  waiting: number;
  undelivered: number;
}

export interface DeliveryLine {
  id: string;
  channel: ChannelKind;
  channelName: string;
  purpose: DeliveryPurpose;
  state: DeliveryState;
  /** Whom it is for; null for a group. */
  personName: string | null;
  address: string;
  kind: NoticeKind | null;
  number: string | null;
  attempts: number;
  resends: number;
  error: string | null;
  at: Date;
  settledAt: Date | null;
  nextTryAt: Date | null;
}

export interface DeliveryFilter {
  channelId?: string;
  state?: DeliveryState;
  purpose?: DeliveryPurpose;
  /** Only those that failed or of which nobody knows. */
  undelivered?: boolean;
}

export abstract class ChannelQueries {
  /** Those of the units at and below the actor's scope, the county's first. */
  abstract channels(actor: Actor): Promise<ChannelLine[]>;

  /** To his people or by his channels, the latest first. */
  abstract deliveries(
    actor: Actor,
    filter: DeliveryFilter,
    page: { limit: number; cursor: string | null; count: boolean },
  ): Promise<{ data: DeliveryLine[]; nextCursor: string | null; total?: number }>;
}
