import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { NoAnswer, postOut } from './post-out';

const TLS = path.join(__dirname, '../../../test/fixtures/tls');
const SUPPORT = path.join(__dirname, '../../../test/support');
const RULES = { allowed: ['localhost'], privateAddresses: ['localhost', '127.0.0.1'], plainHttp: [] };

describe('posting to a server with a certificate of its own', () => {
  let server: Server;
  let heard: string[];
  const url = (host = 'localhost') => new URL(`https://${host}:${(server.address() as AddressInfo).port}/hook`);
  beforeAll(async () => {
    heard = [];
    const [key, cert] = ['localhost.key', 'localhost.pem'].map((name) => readFileSync(path.join(TLS, name)));
    server = createServer({ key, cert }, async (request, response) => {
      heard.push(await text(request));
      response.end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  afterEach(() => void (heard.length = 0));

  it('sends nothing where nobody vouches for the certificate, and knows that nothing arrived', async () => {
    const refused = await postOut(url(), '{"secret":1}', {}, RULES).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(NoAnswer);
    expect(refused).toMatchObject({ reason: 'no connection', message: expect.stringContaining('self-signed') });
    expect(heard).toEqual([]);
  });

  it.each([
    ['localhost', 'answered 200', ['{}']],
    ['127.0.0.1', expect.stringContaining('no connection: Hostname/IP does not match'), []],
  ] as const)('asks the authorities of NODE_EXTRA_CA_CERTS as well: %s', async (host, said, arrived) => {
    const child = spawn(
      process.execPath,
      ['--require', path.join(SUPPORT, 'run-typescript.cjs'), path.join(SUPPORT, 'post-out-once.ts'), url(host).href],
      { env: { ...process.env, NODE_EXTRA_CA_CERTS: path.join(TLS, 'localhost.pem') }, stdio: ['ignore', 'pipe', 2] },
    );
    expect((await text(child.stdout!)).trim()).toEqual(said);
    expect(heard).toEqual(arrived);
  });
});
