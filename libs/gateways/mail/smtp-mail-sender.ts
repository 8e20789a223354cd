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
  /** The system's own, such as ECONNREFUSED. */
  originalCode?: string;
  timeoutType?: string;
}

@Injectable()
export class SmtpMailSender extends MailSender implements OnApplicationShutdown {
  override readonly configured: boolean;
  private readonly transport: Transporter | null;

  constructor(private readonly settings: MailSettings) {
    super();
    const { smtpUrl } = settings;
    this.configured = smtpUrl !== null;
    this.transport = smtpUrl ? createTransport({ url: smtpUrl, ...TIMEOUTS }) : null;
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

/** The commands whose refusal is about this mail; a refusal before them is about the connection. */
const ABOUT_THE_MAIL = ['MAIL FROM', 'RCPT TO', 'DATA'];
const NEVER_CONNECTED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/**
 * An answer of the server says what it did: 4yz not now, 5yz never. Without an answer all depends on how far it went: once the
 * server might have had the text, nobody knows.
 */
function judge(error: SmtpError): MailOutcome {
  const detail = `${error.code ?? ''} ${error.command ?? ''} ${error.message}`.trim().slice(0, 500);
  const { responseCode, command = '', code = '' } = error;
  if (responseCode !== undefined) {
    const final = responseCode >= 500 && responseCode !== 503 && ABOUT_THE_MAIL.includes(command);
    return { result: final ? 'failed' : 'retry', detail };
  }
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return { result: 'failed', detail };
  const early =
    NEVER_CONNECTED.includes(error.originalCode ?? '') ||
    ['EDNS', 'ETLS', 'EAUTH'].includes(code) ||
    (error.timeoutType !== undefined && error.timeoutType !== 'SOCKET_TIMEOUT');
  return { result: early ? 'retry' : 'unknown', detail };
}
