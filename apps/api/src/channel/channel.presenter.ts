import { Channels } from '@application/ports/channel';
import type { ChannelLine, DeliveryLine } from '@application/ports/channel-queries';
import { Names } from '@application/ports/names';
import { Injectable } from '@nestjs/common';
import type { ChannelView, DeliveryView } from './channel.view';

/** Names every field on purpose: a new column stays private until it is listed here. */
@Injectable()
export class ChannelPresenter {
  constructor(
    private readonly names: Names,
    private readonly channels: Channels,
  ) {}

  async channel(lines: readonly ChannelLine[]): Promise<ChannelView[]> {
    const book = await this.names.book(lines.map(({ unitId }) => unitId));
    return lines.map((line) => ({
      id: line.id,
      kind: line.kind,
      name: line.name,
      unit: { id: line.unitId, name: book.unit(line.unitId) },
      host: line.host,
      noticeKinds: line.noticeKinds,
      configured: (line.kind !== 'mail' && line.kind !== 'sms') || this.channels.personal.includes(line.kind),
      pausedAt: line.pausedAt?.toISOString() ?? null,
      restUntil: line.restUntil?.toISOString() ?? null,
      failures: line.failures,
      lastSentAt: line.lastSentAt?.toISOString() ?? null,
      lastFailedAt: line.lastFailedAt?.toISOString() ?? null,
      lastError: line.lastError,
      waiting: line.waiting,
      undelivered: line.undelivered,
    }));
  }

  delivery(line: DeliveryLine): DeliveryView {
    return {
      id: line.id,
      channel: line.channel,
      channelName: line.channelName,
      purpose: line.purpose,
      state: line.state,
      personName: line.personName,
      address: line.channel === 'sms' ? line.address.replace(/^(.{3}).*(.{4})$/, '$1****$2') : line.address,
      kind: line.kind,
      number: line.number,
      attempts: line.attempts,
      resends: line.resends,
      error: line.error,
      at: line.at.toISOString(),
      settledAt: line.settledAt?.toISOString() ?? null,
      nextTryAt: line.nextTryAt?.toISOString() ?? null,
    };
  }
}
