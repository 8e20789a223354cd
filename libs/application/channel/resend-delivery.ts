import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { ChannelBook } from '../ports/channel-book';
import { Administering } from '../unit/administering';

/** 重发: by hand, of what failed or may not have arrived, under the same key. Two who press at once send it once. */
@Injectable()
export class ResendDelivery {
  constructor(
    private readonly administering: Administering,
    private readonly book: ChannelBook,
    private readonly audit: AuditTrail,
  ) {}

  run(actor: Actor, deliveryId: string): Promise<void> {
    return this.administering.run(actor, async () => {
      const { state, channelId, removed } = await this.book.takeDelivery(deliveryId);
      if (removed) throw new DomainError('delivery.not_resendable', '通知渠道已经删除，不能重发。');
      if (state !== 'failed' && state !== 'unknown')
        throw new DomainError('delivery.not_resendable', '只有发送失败和结果不明的可以重发，请刷新后再看。');
      if (!(await this.book.resend(deliveryId)))
        throw new DomainError(
          'delivery.not_resendable',
          '这条结果不明，系统已经自动重发过，不能再重发；请查看自动重发的那一条。',
        );
      await this.audit.note({ type: 'delivery.resent', data: { deliveryId, channelId, before: state } });
    });
  }
}
