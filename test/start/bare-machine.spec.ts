import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Launcher, stopLaunchers } from './launcher';
import { removeScratchFolders, scratchFolder } from './scratch';
import { projectRoot, standInProject } from './stand-in-project';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;
/** Another user can only be tried when the dependencies of this clone are readable to it. */
const othersMayRead = spawnSync(
  'ls',
  [path.join(projectRoot, 'node_modules')],
  isRoot ? { uid: NOBODY, gid: NOBODY } : {},
);
const asNobody = isRoot && othersMayRead.status === 0;
const hasApt = spawnSync('apt-get', ['--version']).status === 0;

describe('a bare machine', () => {
  afterEach(stopLaunchers);
  afterAll(removeScratchFolders);

  it('runs PostgreSQL out of the npm package, and keeps its data over a restart', async () => {
    const project = standInProject();
    const env = { XH_POSTGRES: 'embedded' };
    const first = new Launcher(project, { env });
    await first.ready();
    expect(first.output).toContain('PostgreSQL 18');
    await first.stop();
    const second = new Launcher(project, { env });
    await second.ready();
    expect(second.output).not.toContain('建立数据库');
  });

  (isRoot ? it : it.skip)(
    'does so in a home closed to others, where initdb may not even see its neighbour',
    async () => {
      const XH_CACHE_DIR = path.join(scratchFolder(), 'closed');
      const launcher = new Launcher(standInProject(), { env: { XH_POSTGRES: 'embedded', XH_CACHE_DIR } });
      await launcher.ready();
      expect(launcher.log('postgres')).toContain('ready to accept connections');
    },
  );

  (hasApt ? it : it.skip)('unpacks Redis from the package archive without installing it', async () => {
    const XH_CACHE_DIR = scratchFolder();
    chmodSync(XH_CACHE_DIR, 0o755);
    const launcher = new Launcher(standInProject(), { env: { XH_REDIS: 'unpacked', XH_CACHE_DIR } });
    await launcher.ready();
    expect(launcher.output).toContain('取得 Redis');
    expect(statSync(path.join(XH_CACHE_DIR, 'redis/usr/bin/redis-server')).isFile()).toBe(true);
  });

  (asNobody ? it : it.skip)('runs as an ordinary user with everything of its own', async () => {
    const home = scratchFolder(NOBODY);
    const env = { HOME: home, XH_CACHE_DIR: path.join(home, 'cache'), XH_POSTGRES: 'embedded', XH_REDIS: 'unpacked' };
    const launcher = new Launcher(standInProject(NOBODY), { user: NOBODY, env });
    await launcher.ready();
    expect(statSync(path.join(launcher.dataDir, 'postgres')).uid).toBe(NOBODY);
    expect(await launcher.stop()).toBe(0);
  });

  (asNobody ? it : it.skip)('says so when the data folder belongs to somebody else', async () => {
    const project = standInProject(NOBODY);
    mkdirSync(path.join(project, '.data/logs'), { recursive: true, mode: 0o711 });
    const launcher = new Launcher(project, { user: NOBODY });
    expect(await launcher.code).toBe(1);
    expect(launcher.output).toMatch(/数据目录 .* 不能使用（EACCES）/);
  });

  it('names the missing version when the data folder was made by another PostgreSQL', async () => {
    const project = standInProject();
    const data = path.join(project, '.data/postgres/data');
    mkdirSync(data, { recursive: true });
    writeFileSync(path.join(data, 'PG_VERSION'), '9\n');
    const launcher = new Launcher(project);
    expect(await launcher.code).toBe(1);
    expect(launcher.output).toContain('apt-get install postgresql-9');
  });
});
