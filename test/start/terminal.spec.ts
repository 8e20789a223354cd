import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Launcher, environment, stopLaunchers } from './launcher';
import { removeScratchFolders } from './scratch';
import { standInProject } from './stand-in-project';

describe('xh', () => {
  let project: string;
  const xh = (words: string[], env: Record<string, string> = {}) => {
    const args = ['run', '--silent', 'xh', '--', ...words];
    const { status, stdout } = spawnSync('npm', args, { cwd: project, encoding: 'utf8', env: environment(env) });
    return { status, answer: JSON.parse(stdout) as { words: string[]; databaseUrl?: string; redisUrl?: string } };
  };

  beforeAll(() => {
    project = standInProject();
  });
  afterAll(async () => {
    await stopLaunchers();
    removeScratchFolders();
  });

  it('needs no service, passes its words on and gives back the exit code', () => {
    expect(xh(['days', '--json'])).toEqual({ status: 0, answer: { words: ['days', '--json'] } });
    expect(xh(['found-wrong']).status).toBe(1);
  });

  it('finds the running installation by its data folder, and prefers the addresses it is given', async () => {
    const DATA_DIR = path.join(project, 'elsewhere');
    const launcher = new Launcher(project, { env: { DATA_DIR } });
    await launcher.ready();
    const { databaseUrl, redisUrl } = launcher.addresses;
    expect(xh(['invariants'], { DATA_DIR }).answer).toMatchObject({ databaseUrl, redisUrl });
    const given = { DATABASE_URL: 'postgres://else', REDIS_URL: 'redis://else' };
    expect(xh(['invariants'], { DATA_DIR, ...given }).answer).toMatchObject({ databaseUrl: 'postgres://else' });
    await launcher.stop();
    expect(xh(['invariants'], { DATA_DIR }).answer.databaseUrl).toBeUndefined();
  });
});
