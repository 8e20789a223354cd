import type { HostRules } from '@domain/notice/channel-target';

/** What an installation's environment says about ways out; docs/operations.md lists every variable. */
export interface ChannelSettings {
  /** `smtp://user:password@host:port`; null: no mail. */
  smtpUrl: string | null;
  mailFrom: string;
  /** The address people use; stands in links. */
  publicUrl: string;
  hosts: HostRules;
  /** Base64 of the 32 bytes that seal the secrets of channels; null: a file of the data folder has them. */
  secretKey: string | null;
  /** `log` writes each short message into the worker's log instead of sending it. */
  smsDriver: 'none' | 'log';
}

/** Throws a plain Error naming the variable that is wrong. */
export function readChannelSettings(environment: Record<string, string | undefined>): ChannelSettings {
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL, HOST, PORT, SECRET_KEY, SMS_DRIVER } = environment;
  if (SECRET_KEY && Buffer.from(SECRET_KEY, 'base64').length !== 32)
    throw new Error('SECRET_KEY is not the base64 of 32 bytes');
  if (SMS_DRIVER && SMS_DRIVER !== 'none' && SMS_DRIVER !== 'log')
    throw new Error('SMS_DRIVER is neither none nor log');
  return {
    smtpUrl: SMTP_URL ? SMTP_URL : null,
    mailFrom: MAIL_FROM ? MAIL_FROM : '销号系统 <xiaohao@localhost>',
    publicUrl: PUBLIC_URL ? PUBLIC_URL : `http://${HOST ?? '127.0.0.1'}:${PORT ?? 3000}`,
    hosts: {
      allowed: listOf(environment.CHANNEL_HOSTS),
      privateAddresses: listOf(environment.CHANNEL_PRIVATE_HOSTS),
      plainHttp: listOf(environment.CHANNEL_HTTP_HOSTS),
    },
    secretKey: SECRET_KEY ? SECRET_KEY : null,
    smsDriver: SMS_DRIVER === 'log' ? 'log' : 'none',
  };
}

function listOf(text = ''): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter(Boolean);
}
