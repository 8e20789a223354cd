import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ended } from './own-services';

const root = path.resolve(__dirname, '../../..');
export const WORKER_MAIN = path.join(root, 'dist/apps/worker/src/main.js');
export const CRASH_HERE = path.join(__dirname, 'crash-here.cjs');
export const CLI_MAIN = path.join(root, 'dist/apps/cli/src/main.js');

/** Real worker processes, each with a fate. */
export class Workers {
  readonly alive: ChildProcess[] = [];
  /** Those of them that have begun to work, the longest at it first. */
  readonly ready: ChildProcess[] = [];
  /** Processes that ended without being told to: there should be none. */
  died = 0;

  constructor(private readonly environment: Record<string, string>) {}

  /** Starts one; `ready` keeps it once its rounds run. With `crashAt` it kills or freezes itself at that point, see crash-here.cjs. */
  start(crashAt?: string, signal: 'SIGKILL' | 'SIGSTOP' = 'SIGKILL'): ChildProcess {
    const child = spawn(process.execPath, crashAt ? ['-r', CRASH_HERE, WORKER_MAIN] : [WORKER_MAIN], {
      cwd: root,
      env: { ...process.env, ...this.environment, ...(crashAt ? { CRASH_AT: crashAt, CRASH_SIGNAL: signal } : {}) },
      stdio: ['ignore', 'pipe', process.env.FAULTS_VERBOSE ? 'inherit' : 'ignore'],
    });
    this.alive.push(child);
    child.stdout.on('data', (part: Buffer) => part.includes('at work') && this.ready.push(child));
    child.once('exit', () => {
      if (crashAt && signal === 'SIGKILL') return this.forget(child);
      if (!this.alive.includes(child)) return;
      this.forget(child);
      this.died += 1;
    });
    return child;
  }

  /** Waits until so many are at work. */
  async atWork(count: number): Promise<void> {
    while (this.ready.length < count) await pause(20);
  }

  /** kill -9: no hook of the process runs. */
  async kill(child: ChildProcess): Promise<void> {
    this.forget(child);
    await ended(child, 'SIGKILL');
  }

  /** As an operator does. */
  async stop(child: ChildProcess): Promise<void> {
    this.forget(child);
    await ended(child, 'SIGTERM');
  }

  async stopAll(): Promise<void> {
    await Promise.all(
      this.alive.splice(0).map((child) => {
        child.kill('SIGCONT');
        return ended(child, 'SIGTERM');
      }),
    );
  }

  private forget(child: ChildProcess): void {
    for (const list of [this.alive, this.ready]) {
      const place = list.indexOf(child);
      if (place >= 0) list.splice(place, 1);
    }
  }
}
