import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { ChannelBook } from '../ports/channel-book';
import { Administering } from '../unit/administering';

/** At once: as many rows as one transaction may well hold. Whoever has more presses again. */
const MOST = 500;

interface Resent {
  resent: number;
  /** What may still be sent again as it was asked. */
  left: number;
}

/**
 * 批量重发: the notices of one channel that failed, the oldest first, each under its own key; where it is said so also those that may have
 * arrived. Asked again it finds what is left. No tests, nor codes of confirmation: their hour is over.
 */
@Injectable()
export class ResendDeliveries {
  constructor(
    private readonly administering: Administering,
    private readonly book: ChannelBook,
    private readonly audit: AuditTrail,
  ) {}

  run(actor: Actor, channelId: string, alsoUnknown: boolean): Promise<Resent> {
    return this.administering.run(actor, async () => {
      const { name } = await this.book.take(channelId);
      const states = alsoUnknown ? (['failed', 'unknown'] as const) : (['failed'] as const);
      const { deliveries, left } = await this.book.resendAll(channelId, states, MOST);
      if (deliveries.length > 0) {
        const idsOf = (state: string) => deliveries.filter(({ before }) => before === state).map(({ id }) => id);
        const data = { channelId, name, failed: idsOf('failed'), unknown: idsOf('unknown') };
        await this.audit.note({ type: 'channel.resent', data });
      }
      return { resent: deliveries.length, left };
    });
  }
}
