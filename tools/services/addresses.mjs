import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isSame } from './processes.mjs';

const fileIn = (folder) => path.join(folder, 'services.json');

/**
 * What a running installation tells the terminal: {databaseUrl, redisUrl, apiUrl, dataDir, embedded, processes}, in `services.json` of its
 * data folder, mode 0600 because the addresses hold passwords. It stays after a `kill -9`, so that the next start finds the orphans.
 */
export function writeAddresses(folder, addresses) {
  writeFileSync(`${fileIn(folder)}.new`, `${JSON.stringify(addresses, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${fileIn(folder)}.new`, fileIn(folder));
}

/** The addresses last written, or null. */
export function readAddresses(folder) {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8'));
  } catch {
    return null;
  }
}

/** The addresses of an installation whose database answers to somebody: its server, or with foreign services its launcher, is alive. */
export function runningAddresses(folder) {
  const addresses = readAddresses(folder);
  const { postgres, launcher } = addresses?.processes ?? {};
  return addresses && isSame(postgres ?? launcher) ? addresses : null;
}

export const forgetAddresses = (folder) => rmSync(fileIn(folder), { force: true });
