import { createServer } from 'node:net';
import { Trouble } from '../say.mjs';
import { dataDir } from '../data-dir.mjs';
import { freePort } from '../services/ports.mjs';

/** Checks the environment before anything is started: {dataDir, port, host, databaseUrl, redisUrl, embedded, kind}. */
export async function readSettings(env = process.env) {
  const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl } = env;
  if (Boolean(databaseUrl) !== Boolean(redisUrl))
    throw new Trouble(
      'DATABASE_URL 和 REDIS_URL 要么都给，要么都不给。\nGive both DATABASE_URL and REDIS_URL, or neither.',
    );
  const embedded = !databaseUrl;
  const kind = env.XH_INSTALLATION || (embedded ? 'demo' : 'real');
  if (!['demo', 'test', 'real'].includes(kind))
    throw new Trouble(
      `XH_INSTALLATION 只能是 demo、test 或 real，现为“${kind}”。XH_INSTALLATION must be demo, test or real.`,
    );
  const host = env.HOST || '127.0.0.1';
  return { dataDir: dataDir(), host, port: await choosePort(env.PORT, host), databaseUrl, redisUrl, embedded, kind };
}

async function choosePort(given, host) {
  const text = given?.trim() || '3000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535)
    throw new Trouble(`PORT 应为 0 到 65535 的整数，现为“${given}”。PORT must be a whole number from 0 to 65535.`);
  if (port === 0) return freePort();
  const refusal = await tryPort(port, host);
  if (refusal === 'EADDRINUSE')
    throw new Trouble(
      `端口 ${port} 已被占用：请停止占用它的程序，或换一个端口，例如 PORT=${port === 65535 ? 3000 : port + 1} npm start（PORT=0 自动选择）。\n` +
        `Port ${port} is taken: free it, or choose another, e.g. PORT=0 npm start for any free one.`,
    );
  if (refusal) throw new Trouble(`不能监听 ${host}:${port}（${refusal}）。Cannot listen on ${host}:${port}.`);
  return port;
}

/** The error code with which the system refuses `port`, or null. */
function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
