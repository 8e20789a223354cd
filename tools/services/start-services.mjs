import { chmodSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { startPostgres } from './postgres.mjs';
import { startRedis } from './redis.mjs';
import { secretsOf } from './secrets.mjs';

/** Makes the data folder: others may pass through it (the services run as another user than root) but not list it. */
export function prepareFolder(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  if (statSync(folder).uid === process.getuid?.()) chmodSync(folder, 0o711);
  mkdirSync(path.join(folder, 'logs'), { recursive: true, mode: 0o700 });
  return realpathSync(folder);
}

/** Starts both services side by side below `folder` (made by prepareFolder); when one fails, the other is stopped again. */
export async function startServices({ folder, durable = true, say }) {
  const secrets = secretsOf(folder);
  const common = (name) => ({
    folder: path.join(folder, name),
    logFile: path.join(folder, 'logs', `${name}.log`),
    durable,
    say,
  });
  const results = await Promise.allSettled([
    startPostgres({ ...common('postgres'), password: secrets.postgres }),
    startRedis({ ...common('redis'), password: secrets.redis }),
  ]);
  const failed = results.find(({ status }) => status === 'rejected');
  if (failed) {
    for (const { value } of results) await value?.stop();
    throw failed.reason;
  }
  const [postgres, redis] = results.map(({ value }) => value);
  return { postgres, redis };
}
