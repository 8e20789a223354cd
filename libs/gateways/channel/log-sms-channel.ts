import { Channel, type Outgoing, type SendOutcome } from '@application/ports/channel';
import { smsText } from '@domain/notice/chat-text';
import { Logger } from '@nestjs/common';

/** Short messages into the log: for trying, and until an operator's gateway is written behind the same port. */
export class LogSmsChannel extends Channel {
  private readonly log = new Logger('sms');

  override async send({ address, words }: Outgoing): Promise<SendOutcome> {
    // Logs hold no personal numbers.
    this.log.log(`to ${address.slice(0, 3)}****${address.slice(-4)}: ${smsText(words)}`);
    return { result: 'sent', detail: null };
  }
}
