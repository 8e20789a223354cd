import { type FileSettings, readFileSettings } from '@application/evidence/file-settings';

/** What the environment says; docs/operations.md lists every variable. */
export interface WorkerSettings extends FileSettings {
  databaseUrl: string;
  redisUrl: string;
  /** Every key of this installation in Redis begins with it. */
  queuePrefix: string;
  smtpUrl: string | null;
  mailFrom: string;
  publicUrl: string;
  /** How long a claimed timer is this worker's. */
  leaseSeconds: number;
  /** How many duties are performed at once. */
  concurrency: number;
}

export function readSettings(environment: NodeJS.ProcessEnv): WorkerSettings {
  const { DATABASE_URL, REDIS_URL, QUEUE_PREFIX, SMTP_URL, MAIL_FROM, PUBLIC_URL, HOST, PORT } = environment;
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set');
  if (!REDIS_URL) throw new Error('REDIS_URL is not set');
  // Housekeeping removes files no record names: it must never look into the folder of another installation.
  if (!environment.DATA_DIR) throw new Error('DATA_DIR is not set');
  return {
    ...readFileSettings(environment),
    databaseUrl: DATABASE_URL,
    redisUrl: REDIS_URL,
    queuePrefix: QUEUE_PREFIX ?? 'xiaohao',
    smtpUrl: SMTP_URL ? SMTP_URL : null,
    mailFrom: MAIL_FROM ? MAIL_FROM : '销号系统 <xiaohao@localhost>',
    publicUrl: PUBLIC_URL ? PUBLIC_URL : `http://${HOST ?? '127.0.0.1'}:${PORT ?? 3000}`,
    leaseSeconds: Number(environment.TIMER_LEASE_SECONDS ?? 60),
    concurrency: Number(environment.DUTY_CONCURRENCY ?? 8),
  };
}
