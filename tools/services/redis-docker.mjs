import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Trouble } from '../say.mjs';
import { exitOf, identify } from './processes.mjs';
import { askRedis } from './redis-protocol.mjs';

/** The last way to a Redis: a container of a running Docker engine, named after the data folder so that a killed start is found again. */
export async function startRedisInDocker({ folder, password, port }) {
  const name = `xiaohao-redis-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
  const remove = () => spawnSync('docker', ['rm', '-f', name]);
  remove();
  const server = ['redis-server', '--requirepass', password, '--appendonly', 'yes', '--maxmemory-policy', 'noeviction'];
  const where = ['--name', name, '-p', `127.0.0.1:${port}:6379`, '-v', `${name}:/data`];
  const run = spawnSync('docker', ['run', '-d', ...where, 'redis:7-alpine', ...server], { encoding: 'utf8' });
  if (run.status !== 0) throw new Trouble(`Docker 未能启动 Redis。Docker could not start Redis:\n${run.stderr}`);
  // `docker wait` ends when the container does, so it stands for the server's process here.
  const watcher = spawn('docker', ['wait', name], { stdio: 'ignore', detached: true });
  for (let round = 0; round < 200; round += 1) {
    if ((await askRedis({ port, password }, ['PING']).catch(() => null)) === '+PONG') break;
    await pause(100);
  }
  return {
    url: `redis://:${password}@127.0.0.1:${port}`,
    port,
    process: identify(watcher.pid),
    exited: exitOf(watcher),
    stop: async () => void remove(),
  };
}
