import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ended } from './own-services';
import { CRASH_HERE } from './workers';

const API_MAIN = path.resolve(__dirname, '../../../dist/apps/api/src/main.js');

/** A real API process on a port of its own. With CRASH_AT in its environment it kills itself there, see crash-here.cjs. */
export class Api {
  private constructor(
    readonly url: string,
    readonly child: ChildProcess,
  ) {}

  static async start(environment: Record<string, string>): Promise<Api> {
    const port = await freePort();
    const child = spawn(process.execPath, environment.CRASH_AT ? ['-r', CRASH_HERE, API_MAIN] : [API_MAIN], {
      env: { ...process.env, ...environment, PORT: String(port), HOST: '127.0.0.1' },
      stdio: process.env.FAULTS_VERBOSE ? 'inherit' : 'ignore',
    });
    process.once('exit', () => child.kill('SIGKILL'));
    const api = new Api(`http://127.0.0.1:${port}`, child);
    while (!(await fetch(`${api.url}/health/live`).catch(() => null))?.ok) {
      if (child.exitCode !== null) throw new Error('the API did not start');
      await pause(50);
    }
    return api;
  }

  stop(): Promise<void> {
    return ended(this.child, 'SIGTERM');
  }
}

/** Free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
