import { Channel, type Outgoing, type SendOutcome } from '@application/ports/channel';
import { mailText } from '@domain/notice/mail-text';
import { createTransport, type Transporter } from 'nodemailer';

export interface MailSettings {
  /** `smtp://user:password@host:port`. */
  smtpUrl: string;
  from: string;
  /** The address people use; its host stands in the Message-ID. */
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

export class MailChannel extends Channel {
  private readonly transport: Transporter;

  constructor(private readonly settings: MailSettings) {
    super();
    this.transport = createTransport({ url: settings.smtpUrl, ...TIMEOUTS });
    this.transport.on('error', () => undefined);
  }

  override async send({ address, key, words }: Outgoing): Promise<SendOutcome> {
    const host = new URL(this.settings.publicUrl).hostname;
    try {
      await this.transport.sendMail({
        from: this.settings.from,
        to: address,
        ...mailText(words),
        messageId: `<${key}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribing(words.unsubscribe) },
      });
      return { result: 'sent', detail: null };
    } catch (error) {
      return judge(error as SmtpError);
    }
  }

  close(): void {
    this.transport.close();
  }
}

/** RFC 8058: one click only where nobody on the way can click for others. */
function unsubscribing(url: string | null): Record<string, string> {
  if (!url) return {};
  const oneClick: Record<string, string> = url.startsWith('https:')
    ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
    : {};
  return { 'List-Unsubscribe': `<${url}>`, ...oneClick };
}

/** The commands whose refusal is about this mail; a refusal before them is about the connection. */
const ABOUT_THE_MAIL = ['MAIL FROM', 'RCPT TO', 'DATA'];
const NEVER_CONNECTED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/**
 * An answer of the server says what it did: 4yz not now, 5yz never. Without an answer all depends on how far it went: once the
 * server might have had the text, nobody knows.
 */
function judge(error: SmtpError): SendOutcome {
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
