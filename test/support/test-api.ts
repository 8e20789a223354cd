import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readLogSettings } from '@application/audit/log-settings';
import { readFileSettings } from '@application/evidence/file-settings';
import { readChannelSettings } from '@application/notice/channel-settings';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../apps/api/src/create-app';
import type { ApiSettings } from '../../apps/api/src/settings';
import { createTestDatabase, type TestDatabase } from './test-database';
import { settleCounty, TEST_PASSWORD, type TestCounty } from './test-county';

/** Of every API and worker of the tests, so that each opens what the other sealed. */
export const TEST_SECRET_KEY = Buffer.alloc(32, 7).toString('base64');

/** The same of the key that signs checkpoints. */
export const TEST_LOG_KEY = Buffer.alloc(32, 9).toString('base64');

export interface Answer<Body = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: Body;
}

/** One signed-in person (or nobody) speaking JSON with the API. */
export class TestClient {
  constructor(
    private readonly base: string,
    readonly cookie: string | null,
  ) {}

  // Answers are read by tests that know their shape; a wrong guess fails there.
  async send<Body = any>( // eslint-disable-line @typescript-eslint/no-explicit-any
    method: string,
    route: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const form = body instanceof FormData || body instanceof Uint8Array;
    const response = await fetch(`${this.base}/api/v1${route}`, {
      method,
      headers: {
        ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...headers,
      },
      body: body === undefined ? undefined : form ? (body as RequestInit['body']) : JSON.stringify(body),
    });
    // A stream has no end.
    const streams = (response.headers.get('content-type') ?? '').startsWith('text/event-stream');
    const text = streams ? ((await response.body?.cancel()) ?? '') : await response.text();
    const json = (response.headers.get('content-type') ?? '').includes('json');
    return { status: response.status, headers: response.headers, body: (json ? JSON.parse(text) : text) as Body };
  }

  get = <Body = any>(route: string) => this.send<Body>('GET', route); // eslint-disable-line @typescript-eslint/no-explicit-any
  post = <Body = any>(route: string, body: unknown = {}) => this.send<Body>('POST', route, body); // eslint-disable-line @typescript-eslint/no-explicit-any
  put = <Body = any>(route: string, body: unknown = {}) => this.send<Body>('PUT', route, body); // eslint-disable-line @typescript-eslint/no-explicit-any
}

export interface TestApi {
  app: NestFastifyApplication;
  base: string;
  database: TestDatabase;
  county: TestCounty;
  /** The folder the API keeps its files in. */
  dataDir: string;
  nobody: TestClient;
  /** Signs in as one of the county's people; each name once, then the same client. */
  as(username: string): Promise<TestClient>;
  /** The next `as` of the name signs in anew. */
  renew(username: string): void;
  stop(): Promise<void>;
}

/** The real API on a free port over a database of its own, with the small county settled. */
export async function startTestApi(overrides: Partial<ApiSettings> = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'xh-test-api-'));
  const settings = {
    databaseUrl: database.url,
    host: '127.0.0.1',
    port: 0,
    ...readFileSettings({ DATA_DIR: dataDir }),
    webDir: null,
    verifierPage: path.resolve(__dirname, '../../dist/verify/verify.html'),
    dossierPatienceSeconds: 0,
    ...readChannelSettings({ SECRET_KEY: TEST_SECRET_KEY, PUBLIC_URL: 'http://xiaohao.county.test' }),
    ...readLogSettings({ LOG_KEY: TEST_LOG_KEY }),
    ...overrides,
  };
  const app = await createApp(settings);
  await app.listen(0, '127.0.0.1');
  const base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const county = await settleCounty(app);
  const nobody = new TestClient(base, null);
  const clients = new Map<string, Promise<TestClient>>();

  async function signIn(username: string): Promise<TestClient> {
    const { status, headers } = await nobody.post('/session', { username, password: TEST_PASSWORD });
    if (status !== 200) throw new Error(`${username} cannot sign in: ${status}`);
    return new TestClient(base, headers.get('set-cookie')!.split(';')[0]!);
  }

  return {
    app,
    base,
    database,
    county,
    dataDir,
    nobody,
    as: (username) => {
      if (!clients.has(username)) clients.set(username, signIn(username));
      return clients.get(username)!;
    },
    renew: (username) => void clients.delete(username),
    stop: async () => {
      await app.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
