// `npm test [-- jest arguments]`: installs, builds, starts PostgreSQL and Redis of its own in a temporary folder, runs every jest project,
// stops the services, and ends with a line `N passed, N failed, N skipped`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { requireMachine } from './require-machine.mjs';
import { root } from './root.mjs';
import { stopSteps } from './run-step.mjs';
import { runMain, say } from './say.mjs';
import { lockFolder } from './services/lock.mjs';
import { prepareFolder, startServices } from './services/start-services.mjs';
import { sweepTestFolders, testFolders } from './sweep-test-folders.mjs';
import { testTools } from './test-tools.mjs';

runMain(async () => {
  requireMachine();
  await install(say);
  const tools = await testTools(say);
  await build({ say });
  await sweepTestFolders();
  const folder = prepareFolder(mkdtempSync(testFolders));
  await lockFolder(folder);
  let jest = null;
  const stopEarly = () => {
    stopSteps();
    jest?.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopEarly);
  const services = await startServices({ folder, durable: false, say });
  const report = path.join(folder, 'jest.json');
  try {
    jest = startJest(report, environment(services, tools));
    const code = await new Promise((resolve) => jest.once('close', (status) => resolve(status ?? 1)));
    process.exitCode = summarise(report, code);
  } finally {
    await services.redis.stop();
    await services.postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  process.exit();
});

function startJest(report, env) {
  const workers = Math.max(1, Math.min(os.availableParallelism(), 4));
  const main = path.join(root, 'node_modules/jest/bin/jest.js');
  const own = ['--forceExit', `--maxWorkers=${workers}`, '--passWithNoTests', '--json', `--outputFile=${report}`];
  // With --json jest prints the whole report to stdout too; what people read goes to stderr.
  return spawn(process.execPath, [main, ...own, ...process.argv.slice(2)], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 2],
  });
}

/** The tests see these services and tools, and nothing of an installation that the caller's environment may name. */
function environment({ postgres, redis }, tools) {
  const env = {
    ...process.env,
    ...tools,
    TEST_DATABASE_URL: postgres.url,
    TEST_REDIS_URL: redis.url,
    NODE_ENV: 'test',
  };
  for (const name of ['DATABASE_URL', 'REDIS_URL', 'DATA_DIR', 'PORT', 'HOST', 'XH_INSTALLATION']) delete env[name];
  return env;
}

/** Prints the closing line and returns the exit code: a test file that could not even be loaded counts as failed. */
function summarise(report, code) {
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    console.log('0 passed, 1 failed, 0 skipped (jest 没有跑完 jest did not finish)');
    return code || 1;
  }
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const skipped = result.numPendingTests + result.numTodoTests;
  console.log(`${result.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
  return code || (failed > 0 ? 1 : 0);
}
