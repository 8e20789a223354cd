import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Launcher, isAlive, stopLaunchers, until } from './launcher';
import { removeScratchFolders } from './scratch';
import { standInProject } from './stand-in-project';

describe('npm start', () => {
  let project: string;
  const pids = (launcher: Launcher) => Object.values(launcher.addresses.processes).map(({ pid }) => pid);

  beforeAll(() => {
    project = standInProject();
  });
  afterEach(stopLaunchers);
  afterAll(removeScratchFolders);

  it('prints progress, ends with the ready line, publishes its addresses, and stops all it started', async () => {
    const launcher = new Launcher(project);
    const url = await launcher.ready();
    expect(launcher.output.trimEnd().split('\n').at(-1)).toBe(`Xiaohao ready: ${url}`);
    expect(launcher.output.split('\n').length).toBeGreaterThan(4);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(launcher.addresses.apiUrl).toBe(url);
    expect(statSync(path.join(launcher.dataDir, 'services.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(`/proc/${launcher.addresses.processes.worker.pid}/cmdline`, 'utf8')).toContain('worker');
    expect(launcher.output).toContain('"words":["migrate"]');
    expect(launcher.output).toContain('"words":["demo","create"]');

    const all = pids(launcher);
    expect(all).toHaveLength(5);
    expect(await launcher.stop('SIGINT')).toBe(0);
    expect(all.filter(isAlive)).toEqual([]);
    // The services outlived both applications.
    for (const name of ['api', 'worker']) expect(launcher.log(name)).toContain('term, redis up, postgres up');
  });

  it('stops when npm itself is asked to', async () => {
    const launcher = new Launcher(project, { command: ['npm', 'start'] });
    await launcher.ready();
    const all = pids(launcher);
    await launcher.stop();
    await until(() => !all.some(isAlive));
  });

  it('refuses a second start on the same data folder, names the address, and harms nothing', async () => {
    const first = new Launcher(project);
    const url = await first.ready();
    const before = first.addresses;
    const second = new Launcher(project);
    expect(await second.code).toBe(1);
    expect(second.output).toContain(url);
    expect(first.addresses).toEqual(before);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  });

  it('starts again what dies, on the same ports', async () => {
    const launcher = new Launcher(project);
    await launcher.ready();
    const before = launcher.addresses;
    for (const part of ['worker', 'postgres', 'redis'] as const) process.kill(before.processes[part].pid, 'SIGKILL');
    await launcher.says(/worker\) 已重新启动/);
    await launcher.says(/PostgreSQL 已重新启动/);
    await launcher.says(/Redis 已重新启动/);
    expect(launcher.output).toContain('后台任务 (worker) 意外退出（SIGKILL），1 秒后重新启动');
    const after = launcher.addresses;
    expect(after.databaseUrl).toBe(before.databaseUrl);
    expect(after.redisUrl).toBe(before.redisUrl);
    expect(after.processes.worker.pid).not.toBe(before.processes.worker.pid);
  });

  it('recovers from kill -9 of the launcher, twice in a row', async () => {
    for (let round = 0; round < 2; round += 1) {
      const killed = new Launcher(project);
      await killed.ready();
      const orphans = pids(killed);
      await killed.stop('SIGKILL');
      const next = new Launcher(project);
      await next.ready();
      expect(orphans.filter(isAlive)).toEqual([]);
      await next.stop();
    }
  });

  it('leaves nothing behind when it is stopped while it starts', async () => {
    const launcher = new Launcher(project);
    await launcher.says(/启动 PostgreSQL/);
    expect(await launcher.stop()).toBe(0);
    expect(launcher.output).not.toContain('Xiaohao ready');
    const after = new Launcher(project);
    await after.ready();
    expect(after.output).not.toContain('遗留');
  });
});
