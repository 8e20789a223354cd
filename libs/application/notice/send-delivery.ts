import { mailText } from '@domain/notice/mail-text';
import { Injectable } from '@nestjs/common';
import { Deliveries, type Sending } from '../ports/deliveries';
import { type MailOutcome, MailSender } from '../ports/mail-sender';

/** A refusal for now is tried again after 1, 2, 4 … 60 minutes, ten times in all. */
const MOST_TRIES = 10;
const FIRST_WAIT_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 3_600;

/**
 * Sends one delivery. `sending` is committed before the call and the outcome after it, so that a crash in between leaves a row
 * that says so: the sweep makes it `unknown`, and never sends it blindly again.
 */
@Injectable()
export class SendDelivery {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly mail: MailSender,
  ) {}

  async run(deliveryId: string): Promise<MailOutcome['result'] | 'nothing'> {
    const sending = await this.deliveries.begin(deliveryId);
    if (!sending) return 'nothing';
    const link = sending.itemId ? this.mail.itemLink(sending.itemId) : null;
    const { subject, text, html } = mailText(sending, link, sending.repeat);
    const outcome = await this.mail.send({ to: sending.address, key: sending.key, subject, text, html });
    await this.note(sending, outcome);
    return outcome.result;
  }

  private async note(sending: Sending, { result, detail }: MailOutcome): Promise<void> {
    if (result !== 'retry') return this.deliveries.settle(sending, result, detail);
    if (sending.attempts >= MOST_TRIES) return this.deliveries.settle(sending, 'failed', detail);
    const wait = Math.min(FIRST_WAIT_SECONDS * 2 ** (sending.attempts - 1), LONGEST_WAIT_SECONDS);
    return this.deliveries.retryLater(sending, wait, detail);
  }
}
