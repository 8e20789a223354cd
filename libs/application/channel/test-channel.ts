import { DomainError } from '@domain/errors';
import { CHANNEL_LABELS } from '@domain/notice/channel';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../ports/audit-trail';
import { Channels } from '../ports/channel';
import { ChannelBook, type ChannelRecord } from '../ports/channel-book';
import { Administering } from '../unit/administering';

/** 测试通知渠道: a message on the very road all others take, also while it is paused. */
@Injectable()
export class TestChannel {
  constructor(
    private readonly administering: Administering,
    private readonly book: ChannelBook,
    private readonly channels: Channels,
    private readonly audit: AuditTrail,
  ) {}

  /** Answers the delivery, whose state tells how it went. */
  run(actor: Actor, channelId: string): Promise<string> {
    return this.administering.run(actor, async () => {
      const channel = await this.book.take(channelId);
      const address = await this.addressFor(actor, channel);
      const deliveryId = await this.book.test(channel, actor.id, address, {
        title: `测试消息：${channel.name}`,
        body: `这是一条测试消息，不涉及任何事项，收到即说明渠道可用。\n渠道：${CHANNEL_LABELS[channel.kind]} ${channel.name}\n发出：${actor.name}`,
      });
      await this.audit.note({ type: 'channel.tested', data: { channelId, name: channel.name, deliveryId } });
      return deliveryId;
    });
  }

  private async addressFor({ id }: Actor, { kind, host }: ChannelRecord): Promise<string> {
    if (kind !== 'mail' && kind !== 'sms') return host ?? '';
    if (!this.channels.personal.includes(kind))
      throw new DomainError(
        'channel.not_ready',
        '还没有配置，请运维人员设置后再试（见运行手册的 SMTP_URL、SMS_DRIVER）。',
      );
    const address = (await this.book.addressesOf(id))[kind];
    if (address) return address;
    throw new DomainError('channel.not_ready', '测试消息发给您本人，请先在“我的设置”中填写邮箱或者手机号。');
  }
}
