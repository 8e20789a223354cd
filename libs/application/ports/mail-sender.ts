export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Becomes the Message-ID: the same key, the same mail. */
  key: string;
}

/**
 * What is known after a try. `retry`: surely not delivered, later perhaps; `failed`: refused for good; `unknown`: the connection
 * ended when the mail might already have been taken.
 */
export interface MailOutcome {
  result: 'sent' | 'retry' | 'failed' | 'unknown';
  detail: string | null;
}

export abstract class MailSender {
  /** False where no mail server is set: then no mail is planned at all. */
  abstract readonly configured: boolean;

  /** Never throws. */
  abstract send(mail: Mail): Promise<MailOutcome>;

  /** The page of an item, for links. */
  abstract itemLink(itemId: string): string;
}
