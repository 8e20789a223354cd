import { DomainError } from '@domain/errors';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { ChannelBook } from '../ports/channel-book';
import { Administering } from '../unit/administering';

/** 删除通知渠道: its address and secret are gone with it; what it sent stays on record. */
@Injectable()
export class RemoveChannel {
  constructor(
    private readonly administering: Administering,
    private readonly book: ChannelBook,
    private readonly audit: AuditTrail,
  ) {}

  run(actor: Actor, channelId: string): Promise<void> {
    return this.administering.run(actor, async () => {
      const { name, sealed } = await this.book.take(channelId);
      if (!sealed) throw new DomainError('channel.not_ready', '邮件和短信不能删除，只能暂停。');
      await this.book.remove(channelId);
      await this.audit.note({ type: 'channel.removed', data: { channelId, name } });
    });
  }
}
