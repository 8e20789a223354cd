import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface ChildServer {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** Starts a compiled program of `dist/` that listens on PORT and waits until `probe` answers 200. Its output goes to a log in BENCH_FOLDER. */
export async function startServer(program: string, probe: string, env: Record<string, string>): Promise<ChildServer> {
  const port = await freePort();
  const { child, pid, logFile } = startProgram(program, { ...env, PORT: String(port), HOST: '127.0.0.1' });
  const url = `http://127.0.0.1:${port}`;
  const until = performance.now() + 60_000;
  while (child.exitCode === null && performance.now() < until) {
    const answer = await fetch(`${url}${probe}`).catch(() => null);
    if (answer?.ok) return { url, pid, stop: () => stopProgram(child) };
    await pause(100);
  }
  await stopProgram(child);
  throw new Error(`${program} did not become ready:\n${readFileSync(logFile, 'utf8').slice(-2_000)}`);
}

/** Starts a compiled program, as the launcher does, without waiting for anything. */
export function startProgram(
  program: string,
  env: Record<string, string>,
): { child: ChildProcess; pid: number; logFile: string } {
  const logFile = path.join(process.env.BENCH_FOLDER!, 'logs', `${program.replaceAll('/', '-')}-${env.PORT ?? ''}.log`);
  const log = openSync(logFile, 'a', 0o600);
  const main = path.join(process.cwd(), 'dist', program);
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  if (child.pid === undefined) throw new Error(`${program} did not start`);
  // Whatever ends the bench ends its children.
  process.once('exit', () => child.kill('SIGKILL'));
  return { child, pid: child.pid, logFile };
}

export async function stopProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(patience);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
