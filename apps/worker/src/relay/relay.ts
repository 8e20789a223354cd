import { OutboxQueue } from '@application/ports/outbox-queue';
import { Injectable } from '@nestjs/common';
import { Queues } from './queues';

const BATCH = 500;

/** Carries outbox rows to the queue until none is left. One that is not done after some seconds is carried again. */
@Injectable()
export class Relay {
  constructor(
    private readonly outbox: OutboxQueue,
    private readonly queues: Queues,
  ) {}

  async round(stopped: () => boolean): Promise<Record<string, number>> {
    let published = 0;
    for (;;) {
      const rows = await this.outbox.claimUnpublished(BATCH);
      await this.queues.publish('events', rows);
      published += rows.length;
      if (rows.length < BATCH || stopped()) return { published };
    }
  }
}
