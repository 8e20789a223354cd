import { accessSync, chmodSync, constants, mkdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { logFile } from './log-file.mjs';
import { startPostgres } from './postgres.mjs';
import { startRedis } from './redis.mjs';
import { secretsOf } from './secrets.mjs';

/** Makes the data folder: others may pass through it (the services run as another user than root) but not list it. */
export function prepareFolder(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  if (statSync(folder).uid === process.getuid?.()) chmodSync(folder, 0o711);
  accessSync(folder, constants.R_OK | constants.W_OK);
  mkdirSync(path.join(folder, 'logs'), { recursive: true, mode: 0o700 });
  return realpathSync(folder);
}

/**
 * {postgres, redis}: two functions that start a service below `folder` (made by prepareFolder). A later call, after the service died,
 * starts it on the same port, so that nobody's address changes.
 */
export function serviceStarters({ folder, durable = true, say }) {
  const secrets = secretsOf(folder);
  const starter = (name, start) => {
    let port;
    return async () => {
      const common = {
        folder: path.join(folder, name),
        logFile: logFile(folder, name),
        durable,
        say,
      };
      const service = await start({ ...common, password: secrets[name], port });
      port = service.port;
      return service;
    };
  };
  return { postgres: starter('postgres', startPostgres), redis: starter('redis', startRedis) };
}

/** Starts both side by side; when one fails, the other is stopped again. */
export async function startServices(options) {
  const starters = serviceStarters(options);
  const results = await Promise.allSettled([starters.postgres(), starters.redis()]);
  const failed = results.find(({ status }) => status === 'rejected');
  if (failed) {
    for (const { value } of results) await value?.stop();
    throw failed.reason;
  }
  const [postgres, redis] = results.map(({ value }) => value);
  return { postgres, redis };
}
