import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, openSync, closeSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Trouble } from '../say.mjs';

/**
 * PostgreSQL refuses to run as root. As root the services therefore run as an unprivileged user: whoever owns the data
 * already, else `postgres`, else `nobody`. As an ordinary user they run as that user.
 */
export function servantFor(folder) {
  if (process.getuid?.() !== 0) return null;
  const owner = statOrNull(folder);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return account('postgres') ?? account('nobody') ?? { uid: 65534, gid: 65534 };
}

/** Makes `folder` (0700) and gives it to the servant. */
export function giveFolder(folder, servant) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (servant) chownSync(folder, servant.uid, servant.gid);
}

/**
 * Starts `command` as the servant, in a process group of its own, so that Ctrl-C reaches only the launcher and the order of
 * stopping stays ours. Output goes to `logFile`: a pipe would break the service when the launcher is killed.
 */
export function spawnAs(servant, command, args, { logFile, env = process.env, reach = [] }) {
  const log = openSync(logFile, 'a', 0o600);
  const [program, ...rest] = [...dropping(servant, reach), command, ...args];
  const identity = servant && program === command ? servant : {};
  const child = spawn(program, rest, { ...identity, detached: true, env, cwd: '/', stdio: ['ignore', log, log] });
  closeSync(log);
  return child;
}

/** Runs `command` to its end as the servant and returns {status, output}. */
export function runAs(servant, command, args, { env = process.env, reach = [] } = {}) {
  const [program, ...rest] = [...dropping(servant, reach), command, ...args];
  const identity = servant && program === command ? servant : {};
  const result = spawnSync(program, rest, { ...identity, env, cwd: '/', encoding: 'utf8' });
  return { status: result.status ?? 1, output: `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}` };
}

/**
 * Below a folder closed to others (a clone in root's home) the servant could not even reach its own data. It is then
 * started by setpriv with the one capability to walk through folders; which of the two exists depends on the container.
 */
function dropping(servant, reach) {
  if (!servant || reach.every((file) => isReachable(file, servant))) return [];
  const capability = bounded(2) ? 'dac_read_search' : bounded(1) ? 'dac_override' : null;
  if (!capability || spawnSync('setpriv', ['--version']).status !== 0)
    throw new Trouble(
      `数据目录 ${reach[0]} 位于其他用户不可进入的目录下，PostgreSQL 不能以 root 运行。请用 DATA_DIR 指定别处，例如 DATA_DIR=/var/lib/xiaohao npm start\n` +
        `PostgreSQL cannot run as root and cannot reach ${reach[0]} as another user: choose another place with DATA_DIR.`,
    );
  const { uid, gid } = servant;
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  return ['setpriv', ...identity, `--inh-caps=+${capability}`, `--ambient-caps=+${capability}`, '--'];
}

/** True when every folder above `file` lets the servant through. */
export function isReachable(file, { uid, gid }) {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const stat = statOrNull(folder);
    const bit = stat?.uid === uid ? 0o100 : stat?.gid === gid ? 0o010 : 0o001;
    if (stat && !(stat.mode & bit)) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/** True when capability number `bit` is in this process's bounding set. */
function bounded(bit) {
  const set = /^CapBnd:\s*([0-9a-f]+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
  return (BigInt(`0x${set}`) >> BigInt(bit)) % 2n === 1n;
}

function account(name) {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  if (!line) return null;
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

function statOrNull(file) {
  try {
    return statSync(file);
  } catch {
    return null;
  }
}
