import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from './api';
import { ended } from './own-services';

/** A Redis that a part of the campaign freezes, kills and starts again, empty, at the same address. */
export class OwnRedis {
  private child: ChildProcess | null = null;
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'xh-faults-redis-'));

  private constructor(
    private readonly port: number,
    private readonly program: { program: string; libraries: string },
  ) {}

  static async start(): Promise<OwnRedis> {
    const asked = execFileSync(process.execPath, [path.join(__dirname, 'redis-program.mjs')], { encoding: 'utf8' });
    const redis = new OwnRedis(await freePort(), JSON.parse(asked));
    await redis.begin();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Empty: nothing is kept over an end. */
  async begin(): Promise<void> {
    const { program, libraries } = this.program;
    const settings = [
      '--port',
      this.port,
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--dir',
      this.folder,
    ];
    this.child = spawn(program, settings.map(String), {
      stdio: 'ignore',
      env: libraries ? { ...process.env, LD_LIBRARY_PATH: libraries } : process.env,
    });
    const { child } = this;
    process.once('exit', () => child.kill('SIGKILL'));
    const client = new Redis(this.url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
    client.on('error', () => undefined);
    await client.ping();
    client.disconnect();
  }

  /** It holds its connections and answers nobody for so long. */
  async freeze(milliseconds: number): Promise<void> {
    this.child!.kill('SIGSTOP');
    await pause(milliseconds);
    this.child!.kill('SIGCONT');
  }

  async end(): Promise<void> {
    await ended(this.child!, 'SIGKILL');
  }

  async close(): Promise<void> {
    await this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
