import type { ChannelSettings } from '@application/notice/channel-settings';
import { Channel, Channels, type SendOutcome } from '@application/ports/channel';
import type { ChannelKind } from '@domain/notice/channel';
import type { OnApplicationShutdown } from '@nestjs/common';
import { LogSmsChannel } from './log-sms-channel';
import { MailChannel } from './mail-channel';
import { DingtalkChannel, FeishuChannel, WecomChannel } from './robot-channel';
import { WebhookChannel } from './webhook-channel';

/** Stands where nothing is set up; what was planned before waits for it. */
class NoChannel extends Channel {
  override async send(): Promise<SendOutcome> {
    return { result: 'retry', detail: '本系统没有配置这种渠道' };
  }
}

/** Every way out, made from the settings of the installation. */
export class InstalledChannels extends Channels implements OnApplicationShutdown {
  override readonly personal: readonly ('mail' | 'sms')[];
  private readonly mail: MailChannel | null;
  private readonly ways: Record<ChannelKind, Channel>;

  constructor({ smtpUrl, mailFrom, publicUrl, hosts, smsDriver }: ChannelSettings) {
    super();
    const now = () => Math.floor(performance.timeOrigin + performance.now());
    this.mail = smtpUrl ? new MailChannel({ smtpUrl, from: mailFrom, publicUrl }) : null;
    this.ways = {
      mail: this.mail ?? new NoChannel(),
      sms: smsDriver === 'log' ? new LogSmsChannel() : new NoChannel(),
      webhook: new WebhookChannel(hosts, now),
      wecom: new WecomChannel(hosts, now),
      dingtalk: new DingtalkChannel(hosts, now),
      feishu: new FeishuChannel(hosts, now),
    };
    this.personal = [...(smtpUrl ? (['mail'] as const) : []), ...(smsDriver === 'log' ? (['sms'] as const) : [])];
  }

  override to(kind: ChannelKind): Channel {
    return this.ways[kind];
  }

  onApplicationShutdown(): void {
    this.mail?.close();
  }
}
