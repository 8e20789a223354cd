import { OutboxQueue } from '@application/ports/outbox-queue';
import { Injectable } from '@nestjs/common';
import { Queues } from './queues';

/** Carries outbox rows to the queue until none is left or it is full. One that is not done after some seconds is carried again. */
@Injectable()
export class Relay {
  constructor(
    private readonly outbox: OutboxQueue,
    private readonly queues: Queues,
  ) {}

  async round(stopped: () => boolean): Promise<Record<string, number>> {
    let published = 0;
    for (;;) {
      const room = await this.queues.room('events');
      const rows = room > 0 ? await this.outbox.claimUnpublished(room) : [];
      await this.queues.publish('events', rows);
      published += rows.length;
      if (rows.length < room || room === 0 || stopped()) return { published };
    }
  }
}
