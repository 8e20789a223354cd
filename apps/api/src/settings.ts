import path from 'node:path';

/** What the environment says; docs/operations.md lists every variable. */
export interface ApiSettings {
  databaseUrl: string;
  host: string;
  port: number;
  dataDir: string;
  /** Bytes of the largest evidence file. */
  evidenceMaxBytes: number;
  /** The built web pages; null serves the API alone. */
  webDir: string | null;
}

export function readSettings(environment: NodeJS.ProcessEnv): ApiSettings {
  const { DATABASE_URL, HOST, PORT, DATA_DIR, EVIDENCE_MAX_BYTES, WEB_DIR } = environment;
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set');
  return {
    databaseUrl: DATABASE_URL,
    host: HOST ?? '127.0.0.1',
    port: Number(PORT ?? 3000),
    dataDir: path.resolve(DATA_DIR ?? '.data'),
    evidenceMaxBytes: Number(EVIDENCE_MAX_BYTES ?? 100 * 1024 * 1024),
    webDir: WEB_DIR ? path.resolve(WEB_DIR) : null,
  };
}
