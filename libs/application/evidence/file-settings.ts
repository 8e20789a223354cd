import { readS3Settings, type S3Settings } from './s3-settings';

const MEGABYTE = 1024 * 1024;

/** What an installation's environment says about files; docs/operations.md lists every variable. */
export interface FileSettings {
  dataDir: string;
  /** Bytes of the largest evidence file. */
  evidenceMaxBytes: number;
  /** Null keeps content in the data folder. */
  s3: S3Settings | null;
  /** Of clamd: a path, or `tcp://host:port`; null where nothing is scanned. */
  clamavSocket: string | null;
}

/** Throws a plain Error naming the variable that is wrong. */
export function readFileSettings(environment: Record<string, string | undefined>): FileSettings {
  return {
    dataDir: environment.DATA_DIR ?? '.data',
    evidenceMaxBytes: bytesOf(environment, 'EVIDENCE_MAX_BYTES', 100 * MEGABYTE),
    s3: readS3Settings(environment),
    clamavSocket: scannerOf(environment.CLAMAV_SOCKET),
  };
}

function scannerOf(address: string | undefined): string | null {
  if (!address) return null;
  if (!/^(\/.|tcp:\/\/[^/]+:\d+$)/.test(address))
    throw new Error('CLAMAV_SOCKET is neither a path nor tcp://host:port');
  return address;
}

function bytesOf(environment: Record<string, string | undefined>, name: string, otherwise: number): number {
  const bytes = Number(environment[name] ?? otherwise);
  if (!Number.isSafeInteger(bytes) || bytes < 1) throw new Error(`${name} is not a number of bytes`);
  return bytes;
}
