import type { ChannelKind } from '@domain/notice/channel';

/** How many jobs of a queue stand where. The queues lie in Redis, which only the worker knows: what it counts is kept for all to read. */
export interface QueueDepth {
  name: 'events' | ChannelKind;
  waiting: number;
  active: number;
  delayed: number;
  failed: number;
}

export abstract class QueueDepths {
  /** Takes the place of what was counted of these queues before. */
  abstract note(depths: readonly QueueDepth[]): Promise<void>;
}
