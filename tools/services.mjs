// For developers: PostgreSQL and Redis in a folder, in the foreground, until Ctrl-C or SIGTERM. The exports are also in DIR/env.sh.
// node tools/services.mjs --dir DIR [--fast]   (--fast: no fsync, for tests)
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { install } from './install.mjs';
import { requireMachine } from './require-machine.mjs';
import { Trouble, runMain, say } from './say.mjs';
import { lockFolder } from './services/lock.mjs';
import { prepareFolder, startServices } from './services/start-services.mjs';

runMain(async () => {
  const at = process.argv.indexOf('--dir');
  if (at < 0 || !process.argv[at + 1]) throw new Trouble('node tools/services.mjs --dir DIR [--fast]');
  requireMachine();
  await install(say);
  const folder = prepareFolder(path.resolve(process.argv[at + 1]));
  const lock = await lockFolder(folder);
  if (lock.takenBy !== undefined) throw new Trouble(`${folder} 已在使用中 (already running)\n${lock.takenBy}`);
  const { postgres, redis } = await startServices({ folder, durable: !process.argv.includes('--fast'), say });
  const variables = {
    DATABASE_URL: postgres.url,
    TEST_DATABASE_URL: postgres.url,
    REDIS_URL: redis.url,
    TEST_REDIS_URL: redis.url,
  };
  const exports = Object.entries(variables).map(([name, value]) => `export ${name}='${value}'`);
  const file = path.join(folder, 'env.sh');
  writeFileSync(file, `${exports.join('\n')}\n`, { mode: 0o600 });
  // Anybody on the machine may ask the lock, so it tells where the addresses are and never the passwords.
  lock.note(`source ${file}`);
  console.log(exports.join('\n'));
  const stop = async () => {
    await redis.stop();
    await postgres.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  await Promise.race([postgres.exited, redis.exited]);
  await stop();
});
