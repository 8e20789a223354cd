import { CHANNEL_KINDS, type ChannelKind } from '@domain/notice/channel';

interface QueueRules {
  job: string;
  concurrency: number;
  /** At most `max` in so many seconds; null for no limit. */
  rate: { max: number; seconds: number } | null;
  /** What a queue gets through before a row counts as forgotten and is handed over again: more would only be handed over twice. */
  most: number;
}

/** A way out each has a queue of its own: one that hangs keeps nobody waiting but itself. Chats take 20 a minute from a robot. */
const CHAT = { concurrency: 4, rate: { max: 20, seconds: 60 }, most: 20 };

/** What may lie in the queues, each named as an order. Payloads are ids: the truth is in PostgreSQL. */
export const QUEUES = {
  events: { job: 'raise-event-notices', concurrency: 4, rate: null, most: 500 },
  mail: { job: 'send-mail', concurrency: 4, rate: { max: 20, seconds: 1 }, most: 100 },
  sms: { job: 'send-sms', concurrency: 2, rate: { max: 10, seconds: 1 }, most: 50 },
  webhook: { job: 'send-webhook', concurrency: 8, rate: { max: 50, seconds: 1 }, most: 100 },
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
