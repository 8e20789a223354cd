import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Trouble } from '../say.mjs';
import { cacheFolder } from './cache-folder.mjs';
import { isProgram, onPath } from './on-path.mjs';

/**
 * {program, env} of a Redis server: on PATH, else unpacked from Debian's archive without root and without touching the system,
 * else installed by apt as root, else {docker: true}. XH_REDIS=system|unpacked|apt|docker forces one.
 */
export async function redisBinaries(say, servant) {
  const ways = { system: fromPath, unpacked: fromArchive, apt: fromApt, docker: fromDocker };
  const forced = process.env.XH_REDIS;
  for (const [name, way] of Object.entries(ways)) {
    if (forced && forced !== name) continue;
    const found = way(say, servant);
    if (found) return found;
  }
  throw new Trouble(
    '找不到 Redis。请执行 apt-get install redis-server（需要 root），或用 DATABASE_URL 和 REDIS_URL 指定已有的服务。\n' +
      'No Redis here: run `apt-get install redis-server` as root, or give DATABASE_URL and REDIS_URL.',
  );
}

function fromPath() {
  const program = onPath('redis-server', 'valkey-server');
  return program && { program, env: process.env };
}

function fromApt(say) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return null;
  say('用 apt-get 安装 redis-server …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const install = () =>
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'redis-server'], { env }).status === 0;
  if (!install() && spawnSync('apt-get', ['update'], { env }).status === 0) install();
  return fromPath();
}

function fromDocker() {
  const works =
    onPath('docker') &&
    spawnSync('docker', ['version', '--format', '{{.Server.Version}}'], { timeout: 10_000 }).status === 0;
  return works ? { docker: true } : null;
}

function fromArchive(say, servant) {
  if (!onPath('apt-get') || !onPath('dpkg')) return null;
  const folder = cacheFolder('redis', servant);
  if (!unpacked(folder)) {
    say('取得 Redis（不改动系统）…');
    const making = `${folder}.${process.pid}`;
    rmSync(making, { recursive: true, force: true });
    mkdirSync(path.join(making, 'debs'), { recursive: true });
    const complete = download(making, []) || download(making, ownLists(making));
    if (complete) unpack(making, folder);
    rmSync(making, { recursive: true, force: true });
  }
  return unpacked(folder);
}

/** Takes redis-server and those of its libraries that the machine lacks. `options` may point apt at package lists of our own. */
function download(folder, options) {
  const cwd = path.join(folder, 'debs');
  if (options.length > 0) spawnSync('apt-get', [...options, 'update'], { cwd });
  const quiet = ['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances'].map((kind) => `--no-${kind}`);
  const tree = spawnSync('apt-cache', [...options, 'depends', '--recurse', ...quiet, 'redis-server'], {
    encoding: 'utf8',
  });
  const packages = (tree.stdout ?? '').split('\n').filter((line) => /^[a-z0-9]/.test(line));
  const wanted = packages.filter(
    (name) => name.startsWith('redis') || ((name.startsWith('li') || name.startsWith('lua')) && !installed(name)),
  );
  if (!wanted.includes('redis-server')) return false;
  return spawnSync('apt-get', [...options, 'download', ...wanted], { cwd }).status === 0;
}

/** The system's package lists may be empty or old, and only root may renew them: apt also works on lists of one's own. */
function ownLists(folder) {
  for (const name of ['lists/partial', 'archives/partial']) mkdirSync(path.join(folder, name), { recursive: true });
  return ['-o', `Dir::State::lists=${folder}/lists`, '-o', `Dir::Cache=${folder}`, '-o', 'APT::Sandbox::User=root'];
}

function unpack(making, folder) {
  const debs = readdirSync(path.join(making, 'debs')).filter((name) => name.endsWith('.deb'));
  for (const deb of debs) spawnSync('dpkg', ['-x', path.join(making, 'debs', deb), path.join(making, 'root')]);
  rmSync(folder, { recursive: true, force: true });
  renameSync(path.join(making, 'root'), folder);
}

const installed = (name) =>
  spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' }).stdout?.includes('ok installed');

function unpacked(folder) {
  const program = path.join(folder, 'usr/bin/redis-server');
  if (!existsSync(program) || !isProgram(program)) return null;
  const libraries = ['usr/lib', 'lib'].flatMap((lib) => withMachineFolders(path.join(folder, lib)));
  const env = { ...process.env, LD_LIBRARY_PATH: libraries.join(':') };
  // Debian's redis-server is a link to redis-check-rdb's sibling: --version proves that its libraries are all here.
  return spawnSync(program, ['--version'], { env }).status === 0 ? { program, env } : null;
}

function withMachineFolders(folder) {
  if (!existsSync(folder)) return [];
  return [
    folder,
    ...readdirSync(folder)
      .filter((name) => name.includes('-linux-'))
      .map((name) => path.join(folder, name)),
  ];
}
