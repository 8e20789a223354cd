import { QueueDepths } from '@application/ports/queue-depths';
import { Injectable } from '@nestjs/common';
import { Queues } from './queues';

/** Counts what lies in the queues, for those who cannot look into Redis. While it is away nothing is noted, and soon nobody claims to know. */
@Injectable()
export class QueueCount {
  constructor(
    private readonly queues: Queues,
    private readonly depths: QueueDepths,
  ) {}

  async round(): Promise<Record<string, number>> {
    const counted = await this.queues.depths();
    await this.depths.note(counted);
    return { queues: counted.length };
  }
}
