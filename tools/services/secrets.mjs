import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The generated passwords of an installation's own services, kept in `secrets.json` (0600) beside the data they open. */
export function secretsOf(folder) {
  const file = path.join(folder, 'secrets.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  const secrets = { postgres: randomBytes(18).toString('hex'), redis: randomBytes(18).toString('hex') };
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}
