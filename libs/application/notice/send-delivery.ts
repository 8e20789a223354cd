import { deduplicates, isOptional } from '@domain/notice/channel';
import { Injectable } from '@nestjs/common';
import { Channels, type Outgoing, type SendOutcome } from '../ports/channel';
import { Deliveries, type Sending } from '../ports/deliveries';
import { PageLinks } from '../ports/page-links';
import { SecretBox } from '../ports/secret-box';
import { confirmationCode } from './confirmation-code';
import { unsubscribeToken } from './unsubscribe-token';

/** A refusal for now is tried again after 1, 2, 4 … 60 minutes, ten times in all. */
const MOST_TRIES = 10;
const FIRST_WAIT_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 3_600;

/**
 * Sends one delivery by its channel. `sending` is committed before the call and the outcome after it, so that a crash in between
 * leaves a row that says so: the sweep makes it `unknown`, and never sends it blindly again, unless its receiver tells repeats.
 */
@Injectable()
export class SendDelivery {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly channels: Channels,
    private readonly links: PageLinks,
    private readonly box: SecretBox,
  ) {}

  async run(deliveryId: string): Promise<SendOutcome['result'] | 'nothing'> {
    const sending = await this.deliveries.begin(deliveryId);
    if (!sending) return 'nothing';
    const outcome = await this.send(sending);
    await this.note(sending, outcome);
    return outcome.result;
  }

  private async send(sending: Sending): Promise<SendOutcome> {
    let message: Outgoing;
    try {
      message = this.compose(sending);
    } catch {
      // The reason could hold a part of what is sealed.
      return { result: 'failed', detail: '密钥与保存时不同，请重新填写渠道的地址和密钥' };
    }
    return this.channels.to(sending.channel).send(message);
  }

  private compose(sending: Sending): Outgoing {
    const { key, address, sealed, itemId, channel, kind, personId, purpose, body } = sending;
    const stops = channel === 'mail' && purpose === 'notice' && isOptional(kind) && personId !== null;
    return {
      key,
      address,
      target: sealed ? JSON.parse(this.box.open(sealed)) : null,
      words: {
        ...sending,
        body: purpose === 'confirmation' ? `确认码：${confirmationCode(this.box, sending.id, address)}\n${body}` : body,
        link: this.links.notice(itemId),
        unsubscribe: stops ? this.links.unsubscribe(unsubscribeToken(this.box, personId, kind)) : null,
      },
    };
  }

  private async note(sending: Sending, { result, detail }: SendOutcome): Promise<void> {
    const again = result === 'retry' || (result === 'unknown' && deduplicates(sending.channel));
    if (!again) return this.deliveries.settle(sending, result, detail);
    if (sending.attempts >= MOST_TRIES)
      return this.deliveries.settle(sending, result === 'unknown' ? 'unknown' : 'failed', detail);
    const wait = Math.min(FIRST_WAIT_SECONDS * 2 ** (sending.attempts - 1), LONGEST_WAIT_SECONDS);
    return this.deliveries.retryLater(sending, wait, detail);
  }
}
