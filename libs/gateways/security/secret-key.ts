import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const BYTES = 32;

/**
 * The installation's key: from the environment, or the file `secret.key` of the data folder, made at its first use. API and worker
 * may come for it at once: the file appears whole or not at all, and the first one stays.
 */
export function secretKey(fromEnvironment: string | null, dataDir: string): Buffer {
  if (fromEnvironment) return checked(Buffer.from(fromEnvironment, 'base64'), 'SECRET_KEY');
  const file = path.resolve(dataDir, 'secret.key');
  const known = read(file);
  if (known) return known;
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
