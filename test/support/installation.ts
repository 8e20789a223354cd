import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { TestClient } from './test-api';
import { createTestDatabase, type TestDatabase } from './test-database';

const ROOT = path.resolve(__dirname, '../..');
const READY_SECONDS = 90;

/** A whole Xiaohao of one's own: the built API and the built worker as processes, and the built terminal beside them. */
export interface Installation {
  url: string;
  database: TestDatabase;
  nobody: TestClient;
  signIn(username: string, password: string): Promise<TestClient>;
  /** One command of the terminal; answers its JSON. Throws when it ends with another code than 0. */
  // Answers are read by tests that know their shape; a wrong guess fails there.
  xh(...words: string[]): Promise<any>; // eslint-disable-line @typescript-eslint/no-explicit-any
  stop(): Promise<void>;
}

/** On a database of its own, with the demo county in it. Needs the build that `npm test` makes. */
export async function startInstallation(more: NodeJS.ProcessEnv = {}): Promise<Installation> {
  if (!existsSync(main('worker'))) throw new Error('dist/ is not built: node tools/build.mjs');
  const database = await createTestDatabase();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'xh-test-installation-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    REDIS_URL: process.env.TEST_REDIS_URL,
    QUEUE_PREFIX: `xh-test-${randomBytes(6).toString('hex')}`,
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: url,
    WEB_DIR: path.join(ROOT, 'dist/web'),
    ...more,
  };
  const run = promisify(execFile);
  const xh = async (...words: string[]): Promise<unknown> => {
    const asked = run(process.execPath, [main('cli'), ...words, '--json'], { env, maxBuffer: 32e6 });
    // 1: something was found wrong, and what it is was printed all the same.
    const { stdout } = await asked.catch((error: { code?: number; stdout?: string }) => {
      if (error.code === 1 && error.stdout) return { stdout: error.stdout };
      throw error;
    });
    return JSON.parse(stdout);
  };
  await xh('demo', 'create');
  const processes = (['api', 'worker'] as const).map((name) => start(name, env, path.join(dataDir, `${name}.log`)));
  const nobody = new TestClient(url, null);
  const installation: Installation = {
    url,
    database,
    nobody,
    xh,
    signIn: async (username, password) => {
      const { status, headers } = await nobody.post('/session', { username, password });
      if (status !== 200) throw new Error(`${username} cannot sign in: ${status}`);
      return new TestClient(url, headers.get('set-cookie')!.split(';')[0]!);
    },
    stop: async () => {
      await Promise.all(processes.map(stop));
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  try {
    await untilReady(url, processes, dataDir);
  } catch (error) {
    await installation.stop();
    throw error;
  }
  return installation;
}

const main = (app: 'api' | 'worker' | 'cli'): string => path.join(ROOT, `dist/apps/${app}/src/main.js`);

function start(name: 'api' | 'worker', env: NodeJS.ProcessEnv, log: string): ChildProcess {
  const file = openSync(log, 'a');
  const child = spawn(process.execPath, [main(name)], { env, stdio: ['ignore', file, file] });
  closeSync(file);
  return child;
}

async function untilReady(url: string, processes: ChildProcess[], dataDir: string): Promise<void> {
  const until = performance.now() + READY_SECONDS * 1_000;
  while (performance.now() < until) {
    const ended = processes.findIndex(({ exitCode }) => exitCode !== null);
    if (ended >= 0) break;
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const logs = ['api', 'worker'].map((name) => readFileSync(path.join(dataDir, `${name}.log`), 'utf8').slice(-2_000));
  throw new Error(`the installation did not become ready:\n${logs.join('\n')}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 28_000);
  await ended;
  clearTimeout(patience);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('no free port');
  return address.port;
}
