import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Launcher, environment, isAlive, stopLaunchers } from './launcher';
import { removeScratchFolders, scratchFolder } from './scratch';
import { projectRoot } from './stand-in-project';

const PEOPLE = [
  ...['admin', 'coordinator', 'auditor', 'leader'],
  ...['town1-leader', 'town1-handler', 'town2-leader', 'town2-handler', 'dept1-leader', 'dept1-handler'],
];

/** It tries all the parts together, so it waits until the last of them is in the house. */
const isWhole =
  existsSync(path.join(projectRoot, 'apps/worker/src/main.ts')) &&
  existsSync(path.join(projectRoot, 'apps/web/index.html')) &&
  readFileSync(path.join(projectRoot, 'apps/cli/src/command-list.ts'), 'utf8').includes('invariants');

/** No stand-ins here: the applications as built, on a data folder of their own. */
(isWhole ? describe : describe.skip)('Xiaohao itself', () => {
  let DATA_DIR: string;
  const start = async () => {
    const launcher = new Launcher(projectRoot, { env: { DATA_DIR } });
    return { launcher, url: await launcher.ready() };
  };
  const signIn = (url: string, username: string) =>
    fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: 'Xiaohao-demo-2026' }),
    });
  const itemCount = async (url: string) => {
    const cookie = (await signIn(url, 'coordinator')).headers.getSetCookie().map((line) => line.split(';')[0]);
    const answer = await fetch(`${url}/api/v1/items?count=true&limit=1`, { headers: { cookie: cookie.join('; ') } });
    return ((await answer.json()) as { total: number }).total;
  };

  beforeAll(() => {
    DATA_DIR = scratchFolder();
  });
  afterAll(async () => {
    await stopLaunchers();
    removeScratchFolders();
  });

  it('starts on an empty folder with a county to look at, and again on the same data', async () => {
    const { launcher, url } = await start();
    for (const username of PEOPLE)
      expect({ username, status: (await signIn(url, username)).status }).toEqual({ username, status: 200 });
    const page = await fetch(url, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('lang="zh-CN"');
    const items = await itemCount(url);
    expect(items).toBeGreaterThanOrEqual(8);

    const args = ['run', '--silent', 'xh', '--', 'invariants', '--json'];
    const xh = spawnSync('npm', args, { cwd: projectRoot, encoding: 'utf8', env: environment({ DATA_DIR }) });
    expect({ status: xh.status, stderr: xh.stderr.replace(/^npm warn.*\n/gm, '') }).toEqual({ status: 0, stderr: '' });
    const { invariants } = JSON.parse(xh.stdout) as { invariants: { violations: number }[] };
    expect(invariants.filter(({ violations }) => violations !== 0)).toEqual([]);

    const pids = Object.values(launcher.addresses.processes).map(({ pid }) => pid);
    expect(await launcher.stop()).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);

    const again = await start();
    expect(await itemCount(again.url)).toBe(items);
    expect(await again.launcher.stop()).toBe(0);
  });
});
