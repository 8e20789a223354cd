import { chownSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Trouble } from '../say.mjs';
import { tailOf } from './log-tail.mjs';
import { freePort } from './ports.mjs';
import { libraryEnv, postgresBinaries } from './postgres-binaries.mjs';
import { exitOf, identify, isSame, processesIn, stopProcess } from './processes.mjs';
import { giveFolder, runAs, servantFor, spawnAs } from './servant.mjs';

const PATIENCE = 60_000;

/**
 * Starts a PostgreSQL of our own with its data in `folder` and returns {url, port, process, exited, stop}. `url` is the superuser's,
 * database `postgres`. `durable: false` is for tests: it survives killed processes, not a power cut.
 */
export async function startPostgres({ folder, logFile, password, port, durable = true, say }) {
  const data = path.join(folder, 'data');
  const servant = servantFor(folder);
  const { folder: bin, major, embedded } = await postgresBinaries(data, servant);
  const env = embedded ? libraryEnv(bin) : process.env;
  const reach = [path.join(data, 'x'), path.join(bin, 'postgres')];
  await stopOrphans(data, say);
  giveFolder(folder, servant);
  if (!existsSync(data)) initialise({ data, bin, env, servant, reach, password, major, say });
  const chosen = port ?? (await freePort());
  const child = spawnAs(servant, path.join(bin, 'postgres'), ['-D', data, ...settings(chosen, durable)], {
    logFile,
    env,
    reach,
  });
  const exited = exitOf(child);
  const known = identify(child.pid);
  await ready(data, known, logFile);
  return {
    url: `postgres://xiaohao:${password}@127.0.0.1:${chosen}/postgres`,
    port: chosen,
    process: known,
    exited,
    // SIGINT is PostgreSQL's "fast": open transactions roll back, a checkpoint is written. SIGQUIT gives up on the checkpoint.
    stop: () =>
      stopProcess(known, [
        ['SIGINT', 30_000],
        ['SIGQUIT', 5_000],
        ['SIGKILL', 5_000],
      ]),
  };
}

/** Made under another name and moved when whole: a start that is killed in the middle leaves nothing that looks like a database. */
function initialise({ data, bin, env, servant, reach, password, major, say }) {
  say(`建立数据库 PostgreSQL ${major} …`);
  const folder = path.dirname(data);
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith('making-')))
    rmSync(path.join(folder, name), { recursive: true, force: true });
  const making = path.join(folder, `making-${process.pid}`);
  giveFolder(making, servant);
  const secret = path.join(folder, 'password');
  writeFileSync(secret, password, { mode: 0o600 });
  if (servant) chownSync(secret, servant.uid, servant.gid);
  const args = [
    ...['-D', making, '-U', 'xiaohao', `--pwfile=${secret}`],
    ...['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8'],
  ];
  const { status, output } = runAs(servant, path.join(bin, 'initdb'), args, { env, reach });
  rmSync(secret, { force: true });
  if (status === 0) return renameSync(making, data);
  rmSync(making, { recursive: true, force: true });
  throw new Trouble(`PostgreSQL 建库失败。initdb failed:\n${output.trim()}`);
}

function settings(port, durable) {
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '256MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** A server whose launcher was killed still owns the data: it is found by its working folder, and stopped before ours starts. */
async function stopOrphans(data, say) {
  const orphans = processesIn(data).map(identify);
  if (orphans.length > 0) {
    say('上次未正常退出，先停止遗留的 PostgreSQL …');
    const recorded = Number(firstLine(path.join(data, 'postmaster.pid')));
    const postmaster = orphans.find(({ pid }) => pid === recorded);
    if (postmaster)
      await stopProcess(postmaster, [
        ['SIGINT', 20_000],
        ['SIGQUIT', 5_000],
      ]);
    for (const orphan of orphans)
      await stopProcess(orphan, [
        ['SIGQUIT', 3_000],
        ['SIGKILL', 5_000],
      ]);
  }
  // Nobody works in this folder any more, so a file that names some reused pid must not keep PostgreSQL from starting.
  rmSync(path.join(data, 'postmaster.pid'), { force: true });
}

/** PostgreSQL writes its state into line 8 of postmaster.pid: no client is needed to know that it is ready. */
async function ready(data, known, logFile) {
  const until = Date.now() + PATIENCE;
  while (isSame(known) && Date.now() < until) {
    const lines = contents(path.join(data, 'postmaster.pid')).split('\n');
    if (Number(lines[0]) === known.pid && lines[7]?.trim() === 'ready') return;
    await pause(25);
  }
  await stopProcess(known, [
    ['SIGINT', 5_000],
    ['SIGKILL', 5_000],
  ]);
  throw new Trouble(
    `PostgreSQL 没有启动成功，日志 ${logFile}：\nPostgreSQL did not start; the end of its log:\n${tailOf(logFile)}`,
  );
}

const firstLine = (file) => contents(file).split('\n')[0];

function contents(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
