import { type LogSettings, readLogSettings } from '@application/audit/log-settings';
import { type FileSettings, readFileSettings } from '@application/evidence/file-settings';
import { type ChannelSettings, readChannelSettings } from '@application/notice/channel-settings';

/** What the environment says; docs/operations.md lists every variable. */
export interface WorkerSettings extends FileSettings, ChannelSettings, LogSettings {
  databaseUrl: string;
  redisUrl: string;
  /** Every key of this installation in Redis begins with it. */
  queuePrefix: string;
  /** How long a claimed timer is this worker's. */
  leaseSeconds: number;
  /** How many duties are performed at once. */
  concurrency: number;
}

export function readSettings(environment: NodeJS.ProcessEnv): WorkerSettings {
  const { DATABASE_URL, REDIS_URL, QUEUE_PREFIX } = environment;
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set');
  if (!REDIS_URL) throw new Error('REDIS_URL is not set');
  // Housekeeping removes files no record names: it must never look into the folder of another installation.
  if (!environment.DATA_DIR) throw new Error('DATA_DIR is not set');
  return {
    ...readFileSettings(environment),
    ...readChannelSettings(environment),
    ...readLogSettings(environment),
    databaseUrl: DATABASE_URL,
    redisUrl: REDIS_URL,
    queuePrefix: QUEUE_PREFIX ?? 'xiaohao',
    leaseSeconds: Number(environment.TIMER_LEASE_SECONDS ?? 60),
    concurrency: Number(environment.DUTY_CONCURRENCY ?? 8),
  };
}
