// `npm run bench [-- --json] [-- --only NAME] [-- --items N]`: installs, builds, starts PostgreSQL and Redis of its own in a temporary folder,
// runs test/bench, stops the services. What the options mean: test/bench/README.md.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { NODE_FLAGS } from './launch/node-flags.mjs';
import { requireMachine } from './require-machine.mjs';
import { root } from './root.mjs';
import { runStep, stopSteps } from './run-step.mjs';
import { runMain, whisper as say } from './say.mjs';
import { lockFolder } from './services/lock.mjs';
import { prepareFolder, serviceStarters } from './services/start-services.mjs';
import { sweepTestFolders, testFolders } from './sweep-test-folders.mjs';

runMain(async () => {
  requireMachine();
  await install(say);
  await build({ web: false, say });
  await compileBench();
  await sweepTestFolders();
  const folder = prepareFolder(mkdtempSync(testFolders));
  await lockFolder(folder);
  let bench = null;
  const stopEarly = () => {
    stopSteps();
    bench?.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopEarly);
  const services = [];
  try {
    const { postgres, redis } = serviceStarters({ folder, durable: false, say });
    const database = await startCounting(postgres);
    services.push(database);
    services.push(await redis());
    bench = startBench(folder, database.url, services[1].url);
    process.exitCode = await new Promise((resolve) => bench.once('close', (status) => resolve(status ?? 1)));
  } finally {
    for (const service of services.reverse()) await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  process.exit();
});

/** PostgreSQL with pg_stat_statements loaded, which only a start can do: database time is counted where it is spent. */
async function startCounting(start) {
  const first = await start();
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: first.url });
  await client.connect();
  await client.query(`alter system set shared_preload_libraries = 'pg_stat_statements'`);
  await client.end();
  await first.stop();
  return start();
}

function compileBench() {
  const doing = '编译基准程序';
  return runStep({
    command: path.join(root, 'node_modules/.bin/swc'),
    args: ['test/bench', '-d', 'dist', '--quiet'],
    cwd: root,
    say,
    doing,
    trouble: `${doing}失败。The benchmarks did not compile.`,
  });
}

/** The bench sees these services and nothing of an installation that the caller's environment may name. */
function startBench(folder, databaseUrl, redisUrl) {
  const env = {
    ...process.env,
    BENCH_DATABASE_URL: databaseUrl,
    BENCH_REDIS_URL: redisUrl,
    BENCH_FOLDER: folder,
    NODE_ENV: 'production',
    // For the processes it starts in turn.
    NODE_OPTIONS: NODE_FLAGS.join(' '),
  };
  for (const name of ['DATABASE_URL', 'REDIS_URL', 'DATA_DIR', 'PORT', 'HOST', 'XH_INSTALLATION']) delete env[name];
  const main = path.join(root, 'dist/test/bench/main.js');
  return spawn(process.execPath, [main, ...process.argv.slice(2)], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
