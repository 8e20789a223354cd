import { DispatchHours } from '@application/notice/dispatch-hours';
import { Deliveries } from '@application/ports/deliveries';
import { CHANNEL_KINDS, type ChannelKind } from '@domain/notice/channel';
import { Injectable } from '@nestjs/common';
import { QUEUES } from '../jobs/job-names';
import { Queues } from '../relay/queues';

/** Gives up on senders that died, and hands to the queue whatever waits to be sent and was not handed lately. */
@Injectable()
export class DeliverySweep {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly queues: Queues,
    private readonly hours: DispatchHours,
  ) {}

  async round(stopped: () => boolean): Promise<Record<string, number>> {
    const counts = { ...(await this.deliveries.giveUpExpired()), enqueued: 0 };
    const onlyMandatory = await this.hours.areQuiet();
    for (const kind of CHANNEL_KINDS) counts.enqueued += await this.handOver(kind, onlyMandatory, stopped);
    return counts;
  }

  private async handOver(kind: ChannelKind, onlyMandatory: boolean, stopped: () => boolean): Promise<number> {
    let enqueued = 0;
    for (;;) {
      const room = await this.queues.room(kind);
      const rows = room > 0 ? await this.deliveries.claimIntents(kind, room, onlyMandatory, QUEUES[kind].share) : [];
      await this.queues.publish(kind, rows);
      enqueued += rows.length;
      if (rows.length < room || room === 0 || stopped()) return enqueued;
    }
  }
}
