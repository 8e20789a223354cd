import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const BYTES = 32;

/** Where a key stands that the environment does not give, and what it is called there. */
export interface KeyPlace {
  file: string;
  variable: string;
  /** False: one that is not there is an error, not made. */
  make?: boolean;
}

const SECRET: KeyPlace = { file: 'secret.key', variable: 'SECRET_KEY' };

/**
 * A key of the installation, 32 bytes: from the environment, or a file of the data folder, made at its first use. API and worker
 * may come for it at once: the file appears whole or not at all, and the first one stays.
 */
export function secretKey(fromEnvironment: string | null, dataDir: string, place = SECRET): Buffer {
  if (fromEnvironment) return checked(Buffer.from(fromEnvironment, 'base64'), place.variable);
  const file = path.resolve(dataDir, place.file);
  const known = read(file);
  if (known) return known;
  if (place.make === false) throw new Error(`there is no ${file}, and ${place.variable} is not set`);
  mkdirSync(dataDir, { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(BYTES).toString('base64')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return read(file)!;
}

function read(file: string): Buffer | null {
  try {
    return checked(Buffer.from(readFileSync(file, 'utf8'), 'base64'), file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function checked(key: Buffer, name: string): Buffer {
  if (key.length !== BYTES) throw new Error(`${name} is not the base64 of ${BYTES} bytes`);
  return key;
}
