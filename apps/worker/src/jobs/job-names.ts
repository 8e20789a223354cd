import type { ChannelShare } from '@application/ports/deliveries';
import { CHANNEL_KINDS, type ChannelKind } from '@domain/notice/channel';

interface QueueRules {
  job: string;
  concurrency: number;
  /** At most `max` in so many seconds; null for no limit. */
  rate: { max: number; seconds: number } | null;
  /** What a queue gets through before a row counts as forgotten and is handed over again: more would only be handed over twice. */
  most: number;
  /** What each channel of the kind may take of that; null where there is but one. */
  share: ChannelShare | null;
}

/**
 * A way out each has a queue of its own, and a channel its share of it: one that hangs keeps nobody waiting but itself. Chats take 20 a minute
 * from a robot; the limit is kept robot by robot where they are claimed, because a queue can only count all robots of a kind together.
 */
const CHAT = { concurrency: 8, rate: null, most: 100, share: { atOnce: 2, aMinute: 20 } };

/** What may lie in the queues, each named as an order. Payloads are ids: the truth is in PostgreSQL. */
export const QUEUES = {
  events: { job: 'raise-event-notices', concurrency: 4, rate: null, most: 500, share: null },
  mail: { job: 'send-mail', concurrency: 4, rate: { max: 20, seconds: 1 }, most: 100, share: null },
  sms: { job: 'send-sms', concurrency: 2, rate: { max: 10, seconds: 1 }, most: 50, share: null },
  webhook: {
    job: 'send-webhook',
    concurrency: 16,
    rate: { max: 50, seconds: 1 },
    most: 100,
    share: { atOnce: 4, aMinute: 3_000 },
  },
  wecom: { job: 'send-wecom', ...CHAT },
  dingtalk: { job: 'send-dingtalk', ...CHAT },
  feishu: { job: 'send-feishu', ...CHAT },
} as const satisfies Record<'events' | ChannelKind, QueueRules>;

export type QueueName = keyof typeof QUEUES;
export const QUEUE_NAMES: readonly QueueName[] = ['events', ...CHANNEL_KINDS];

export type JobName = (typeof QUEUES)[QueueName]['job'];

export interface JobData {
  id: string;
}
