import path from 'node:path';
import { type LogSettings, readLogSettings } from '@application/audit/log-settings';
import { type FileSettings, readFileSettings } from '@application/evidence/file-settings';
import { type ChannelSettings, readChannelSettings } from '@application/notice/channel-settings';

/** What the environment says; docs/operations.md lists every variable. */
export interface ApiSettings extends FileSettings, ChannelSettings, LogSettings {
  databaseUrl: string;
  host: string;
  port: number;
  /** The built web pages; null serves the API alone. */
  webDir: string | null;
  /** The built page that checks dossiers, and lies in each of them. */
  verifierPage: string;
  /** How long a download waits for the log to seal what happened last. */
  dossierPatienceSeconds: number;
}

export function readSettings(environment: NodeJS.ProcessEnv): ApiSettings {
  const { DATABASE_URL, HOST, PORT, WEB_DIR } = environment;
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set');
  return {
    databaseUrl: DATABASE_URL,
    host: HOST ?? '127.0.0.1',
    port: Number(PORT ?? 3000),
    ...readFileSettings(environment),
    ...readChannelSettings(environment),
    ...readLogSettings(environment),
    webDir: WEB_DIR ? path.resolve(WEB_DIR) : null,
    verifierPage: path.resolve(__dirname, '../../../verify/verify.html'),
    dossierPatienceSeconds: 15,
  };
}
