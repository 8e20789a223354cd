import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './stand-in-project';

export interface Addresses {
  databaseUrl: string;
  redisUrl: string;
  apiUrl: string;
  processes: Record<'launcher' | 'postgres' | 'redis' | 'api' | 'worker', { pid: number }>;
}

interface Options {
  env?: Record<string, string>;
  user?: number;
  command?: [string, ...string[]];
}

const started: Launcher[] = [];

/** One `npm start` under test: a real process, its output, and the installation it publishes. */
export class Launcher {
  output = '';
  readonly code: Promise<number | null>;
  readonly child: ChildProcess;
  readonly dataDir: string;

  constructor(
    readonly project: string,
    { env = {}, user, command = [process.execPath, path.join(project, 'tools/start.mjs')] }: Options = {},
  ) {
    this.dataDir = env.DATA_DIR ?? path.join(project, '.data');
    const identity = user ? { uid: user, gid: user } : {};
    const [program, ...args] = command;
    this.child = spawn(program, args, {
      cwd: project,
      env: environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...identity,
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (part: string) => (this.output += part));
    this.code = new Promise((resolve) => this.child.once('close', (code) => resolve(code)));
    started.push(this);
  }

  /** Waits for the ready line and returns its address; throws with everything printed when the launcher ends first. */
  async ready(): Promise<string> {
    await this.says(/^Xiaohao ready: .*$/m);
    return /^Xiaohao ready: (http:\/\/127\.0\.0\.1:\d+)$/m.exec(this.output)?.[1] ?? '';
  }

  async says(pattern: RegExp): Promise<void> {
    let ended = false;
    void this.code.then(() => (ended = true));
    await until(() => pattern.test(this.output) || ended);
    if (!pattern.test(this.output)) throw new Error(`ended without ${pattern}:\n${this.output}`);
  }

  get addresses(): Addresses {
    return JSON.parse(readFileSync(path.join(this.dataDir, 'services.json'), 'utf8')) as Addresses;
  }

  log(name: string): string {
    return readFileSync(path.join(this.dataDir, 'logs', `${name}.log`), 'utf8');
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal);
    return this.code;
  }
}

/** Stops what a failed test left running. */
export async function stopLaunchers(): Promise<void> {
  for (const launcher of started.splice(0)) if (launcher.child.exitCode === null) await launcher.stop();
}

/** Waits until `check` holds, at most a minute. */
export async function until(check: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await check())) {
    if (Date.now() > end) throw new Error('waited a minute in vain');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** True while the process exists and is no zombie. */
export function isAlive(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** The environment of a person, not of the test run: no services named, and the programs unpacked once for all tests. */
export function environment(env: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG } = process.env;
  return { PATH, HOME, LANG, PORT: '0', XH_CACHE_DIR: path.join(projectRoot, '.cache'), ...env };
}
