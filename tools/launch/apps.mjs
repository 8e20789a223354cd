import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../root.mjs';
import { Trouble } from '../say.mjs';
import { tailOf } from '../services/log-tail.mjs';
import { NODE_FLAGS } from './node-flags.mjs';
import { exitOf, identify, stopProcess } from '../services/processes.mjs';

const compiled = path.join(root, 'dist/apps');

/** The applications close what they hold within 25 s of SIGTERM. */
export const APP_SIGNALS = [
  ['SIGTERM', 28_000],
  ['SIGKILL', 2_000],
];

/** Starts `api` or `worker`, its output in the data folder, in a process group of its own (Ctrl-C reaches the launcher alone). */
export function startApp(name, env, logFile) {
  const log = openSync(logFile, 'a', 0o600);
  const main = path.join(compiled, name, 'src/main.js');
  const child = spawn(process.execPath, [...NODE_FLAGS, main], {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const known = identify(child.pid);
  return {
    process: known,
    exited: exitOf(child),
    stop: () => stopProcess(known, APP_SIGNALS),
  };
}

/**
 * Waits until the API at `url` says that it is ready. `apps` are {name, exited, log}: when one of them ends before that, or nothing
 * happens for two minutes, this throws with the end of its log.
 */
export async function untilReady(url, apps) {
  let ended = null;
  for (const app of apps) void app.exited.then((reason) => (ended ??= { ...app, reason }));
  const until = Date.now() + 120_000;
  while (!ended && Date.now() < until) {
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (answer?.status === 200 && !ended) return;
    await pause(100);
  }
  const { name, reason, log } = ended ?? { ...apps[0], reason: '超时' };
  throw new Trouble(
    `${name}没有就绪（${reason}），日志 ${log}：\nIt did not become ready; the end of its log:\n${tailOf(log)}`,
  );
}

/** The command line program, for `migrate` and `demo create`. */
export const cliMain = path.join(compiled, 'cli', 'src/main.js');
