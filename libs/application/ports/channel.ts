import type { ChannelKind } from '@domain/notice/channel';
import type { OutgoingWords } from '@domain/notice/outgoing-words';

/** Where the messages of a group channel go. Never in a log, never out of the API. */
export interface Target {
  url: string;
  /** Signs; null for those without. */
  secret: string | null;
}

export interface Outgoing {
  /** Stable: the receiver's means to tell a repeat. */
  key: string;
  /** A mail address or a telephone number; empty where there is a target. */
  address: string;
  target: Target | null;
  words: OutgoingWords;
}

/**
 * What is known after a try. `retry`: surely not delivered, later perhaps; `failed`: refused for good; `unknown`: the connection
 * ended when the message might already have been taken. `detail` holds no secret.
 */
export interface SendOutcome {
  result: 'sent' | 'retry' | 'failed' | 'unknown';
  detail: string | null;
}

/** A way out of the house. */
export abstract class Channel {
  /** Never throws, and ends within a minute. */
  abstract send(message: Outgoing): Promise<SendOutcome>;
}

/** All ways out of this installation. */
export abstract class Channels {
  abstract to(kind: ChannelKind): Channel;

  /** Those that speak to one person and are set up here: without a mail server no mail is planned at all. */
  abstract readonly personal: readonly ('mail' | 'sms')[];
}
