import { randomInt } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { Chance } from './rig/chance';
import { FORMS } from './rig/form';
import { loadCounty, putEvents, release } from './rig/load-county';
import { type OwnServices, startOwnServices } from './rig/own-services';
import { type FaultResult, reckon, settled } from './rig/reckoning';
import { WORKER_MAIN, Workers } from './rig/workers';

const formName = (process.env.FAULTS_FORM ?? 'test') as keyof typeof FORMS;
const form = FORMS[formName];
const chance = new Chance(Number(process.env.FAULTS_SEED ?? randomInt(2 ** 31)));
const LONG = 30 * 60_000;
const LEASE_SECONDS = 3;

describe(`faults (${formName} form, seed ${chance.seed})`, () => {
  const results: FaultResult[] = [];
  let services: OwnServices;
  let sink: SmtpSink;
  let database: TestDatabase;
  let workers: Workers;

  beforeAll(async () => {
    if (!existsSync(WORKER_MAIN)) throw new Error('dist/ is not built: node tools/build.mjs --no-web');
    [services, sink] = await Promise.all([startOwnServices(), startSmtpSink()]);
  });
  afterAll(async () => {
    if (process.env.FAULTS_REPORT)
      writeFileSync(process.env.FAULTS_REPORT, JSON.stringify({ faults: results, seed: chance.seed }));
    await sink?.close();
    await services?.stop();
  });
  beforeEach(async () => {
    database = await createTestDatabase(services.databaseUrl);
    sink.mails.length = 0;
    workers = new Workers({
      DATABASE_URL: database.url,
      REDIS_URL: services.redisUrl,
      SMTP_URL: sink.url,
      MAIL_FROM: 'xiaohao@county.test',
      PUBLIC_URL: 'http://xiaohao.county.test',
      DATA_DIR: services.folder,
      TIMER_LEASE_SECONDS: String(LEASE_SECONDS),
    });
  });
  afterEach(async () => {
    await workers.stopAll();
    await database.drop();
  });

  async function conclude(name: string, injected: number, measured: Record<string, number>): Promise<void> {
    await settled(database.owner, 180);
    const found = await reckon(database.owner, database.url, sink.mails);
    const ok = found.lost + found.doubled + found.invariants + workers.died === 0 && found.unknown <= injected;
    results.push({ name, injected, ...found, ok, measured: { ...measured, mails: sink.mails.length } });
    expect({ ...found, unknown: 0, died: workers.died }).toEqual({
      lost: 0,
      doubled: 0,
      unknown: 0,
      invariants: 0,
      died: 0,
    });
    expect(found.unknown).toBeLessThanOrEqual(injected);
  }

  it(
    'two workers and an emptied Redis: every notice once',
    async () => {
      const { timers, events, flushes } = form.flush;
      await loadCounty(database.owner, timers, false);
      await putEvents(database.owner, events);
      const redis = new Redis(services.redisUrl);
      const began = performance.now();
      workers.start();
      workers.start();
      await workers.atWork(1);
      const worked = performance.now();
      for (let flush = 1; flush <= flushes; flush += 1) {
        await redis.flushall();
        await pause(chance.between(50, 400));
      }
      redis.disconnect();
      const seconds = await drained(database, worked);
      await conclude('flushall', flushes, {
        timers,
        events,
        seconds,
        perSecond: Math.round(timers / seconds),
        bootSeconds: (worked - began) / 1_000,
      });
    },
    LONG,
  );

  it(
    'workers killed at any moment: nothing lost, nothing doubled',
    async () => {
      const { timers, kills } = form.kills;
      await loadCounty(database.owner, timers, true);
      for (let started = 0; started < 3; started += 1) workers.start();
      const began = performance.now();
      let interrupted = 0;
      for (let kill = 1; kill <= kills; kill += 1) {
        await workers.atWork(1);
        await release(database.owner, Math.ceil(timers / kills));
        await claimed(database);
        await pause(chance.between(0, 60));
        const { owner } = database;
        const [{ leased }] = await owner.query(`select count(*)::int as leased from timer where state = 'leased'`);
        await workers.kill(chance.pick(workers.ready));
        if (leased > 0) interrupted += 1;
        workers.start();
      }
      await conclude('kill', kills, { timers, interrupted, seconds: (performance.now() - began) / 1_000 });
    },
    LONG,
  );

  it(
    'a worker frozen past its leases wakes to find its fence too low',
    async () => {
      const { timers, freezes } = form.frozen;
      await loadCounty(database.owner, timers, true);
      workers.start();
      workers.start();
      await pause(2_000);
      for (let freeze = 1; freeze <= freezes; freeze += 1) {
        await release(database.owner, Math.ceil(timers / freezes));
        await pause(chance.between(20, 120));
        const frozen = chance.pick(workers.alive);
        frozen.kill('SIGSTOP');
        await pause((LEASE_SECONDS + 3) * 1_000);
        frozen.kill('SIGCONT');
        await pause(200);
      }
      await conclude('freeze', freezes, { timers });
    },
    LONG,
  );
});

/** Waits until somebody holds leases, a second at most: a fast worker may be through before it is seen. */
async function claimed({ owner }: TestDatabase): Promise<void> {
  for (let asked = 0; asked < 50; asked += 1) {
    if ((await owner.query(`select 1 from timer where state = 'leased' limit 1`)).length > 0) return;
    await pause(20);
  }
}

/** Waits until no timer is due or leased; seconds since `from`. */
async function drained({ owner }: TestDatabase, from: number): Promise<number> {
  for (;;) {
    const [{ open }] = await owner.query(
      `select exists (select 1 from timer where (state = 'pending' and due_at <= app_now()) or state = 'leased') as open`,
    );
    if (!open) return Math.round((performance.now() - from) / 100) / 10;
    await pause(100);
  }
}
