/**
 * What may lie in the queues, each named as an order. Payloads are ids: the truth is in PostgreSQL. `most` is what a queue
 * gets through before a row counts as forgotten and is handed over again: more would only be handed over twice.
 */
export const QUEUES = {
  events: { job: 'raise-event-notices', concurrency: 4, perSecond: null, most: 500 },
  mail: { job: 'send-mail', concurrency: 4, perSecond: 20, most: 100 },
} as const;

export type QueueName = keyof typeof QUEUES;
export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[];

export type JobName = (typeof QUEUES)[QueueName]['job'];

export interface JobData {
  id: string;
}
