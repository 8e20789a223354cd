import { Deliveries } from '@application/ports/deliveries';
import { Injectable } from '@nestjs/common';
import { Queues } from '../relay/queues';

const BATCH = 500;

/** Gives up on senders that died, and hands to the queue whatever waits to be sent and was not handed lately. */
@Injectable()
export class DeliverySweep {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly queues: Queues,
  ) {}

  async round(stopped: () => boolean): Promise<Record<string, number>> {
    const counts = { ...(await this.deliveries.giveUpExpired()), enqueued: 0 };
    for (;;) {
      const rows = await this.deliveries.claimIntents(BATCH);
      await this.queues.publish('mail', rows);
      counts.enqueued += rows.length;
      if (rows.length < BATCH || stopped()) return counts;
    }
  }
}
