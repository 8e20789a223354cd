import { Deliveries } from '@application/ports/deliveries';
import { Injectable } from '@nestjs/common';
import { Queues } from '../relay/queues';

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
      const room = await this.queues.room('mail');
      const rows = room > 0 ? await this.deliveries.claimIntents(room) : [];
      await this.queues.publish('mail', rows);
      counts.enqueued += rows.length;
      if (rows.length < room || room === 0 || stopped()) return counts;
    }
  }
}
