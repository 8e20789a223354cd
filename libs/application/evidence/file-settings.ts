const DEFAULT_MAX_BYTES = 100 * 1024 * 1024;

/** What an installation's environment says about files; docs/operations.md lists every variable. */
export interface FileSettings {
  dataDir: string;
  /** Bytes of the largest evidence file. */
  evidenceMaxBytes: number;
}

/** Throws a plain Error naming the variable that is no size. */
export function readFileSettings(environment: Record<string, string | undefined>): FileSettings {
  const evidenceMaxBytes = Number(environment.EVIDENCE_MAX_BYTES ?? DEFAULT_MAX_BYTES);
  if (!Number.isSafeInteger(evidenceMaxBytes) || evidenceMaxBytes < 1) {
    throw new Error('EVIDENCE_MAX_BYTES is not a number of bytes');
  }
  return { dataDir: environment.DATA_DIR ?? '.data', evidenceMaxBytes };
}
