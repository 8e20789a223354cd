// `npm run faults [-- --short] [-- --json] [-- --seed N] [-- --only PART] [-- --scale X]`: installs, builds, and runs the fault campaign of test/faults on services of its own.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { requireMachine } from './require-machine.mjs';
import { root } from './root.mjs';
import { stopSteps } from './run-step.mjs';
import { Trouble, runMain, whisper as say } from './say.mjs';

runMain(async () => {
  requireMachine();
  const args = process.argv.slice(2);
  const variables = variablesOf(args);
  await install(say);
  await build({ web: false, say });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'xh-faults-report-'));
  const report = path.join(folder, 'report.json');
  try {
    const code = await runJest(report, variables);
    if (!existsSync(report)) throw new Trouble('没有结果，原因见上。No part ended: see above.');
    const found = JSON.parse(readFileSync(report, 'utf8'));
    if (args.includes('--json')) console.log(JSON.stringify(found));
    else print(found);
    process.exitCode = code || (found.faults.every(({ ok }) => ok) ? 0 : 1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.exit();
});

/** What the campaign is told of the options; throws with a sentence for what it does not know. */
function variablesOf(args) {
  const { values } = options(args);
  const seed = values.seed ?? String(Math.floor(Math.random() * 2 ** 31));
  if (!/^\d{1,10}$/.test(seed))
    throw new Trouble('--seed 应为不超过十位的整数。--seed must be a whole number of at most ten digits.');
  const scale = values.scale ?? '1';
  if (!(Number(scale) > 0 && Number(scale) <= 10))
    throw new Trouble('--scale 应大于 0、不超过 10。--scale must be above 0 and at most 10.');
  return {
    FAULTS_FORM: values.short ? 'short' : 'full',
    FAULTS_SEED: seed,
    FAULTS_SCALE: scale,
    ...(values.only ? { FAULTS_ONLY: values.only } : {}),
  };
}

function options(args) {
  const text = { type: 'string' };
  const flag = { type: 'boolean', default: false };
  try {
    return parseArgs({ args, options: { short: flag, json: flag, seed: text, only: text, scale: text } });
  } catch (error) {
    throw new Trouble(`npm run faults -- [--short] [--json] [--seed N] [--only PART] [--scale X]\n${error.message}`);
  }
}

function runJest(report, variables) {
  const main = path.join(root, 'node_modules/jest/bin/jest.js');
  const env = { ...process.env, ...variables, FAULTS_REPORT: report, NODE_ENV: 'test' };
  for (const name of ['DATABASE_URL', 'REDIS_URL', 'DATA_DIR', 'SMTP_URL', 'QUEUE_PREFIX', 'CRASH_AT'])
    delete env[name];
  const jest = spawn(
    process.execPath,
    [main, '--selectProjects', 'faults', '--forceExit', '--', 'test/faults/campaign'],
    {
      cwd: root,
      env,
      // What people read goes to stderr; stdout is the answer.
      stdio: ['ignore', 2, 2],
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      stopSteps();
      jest.kill('SIGTERM');
    });
  return new Promise((resolve) => jest.once('close', (status) => resolve(status ?? 1)));
}

function print({ faults, seed }) {
  console.log(`seed ${seed}`);
  console.table(faults.map(({ measured, ...fault }) => ({ ...fault, ...measured })));
}
