// `npm start`: all of Xiaohao on a bare machine. Installs, builds, starts PostgreSQL and Redis of its own (unless DATABASE_URL and
// REDIS_URL name others), migrates, makes the demo county, starts API and worker, and keeps them running until SIGINT or SIGTERM.
import { build } from './build.mjs';
import { dataDir } from './data-dir.mjs';
import { install } from './install.mjs';
import { Installation } from './launch/installation.mjs';
import { stopLeftovers } from './launch/leftovers.mjs';
import { readSettings } from './launch/settings.mjs';
import { requireMachine } from './require-machine.mjs';
import { stopSteps } from './run-step.mjs';
import { Trouble, runMain, say } from './say.mjs';
import { lockFolder } from './services/lock.mjs';
import { prepareFolder } from './services/start-services.mjs';

/** Set by a signal; the steps of starting look at it between each other, so that nothing half-started is left behind. */
let stopping = false;

async function start() {
  requireMachine();
  const folder = openFolder();
  const lock = await lockFolder(folder);
  if (lock.takenBy !== undefined)
    throw new Trouble(
      `销号已在这个数据目录上运行：${lock.takenBy || '正在启动'}（${folder}）。要另开一套，请换 DATA_DIR 和 PORT。\n` +
        `Xiaohao already runs on this data folder: ${lock.takenBy || 'starting'}. For a second one choose another DATA_DIR and PORT.`,
    );
  await stopLeftovers(folder, say);
  const installation = new Installation(folder, await readSettings());
  const stop = once(async () => {
    stopping = true;
    say('正在停止 …');
    stopSteps();
    await starting.catch(() => {});
    await installation.stop();
    say('已停止。');
    process.exit(0);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  const starting = run(installation);
  try {
    await starting;
  } catch (error) {
    if (stopping) return;
    await installation.stop();
    throw error;
  }
  if (stopping) return;
  lock.note(installation.url);
  console.log(`Xiaohao ready: ${installation.url}`);
}

async function run(installation) {
  const steps = [
    () => install(say),
    () => build({ say }),
    () => installation.startServices(),
    () => installation.prepareData(),
    () => installation.startApps(),
  ];
  for (const step of steps) if (!stopping) await step();
}

function openFolder() {
  try {
    return prepareFolder(dataDir());
  } catch (error) {
    throw new Trouble(
      `数据目录 ${dataDir()} 不能使用（${error.code}）：请检查权限或换一个 DATA_DIR。\n` +
        `The data folder cannot be used: check its owner or choose another DATA_DIR.`,
    );
  }
}

function once(action) {
  let result;
  return () => (result ??= action());
}

runMain(start);
