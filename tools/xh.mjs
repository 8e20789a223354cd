// The terminal: `npm run --silent xh -- COMMAND …`. Installs and builds when needed (talking on stderr only, stdout is the command's),
// finds the running installation by DATA_DIR or by DATABASE_URL and REDIS_URL, and hands over to apps/cli.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { dataDir } from './data-dir.mjs';
import { install } from './install.mjs';
import { root } from './root.mjs';
import { runMain, whisper } from './say.mjs';
import { runningAddresses } from './services/addresses.mjs';

/** What the command line program reads: the given addresses, else those of the installation running on the data folder. */
function environment() {
  const env = { ...process.env, DATA_DIR: dataDir() };
  if (env.DATABASE_URL) return env;
  const running = runningAddresses(env.DATA_DIR);
  if (!running) return env;
  return { ...env, DATABASE_URL: running.databaseUrl, REDIS_URL: running.redisUrl, API_URL: running.apiUrl };
}

/** npm moves to the project; the file named on the command line lies where the person stands. */
const standingIn = () => (process.env.npm_lifecycle_event === 'xh' && process.env.INIT_CWD) || process.cwd();

runMain(async () => {
  await install(whisper);
  await build({ web: false, say: whisper });
  const main = path.join(root, 'dist/apps/cli/src/main.js');
  const child = spawn(process.execPath, [main, ...process.argv.slice(2)], {
    cwd: standingIn(),
    env: environment(),
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
});
