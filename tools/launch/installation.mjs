import path from 'node:path';
import { root } from '../root.mjs';
import { runStep } from '../run-step.mjs';
import { say } from '../say.mjs';
import { forgetAddresses, writeAddresses } from '../services/addresses.mjs';
import { identify } from '../services/processes.mjs';
import { logFile } from '../services/log-file.mjs';
import { serviceStarters } from '../services/start-services.mjs';
import { cliMain, startApp, untilReady } from './apps.mjs';
import { ownDatabase } from './own-database.mjs';
import { Supervised } from './supervisor.mjs';

/** One running Xiaohao: its services, API and worker, the addresses it publishes, and the order in which it stops. */
export class Installation {
  #parts = {};
  #databaseUrl;
  #redisUrl;

  constructor(folder, settings) {
    this.folder = folder;
    this.settings = settings;
    this.url = `http://127.0.0.1:${settings.port}`;
    this.#databaseUrl = settings.databaseUrl;
    this.#redisUrl = settings.redisUrl;
  }

  async startServices() {
    if (!this.settings.embedded) return;
    say('启动 PostgreSQL 和 Redis …');
    const starters = serviceStarters({ folder: this.folder, say });
    const started = await Promise.allSettled([
      this.#begin('postgres', 'PostgreSQL', async () => {
        const service = await starters.postgres();
        this.#databaseUrl ??= await ownDatabase(service.url).catch(async (error) => {
          await service.stop();
          throw error;
        });
        return service;
      }),
      this.#begin('redis', 'Redis', async () => {
        const service = await starters.redis();
        this.#redisUrl = service.url;
        return service;
      }),
    ]);
    for (const { status, reason } of started) if (status === 'rejected') throw reason;
  }

  async prepareData() {
    await this.#cli(['migrate'], '更新数据库结构');
    if (this.settings.kind === 'demo') await this.#cli(['demo', 'create'], '准备演示县');
  }

  async startApps() {
    say('启动网页服务和后台任务 …');
    const log = { api: logFile(this.folder, 'api'), worker: logFile(this.folder, 'worker') };
    await this.#begin('api', '网页服务 (api)', async () => startApp('api', this.#environment(), log.api));
    await this.#begin('worker', '后台任务 (worker)', async () => startApp('worker', this.#environment(), log.worker));
    const watched = ['api', 'worker'].map((key) => ({
      name: this.#parts[key].name,
      exited: this.#parts[key].exited,
      log: log[key],
    }));
    await untilReady(this.url, watched);
  }

  /** API and worker first, for they still write; then Redis; PostgreSQL, the only truth, last. */
  async stop() {
    await Promise.all([this.#parts.worker?.stop(), this.#parts.api?.stop()]);
    await this.#parts.redis?.stop();
    await this.#parts.postgres?.stop();
    forgetAddresses(this.folder);
  }

  async #begin(key, name, start) {
    this.#parts[key] = new Supervised(name, start, { say, changed: () => this.#publish() });
    await this.#parts[key].begin();
  }

  #publish() {
    const parts = Object.entries(this.#parts).map(([key, part]) => [key, part.process]);
    writeAddresses(this.folder, {
      databaseUrl: this.#databaseUrl,
      redisUrl: this.#redisUrl,
      apiUrl: this.url,
      dataDir: this.folder,
      embedded: this.settings.embedded,
      kind: this.settings.kind,
      processes: { launcher: identify(process.pid), ...Object.fromEntries(parts) },
    });
  }

  async #cli(words, doing) {
    say(`${doing} …`);
    await runStep({
      command: process.execPath,
      args: [cliMain, ...words],
      cwd: root,
      env: this.#environment(),
      say,
      doing,
      trouble: `${doing}失败。\`${words.join(' ')}\` failed, see above.`,
    });
  }

  #environment() {
    return {
      ...process.env,
      NODE_ENV: process.env.NODE_ENV ?? 'production',
      HOST: this.settings.host,
      PORT: String(this.settings.port),
      DATABASE_URL: this.#databaseUrl,
      REDIS_URL: this.#redisUrl,
      DATA_DIR: this.folder,
      WEB_DIR: path.join(root, 'dist/web'),
      XH_INSTALLATION: this.settings.kind,
    };
  }
}
