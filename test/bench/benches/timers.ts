import { setTimeout as pause } from 'node:timers/promises';
import { createDataSource } from '@persistence/data-source';
import { PgRepeats } from '@persistence/idempotency/repeats.pg';
import { PgTimers } from '@persistence/timer/timers.pg';
import { PgUnitOfWork } from '@persistence/unit-of-work';
import type { DataSource } from 'typeorm';
import { against, alone, type Bench } from '../bench';
import { loadTimers, release, type TimedItems } from '../data/load-timers';
import { settledDatabase } from '../data/make-county';
import { peakMegabytes } from '../measure/memory';
import { startProgram, stopProgram } from '../server/child-server';

/** Duties that come due at once; further ones are held back for the claims measured after them. */
const DUE = 10_000;
const NEAR: TimedItems = { items: 2 * DUE, dueIn: 3 };
/** What waits for its day: with these there are a million timers. */
const FAR: TimedItems = { items: 100_000, dueIn: 60 };

const PROBES = 60;
const CLAIMED = 100;

interface Drained {
  /** Milliseconds a due timer took one worker, from the moment they came due. */
  each: number;
  /** The longest of sixty claims of a hundred, milliseconds, before the work and after it. */
  claims: [before: number, after: number];
  /** The most the worker held. */
  megabytes: number;
}

/** One worker at work on what comes due, its reconciliation of the start behind it. */
async function drain(name: string, groups: readonly TimedItems[]): Promise<Drained> {
  const { url, owner } = await settledDatabase(process.env.BENCH_DATABASE_URL!, `xh_bench_timers_${name}`);
  try {
    await loadTimers(owner, groups);
    await release(owner, DUE);
    const before = await longestClaim(url);
    await owner.query(`update timer set due_at = 'infinity' where due_at <= app_now()`);
    const { child, pid } = startProgram('apps/worker/src/main.js', environmentOf(url, name));
    try {
      await until(
        owner,
        `select exists (select 1 from worker_run where name = 'reconciliation' and last_committed_at is not null) as done`,
      );
      let each = 0;
      const megabytes = await peakMegabytes(pid, async () => {
        await release(owner, DUE);
        const began = performance.now();
        await until(
          owner,
          `select not exists (select 1 from timer where state in ('pending', 'leased') and due_at <= app_now()) as done`,
        );
        each = (performance.now() - began) / DUE;
      });
      await stopProgram(child);
      await release(owner, DUE);
      return { each, claims: [before, await longestClaim(url)], megabytes };
    } finally {
      await stopProgram(child);
    }
  } finally {
    await owner.destroy();
  }
}

function environmentOf(url: string, name: string): Record<string, string> {
  return {
    DATABASE_URL: url,
    REDIS_URL: process.env.BENCH_REDIS_URL!,
    QUEUE_PREFIX: `bench-timers-${name}`,
    DATA_DIR: `${process.env.BENCH_FOLDER!}/data-timers-${name}`,
    XH_INSTALLATION: 'test',
  };
}

async function until(owner: DataSource, question: string): Promise<void> {
  for (;;) {
    const [{ done }] = await owner.query<[{ done: boolean }]>(question);
    if (done) return;
    await pause(100);
  }
}

/** Claims as a worker does, and gives back what it claimed. */
async function longestClaim(url: string): Promise<number> {
  const source = await createDataSource({ url, role: 'xiaohao_sweeper', poolSize: 2 }).initialize();
  try {
    const timers = new PgTimers(new PgUnitOfWork(source, new PgRepeats()), source, 60);
    let longest = 0;
    for (let probe = 0; probe < PROBES; probe += 1) {
      const began = performance.now();
      const claims = await timers.claimDue(CLAIMED);
      // The first one plans.
      if (probe > 0) longest = Math.max(longest, performance.now() - began);
      await timers.release(claims);
    }
    return longest;
  } finally {
    await source.destroy();
  }
}

/** Measured once, whoever asks first. */
let measured: Promise<{ few: Drained; many: Drained }> | null = null;
const both = () =>
  (measured ??= drain('few', [NEAR]).then(async (few) => ({ few, many: await drain('many', [NEAR, FAR]) })));

/** Milliseconds one worker takes for a duty in a county of a million timers: 3.33 are three hundred a second. */
const each: Bench = {
  name: 'timers-drain',
  needs: [],
  run: async () => alone('timers-drain', (await both()).many.each, 3.33, 'ms'),
};

/** The same with as many due and nothing else waiting: time must follow what is due, not what exists. */
const growth: Bench = {
  name: 'timers-growth',
  needs: [],
  async run() {
    const { few, many } = await both();
    return against(this.name, { value: many.each, floor: few.each, ratio: many.each / few.each }, 1.2);
  },
};

const claim: Bench = {
  name: 'timers-claim',
  needs: [],
  run: async () => alone('timers-claim', Math.max(...(await both()).many.claims), 50, 'ms'),
};

const memory: Bench = {
  name: 'timers-memory',
  needs: [],
  run: async () => alone('timers-memory', (await both()).many.megabytes, 400, 'MB'),
};

export const TIMER_BENCHES: readonly Bench[] = [each, growth, claim, memory];
