import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { ChannelBook } from '../ports/channel-book';
import { Administering } from '../unit/administering';

/** 暂停、恢复通知渠道: while it is paused messages wait, and go out when it is resumed. Repeated, it changes nothing. */
@Injectable()
export class PauseChannel {
  constructor(
    private readonly administering: Administering,
    private readonly book: ChannelBook,
    private readonly audit: AuditTrail,
  ) {}

  run(actor: Actor, channelId: string, paused: boolean): Promise<void> {
    return this.administering.run(actor, async () => {
      const channel = await this.book.take(channelId);
      if (channel.paused === paused) return;
      await this.book.save({ ...channel, paused });
      const type = paused ? 'channel.paused' : 'channel.resumed';
      await this.audit.note({ type, data: { channelId, name: channel.name } });
    });
  }
}
