import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A pid alone may be reused; pid, start time in ticks, and boot together name one process. Null when it is gone. */
export function birthOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold blanks, so count from the last bracket: state is field 3, start time field 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return null;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
  } catch {
    return null;
  }
}

/** What to remember of a process in order to recognise it later. */
export const identify = (pid) => ({ pid, birth: birthOf(pid) });

/** True when the very process that `identify` saw still runs. */
export const isSame = (known) => Boolean(known?.birth) && birthOf(known.pid) === known.birth;

/** Resolves to why `child` ended, as a person reads it. */
export function exitOf(child) {
  return new Promise((resolve) => {
    child
      .once('exit', (code, signal) => resolve(signal ?? `退出码 ${code}`))
      .once('error', (error) => resolve(error.message));
  });
}

/** Processes whose working directory is `folder`: PostgreSQL and Redis both move into their data. */
export function processesIn(folder) {
  const wanted = realpathOrNull(folder);
  if (!wanted) return [];
  return pids().filter((pid) => realpathOrNull(`/proc/${pid}/cwd`, readlinkSync) === wanted && birthOf(pid));
}

const pids = () => {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
};

const realpathOrNull = (file, read = realpathSync) => {
  try {
    return read(file);
  } catch {
    return null;
  }
};

/** Signals the process `known` until it is gone: `signals` is [[name, milliseconds to wait], …]. */
export async function stopProcess(known, signals) {
  for (const [signal, patience] of signals) {
    if (!isSame(known)) return;
    trySignal(known.pid, signal);
    const until = Date.now() + patience;
    while (isSame(known) && Date.now() < until) await pause(25);
  }
}

function trySignal(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone in between, or another user's: the caller looks again.
  }
}
