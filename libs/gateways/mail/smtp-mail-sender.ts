import { type Mail, type MailOutcome, MailSender } from '@application/ports/mail-sender';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';

export interface MailSettings {
  /** `smtp://user:password@host:port`; null: no mail. */
  smtpUrl: string | null;
  from: string;
  /** The address people use; stands in links. */
  publicUrl: string;
}

/** All of them together stay below the lease of a sending. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 30_000 };

/** What nodemailer throws, as far as it tells what happened. */
interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
}

@Injectable()
export class SmtpMailSender extends MailSender implements OnApplicationShutdown {
  override readonly configured: boolean;
  private readonly transport: Transporter | null;

  constructor(private readonly settings: MailSettings) {
    super();
    const { smtpUrl } = settings;
    this.configured = smtpUrl !== null;
    this.transport = smtpUrl ? createTransport({ url: smtpUrl, pool: true, maxConnections: 4, ...TIMEOUTS }) : null;
    this.transport?.on('error', () => undefined);
  }

  override async send({ to, subject, text, html, key }: Mail): Promise<MailOutcome> {
    if (!this.transport) return { result: 'retry', detail: 'no mail server is set' };
    const host = new URL(this.settings.publicUrl).hostname;
    try {
      await this.transport.sendMail({
        from: this.settings.from,
        to,
        subject,
        text,
        html,
        messageId: `<${key}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { result: 'sent', detail: null };
    } catch (error) {
      return judge(error as SmtpError);
    }
  }

  override itemLink(itemId: string): string {
    return new URL(`/items/${itemId}`, this.settings.publicUrl).href;
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

/**
 * An answer of the server says what it did: 4yz not now, 5yz never. A refused sign-in is the installation's fault and not this
 * mail's. Without an answer all depends on how far it went: once the server might have had the text, nobody knows.
 */
function judge(error: SmtpError): MailOutcome {
  const detail = `${error.code ?? ''} ${error.command ?? ''} ${error.message}`.trim().slice(0, 500);
  const { responseCode, command = '', code } = error;
  if (code === 'EAUTH' || code === 'ENOAUTH') return { result: 'retry', detail };
  if (responseCode !== undefined) return { result: responseCode < 500 ? 'retry' : 'failed', detail };
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return { result: 'failed', detail };
  const beforeText = ['CONN', 'EHLO', 'HELO', 'STARTTLS', 'MAIL FROM', 'RCPT TO'].includes(command);
  const unreachable = code === 'EDNS' || code === 'ECONNREFUSED' || code === 'ETLS';
  return { result: beforeText || unreachable || command.startsWith('AUTH') ? 'retry' : 'unknown', detail };
}
