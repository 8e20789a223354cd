import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = path.resolve(__dirname, '../../..');

export interface OwnServices {
  databaseUrl: string;
  redisUrl: string;
  /** Their own folder, gone when they stop. */
  folder: string;
  stop(): Promise<void>;
}

/** PostgreSQL and Redis that nobody else uses: they are emptied and cut off without asking. */
export async function startOwnServices(): Promise<OwnServices> {
  const folder = mkdtempSync(path.join(tmpdir(), 'xh-faults-'));
  const child = spawn(process.execPath, ['tools/services.mjs', '--dir', folder, '--fast'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const file = path.join(folder, 'env.sh');
  while (!existsSync(file)) {
    if (child.exitCode !== null) throw new Error(`no services: ${said}`);
    await pause(100);
  }
  const read = (name: string): string => new RegExp(`${name}='([^']+)'`).exec(readFileSync(file, 'utf8'))![1]!;
  return {
    databaseUrl: read('DATABASE_URL'),
    redisUrl: read('REDIS_URL'),
    folder,
    stop: async () => {
      await ended(child, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Sends the signal and waits for the end. */
export async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}
