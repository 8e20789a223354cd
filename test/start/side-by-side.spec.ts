import { Launcher, stopLaunchers } from './launcher';
import { removeScratchFolders, scratchFolder } from './scratch';
import { standInProject } from './stand-in-project';

describe('installations and settings', () => {
  let project: string;
  const refused = async (env: Record<string, string>) => {
    const launcher = new Launcher(project, { env: { DATA_DIR: scratchFolder(), ...env } });
    expect(await launcher.code).toBe(1);
    return launcher.output;
  };

  beforeAll(() => {
    project = standInProject();
  });
  afterEach(stopLaunchers);
  afterAll(removeScratchFolders);

  it('runs two side by side, and stopping one leaves the other', async () => {
    const [one, two] = [scratchFolder(), scratchFolder()].map(
      (DATA_DIR) => new Launcher(project, { env: { DATA_DIR } }),
    );
    if (!one || !two) throw new Error('two launchers expected');
    const [first, second] = await Promise.all([one.ready(), two.ready()]);
    expect(first).not.toBe(second);
    expect(one.addresses.databaseUrl).not.toBe(two.addresses.databaseUrl);

    const taken = await refused({ PORT: new URL(first).port });
    expect(taken).toContain(`端口 ${new URL(first).port} 已被占用`);
    expect(taken).toContain('is taken');

    await one.stop();
    expect((await fetch(`${second}/health/ready`)).status).toBe(200);
  });

  it.each(['abc', '-1', '70000', '3000.5'])('refuses PORT=%s by name', async (PORT) => {
    expect(await refused({ PORT })).toContain(`现为“${PORT}”`);
  });

  it('wants both addresses or none', async () => {
    expect(await refused({ REDIS_URL: 'redis://127.0.0.1:1' })).toContain('DATABASE_URL 和 REDIS_URL 要么都给');
  });

  it('refuses an unknown kind of installation', async () => {
    expect(await refused({ XH_INSTALLATION: 'toy' })).toContain('demo、test 或 real');
  });

  it('embeds nothing and makes no demo when the services are given', async () => {
    const { TEST_DATABASE_URL: DATABASE_URL = '', TEST_REDIS_URL: REDIS_URL = '' } = process.env;
    const launcher = new Launcher(project, { env: { DATA_DIR: scratchFolder(), DATABASE_URL, REDIS_URL } });
    await launcher.ready();
    expect(Object.keys(launcher.addresses.processes).sort()).toEqual(['api', 'launcher', 'worker']);
    expect(launcher.addresses.databaseUrl).toBe(DATABASE_URL);
    expect(launcher.output).toContain('"kind":"real"');
    expect(launcher.output).not.toContain('"demo"');
  });
});
