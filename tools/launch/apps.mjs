import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../root.mjs';
import { Trouble } from '../say.mjs';
import { tailOf } from '../services/log-tail.mjs';
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
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
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

/** Waits until the API says that it is ready. Throws with the end of its log when it exits before that, or after two minutes. */
export async function untilReady(url, exited, logFile) {
  let ended = null;
  void exited.then((reason) => (ended = reason));
  const until = Date.now() + 120_000;
  while (!ended && Date.now() < until) {
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (answer?.status === 200) return;
    await pause(100);
  }
  throw new Trouble(
    `网页服务没有就绪（${ended ?? '超时'}），日志 ${logFile}：\nThe API did not become ready; the end of its log:\n${tailOf(logFile)}`,
  );
}

/** The command line program, for `migrate` and `demo create`. */
export const cliMain = path.join(compiled, 'cli', 'src/main.js');
