import { chownSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Trouble } from '../say.mjs';
import { tailOf } from './log-tail.mjs';
import { freePort } from './ports.mjs';
import { exitOf, identify, isSame, processesIn, stopProcess } from './processes.mjs';
import { redisBinaries } from './redis-binaries.mjs';
import { startRedisInDocker } from './redis-docker.mjs';
import { askRedis } from './redis-protocol.mjs';
import { giveFolder, servantFor, spawnAs } from './servant.mjs';

const PATIENCE = 20_000;

/** Starts a Redis of our own with its data in `folder` and returns {url, port, process, exited, stop}. */
export async function startRedis({ folder, logFile, password, port, durable = true, say }) {
  const servant = servantFor(folder);
  const found = await redisBinaries(say, servant);
  const chosen = port ?? (await freePort());
  if (found.docker) return startRedisInDocker({ folder, password, port: chosen });
  await stopOrphans(folder, say);
  giveFolder(folder, servant);
  const config = path.join(folder, 'redis.conf');
  writeFileSync(config, configuration({ folder, password, port: chosen, durable }), { mode: 0o600 });
  if (servant) chownSync(config, servant.uid, servant.gid);
  const reach = [config, found.program];
  const child = spawnAs(servant, found.program, [config], { logFile, env: found.env, reach });
  const exited = exitOf(child);
  const known = identify(child.pid);
  await ready({ port: chosen, password, known, logFile });
  return {
    url: `redis://:${password}@127.0.0.1:${chosen}`,
    port: chosen,
    process: known,
    exited,
    stop: () =>
      stopProcess(known, [
        ['SIGTERM', 15_000],
        ['SIGKILL', 5_000],
      ]),
  };
}

/** The password stands in a file of mode 0600, not on a command line that everybody can list. */
function configuration({ folder, password, port, durable }) {
  return [
    `port ${port}`,
    'bind 127.0.0.1',
    `requirepass ${password}`,
    `dir "${folder}"`,
    `appendonly ${durable ? 'yes' : 'no'}`,
    'save ""',
    'maxmemory-policy noeviction',
    'daemonize no',
    '',
  ].join('\n');
}

async function stopOrphans(folder, say) {
  const orphans = processesIn(folder).map(identify);
  if (orphans.length > 0) say('上次未正常退出，先停止遗留的 Redis …');
  for (const orphan of orphans)
    await stopProcess(orphan, [
      ['SIGTERM', 10_000],
      ['SIGKILL', 5_000],
    ]);
  rmSync(path.join(folder, 'redis.pid'), { force: true });
}

async function ready({ port, password, known, logFile }) {
  const until = Date.now() + PATIENCE;
  while (isSame(known) && Date.now() < until) {
    const answer = await askRedis({ port, password }, ['PING']).catch(() => null);
    if (answer === '+PONG') return;
    await pause(25);
  }
  await stopProcess(known, [
    ['SIGTERM', 5_000],
    ['SIGKILL', 5_000],
  ]);
  throw new Trouble(
    `Redis 没有启动成功，日志 ${logFile}：\nRedis did not start; the end of its log:\n${tailOf(logFile)}`,
  );
}
