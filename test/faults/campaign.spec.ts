import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startSmtpSink } from '../support/smtp-sink';
import { createTestDatabase } from '../support/test-database';
import { CRASHES, CRASHES_TOGETHER } from './parts/crash';
import { crashApi } from './parts/crash-api';
import { evidenceFaults } from './parts/evidence';
import { flushall } from './parts/flushall';
import { freeze } from './parts/freeze';
import { kill } from './parts/kill';
import { redisAway } from './parts/redis-away';
import { smtp } from './parts/smtp';
import { terminate } from './parts/terminate';
import { Chance } from './rig/chance';
import { FORMS, scaled } from './rig/form';
import { type OwnServices, startOwnServices } from './rig/own-services';
import { type FaultResult, reckon, settled } from './rig/reckoning';
import { LEASE_SECONDS, type Part, type Rig } from './rig/rig';
import { WORKER_MAIN, Workers } from './rig/workers';

const formName = (process.env.FAULTS_FORM ?? 'test') as keyof typeof FORMS;
const form = scaled(FORMS[formName], Number(process.env.FAULTS_SCALE ?? 1));
const chance = new Chance(Number(process.env.FAULTS_SEED ?? randomInt(2 ** 31)));
const only = process.env.FAULTS_ONLY;
const LONG = 4 * 3_600_000;
const SETTLING_SECONDS = 300;

const PARTS: readonly Part[] = [
  kill,
  flushall,
  redisAway,
  terminate,
  freeze,
  smtp,
  ...(form.crash.together ? CRASHES_TOGETHER : CRASHES),
];
const wanted = PARTS.filter(({ name }) => !only || name === only || name.startsWith(`${only} `));

/** Parts that speak with API processes and bring their own database. */
const OVER_HTTP: readonly Run[] = [
  { name: 'crash-api', run: () => judged(crashApi(form.crashApi.times)) },
  { name: 'evidence', run: () => judged(evidenceFaults(form.evidence, chance)) },
];

/** A part and its result; what is wrong beyond the counts stands in `wrong`. */
interface Run {
  name: string;
  run(): Promise<{ result: FaultResult; wrong: string[] }>;
}

describe(`faults (${formName} form, seed ${chance.seed})`, () => {
  const results: FaultResult[] = [];
  let services: OwnServices;

  const RUNS: readonly Run[] = [
    ...wanted.map((part) => ({ name: part.name, run: () => runPart(part, services) })),
    ...OVER_HTTP.filter(({ name }) => !only || only === name),
  ];
  const running = new Map<string, ReturnType<Run['run']>>();

  beforeAll(async () => {
    if (!existsSync(WORKER_MAIN)) throw new Error('dist/ is not built: node tools/build.mjs --no-web');
    if (RUNS.length === 0)
      throw new Error(`no part is called ${only}: ${[...PARTS, ...OVER_HTTP].map(({ name }) => name).join(', ')}`);
    services = await startOwnServices();
    // Whatever a part settles by itself it settles here.
    Object.assign(process.env, { TEST_DATABASE_URL: services.databaseUrl, TEST_REDIS_URL: services.redisUrl });
    startAll(RUNS, running);
  });
  afterAll(async () => {
    await Promise.allSettled(running.values());
    if (process.env.FAULTS_REPORT)
      writeFileSync(process.env.FAULTS_REPORT, JSON.stringify({ faults: results, seed: chance.seed }));
    await services?.stop();
  });

  it.each(RUNS.map(({ name }) => name))(
    '%s: nothing lost, nothing doubled',
    async (name) => {
      const { result, wrong } = await running.get(name)!;
      results.push(result);
      const { lost, doubled, invariants } = result;
      expect({ lost, doubled, invariants, wrong }).toEqual({ lost: 0, doubled: 0, invariants: 0, wrong: [] });
    },
    LONG,
  );
});

/** In lanes, in their order; each promise is in `running` from the beginning. */
function startAll(runs: readonly Run[], running: Map<string, ReturnType<Run['run']>>): void {
  const lanes = Array.from({ length: form.atOnce }, () => Promise.resolve<unknown>(undefined));
  for (const [place, { name, run }] of runs.entries()) {
    const lane = place % lanes.length;
    const result = lanes[lane]!.then(run);
    // Whoever waits for it hears of a failure; the next of the lane runs all the same.
    lanes[lane] = result.catch(() => undefined);
    running.set(name, result);
  }
}

async function runPart(part: Part, services: OwnServices): ReturnType<Run['run']> {
  const sink = await startSmtpSink();
  const database = await createTestDatabase(services.databaseUrl);
  // A data folder belongs to one installation.
  const dataDir = path.join(services.folder, `data-${part.name.replaceAll(' ', '-')}`);
  mkdirSync(dataDir, { recursive: true });
  const started: Workers[] = [];
  const workersWith = (more: Record<string, string>): Workers => {
    const workers = new Workers({
      DATABASE_URL: database.url,
      REDIS_URL: services.redisUrl,
      QUEUE_PREFIX: `faults-${part.name.replaceAll(' ', '-')}`,
      SMTP_URL: sink.url,
      MAIL_FROM: 'xiaohao@county.test',
      PUBLIC_URL: 'http://xiaohao.county.test',
      DATA_DIR: dataDir,
      TIMER_LEASE_SECONDS: String(LEASE_SECONDS),
      ...more,
    });
    started.push(workers);
    return workers;
  };
  try {
    const workers = workersWith({});
    const rig: Rig = { form, chance, services, sink, database, workers, workersWith };
    const injected = await part.run(rig);
    await settled(database.owner, SETTLING_SECONDS);
    const found = await reckon(database.owner, database.url, sink.mails);
    const wrong = (await part.judge?.(found, injected, rig)) ?? [];
    if (workers.died > 0) wrong.push(`${workers.died} workers ended`);
    if (found.unknown > injected.mayBeUnknown) wrong.push(`${found.unknown} mails are unknown`);
    const { lateness, ...counts } = found;
    const ok = counts.lost + counts.doubled + counts.invariants + wrong.length === 0;
    const measured = { ...injected.measured, ...lateness, mails: sink.mails.length };
    return { result: { name: part.name, injected: injected.injected, ...counts, ok, measured }, wrong };
  } finally {
    await Promise.all(started.map((one) => one.stopAll()));
    await sink.close();
    await database.drop();
  }
}

async function judged(part: Promise<Omit<FaultResult, 'ok'>>): ReturnType<Run['run']> {
  const found = await part;
  return { result: { ...found, ok: found.lost + found.doubled + found.invariants === 0 }, wrong: [] };
}
