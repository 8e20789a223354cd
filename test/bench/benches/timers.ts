import { setTimeout as pause } from 'node:timers/promises';
import { DEFAULT_REMINDER_POLICY } from '@domain/deadline/reminder-policy';
import { createDataSource } from '@persistence/data-source';
import { PgRepeats } from '@persistence/idempotency/repeats.pg';
import { AuditLog } from '@persistence/audit/audit-log';
import { PgTimers } from '@persistence/timer/timers.pg';
import { PgUnitOfWork } from '@persistence/unit-of-work';
import type { DataSource } from 'typeorm';
import { against, alone, type Bench } from '../bench';
import { loadTimers, release, type TimedItems } from '../data/load-timers';
import { settledDatabase } from '../data/make-county';
import { median } from '../measure/latency';
import { peakMegabytes } from '../measure/memory';
import { startProgram, stopProgram } from '../server/child-server';

/** There are a million timers at most: an item has some nine of them, of which one comes due. */
const ITEMS = 110_000;
const NEAR_IN = 3;
const FAR_IN = 60;
/** Held back for the claims measured after the work. */
const SPARE = 2_000;
/** What comes due; where nothing else waits the rules ask for this alone. */
const ONE_DUTY = DEFAULT_REMINDER_POLICY.filter(({ kind, offset }) => kind === 'reminder' && offset === -NEAR_IN);

/** The county with little in it and the one with much are drained in turns. */
const ROUNDS = 5;

/** Each by its own index: to read a million timers through at every look would be what is measured. */
const ALL_DONE = `select not exists (select 1 from timer where state = 'pending' and due_at <= app_now())
  and not exists (select 1 from timer where state = 'leased') as done`;

const PROBES = 200;
/** As many as a worker claims. */
const CLAIMED = 200;

interface Claims {
  p50: number;
  p99: number;
}

interface Drained {
  /** Milliseconds a due timer took one worker, from the moment they came due. */
  each: number;
  /** That, against the county with little in it: the median of rounds in turns. */
  growth: { floor: number; ratio: number };
  /** Claims of two hundred, milliseconds, with all of it before them, and with all of it behind them. */
  start: Claims;
  end: Claims;
  /** The most the worker held. */
  megabytes: number;
}

/** A county of timers with one worker over it, whose reconciliation of the start is behind it. */
class TimedCounty {
  private constructor(
    private readonly owner: DataSource,
    readonly url: string,
    private readonly worker: ReturnType<typeof startProgram>,
    readonly start: Claims,
  ) {}

  static async open(
    name: string,
    due: number,
    groups: readonly TimedItems[],
    rules = DEFAULT_REMINDER_POLICY,
  ): Promise<TimedCounty> {
    const { url, owner } = await settledDatabase(process.env.BENCH_DATABASE_URL!, `xh_bench_timers_${name}`);
    await loadTimers(owner, groups, rules);
    await release(owner, due);
    const start = await timeClaims(url);
    await owner.query(`update timer set due_at = 'infinity' where due_at <= app_now()`);
    const worker = startProgram('apps/worker/src/main.js', environmentOf(url, name));
    await until(
      owner,
      `select exists (select 1 from worker_run where name = 'reconciliation' and last_committed_at is not null) as done`,
    );
    return new TimedCounty(owner, url, worker, start);
  }

  get pid(): number {
    return this.worker.pid;
  }

  /** Lets so many come due; milliseconds each until all are done. */
  async drain(count: number): Promise<number> {
    await release(this.owner, count);
    const began = performance.now();
    await until(this.owner, ALL_DONE);
    return (performance.now() - began) / count;
  }

  /** Without its worker: as many due again as are spare. */
  async end(): Promise<Claims> {
    await stopProgram(this.worker.child);
    await release(this.owner, SPARE);
    return timeClaims(this.url);
  }

  async close(): Promise<void> {
    await stopProgram(this.worker.child);
    await this.owner.destroy();
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
async function timeClaims(url: string): Promise<Claims> {
  const source = await createDataSource({ url, role: 'xiaohao_sweeper', poolSize: 2 }).initialize();
  try {
    const work = new PgUnitOfWork(source, new PgRepeats());
    const timers = new PgTimers(work, source, new AuditLog(work), 60);
    const lasted: number[] = [];
    for (let probe = 0; probe <= PROBES; probe += 1) {
      const began = performance.now();
      const claims = await timers.claimDue(CLAIMED);
      // The first one plans.
      if (probe > 0) lasted.push(performance.now() - began);
      await timers.release(claims);
    }
    lasted.sort((one, other) => one - other);
    return { p50: lasted[Math.floor(PROBES * 0.5)]!, p99: lasted[Math.floor(PROBES * 0.99)]! };
  } finally {
    await source.destroy();
  }
}

/** Many: a million timers or nearly so. Few: as many due, and no others. In turns, so that both see the same machine. */
async function measure(due: number): Promise<Drained> {
  const near = (count: number): TimedItems => ({ items: count + SPARE, dueIn: NEAR_IN });
  const far = { items: Math.max(0, ITEMS - due - SPARE), dueIn: FAR_IN };
  const few = await TimedCounty.open('few', due, [near(due)], ONE_DUTY);
  const many = await TimedCounty.open('many', due, [near(due), far]);
  try {
    const rounds: { few: number; many: number }[] = [];
    const megabytes = await peakMegabytes(many.pid, async () => {
      for (let round = 0; round < ROUNDS; round += 1)
        rounds.push({ few: await few.drain(due / ROUNDS), many: await many.drain(due / ROUNDS) });
    });
    return {
      each: rounds.reduce((sum, round) => sum + round.many, 0) / ROUNDS,
      growth: {
        floor: median(rounds.map((round) => round.few)),
        ratio: median(rounds.map((round) => round.many / round.few)),
      },
      start: many.start,
      end: await many.end(),
      megabytes,
    };
  } finally {
    await many.close();
    await few.close();
  }
}

/** Of one worker on so many due timers. */
export function timerBenches(due: number): readonly Bench[] {
  let measured: Promise<Drained> | null = null;
  // Whoever asks first has it measured.
  const drained = () => (measured ??= measure(due));
  const milliseconds = (name: string, of: (drained: Drained) => number, target: number | null): Bench => ({
    name,
    needs: [],
    run: async () => alone(name, of(await drained()), target, 'ms'),
  });
  return [
    // Milliseconds for a duty in a county of a million timers: 3.33 are three hundred a second.
    milliseconds('timers-drain', ({ each }) => each, 3.33),
    {
      // Time must follow what is due, not what exists.
      name: 'timers-growth',
      needs: [],
      async run() {
        const { each, growth } = await drained();
        return against(this.name, { value: each, ...growth }, 1.2);
      },
    },
    milliseconds('timers-claim-start-p50', ({ start }) => start.p50, null),
    milliseconds('timers-claim-start-p99', ({ start }) => start.p99, 50),
    milliseconds('timers-claim-end-p50', ({ end }) => end.p50, null),
    milliseconds('timers-claim-end-p99', ({ end }) => end.p99, 50),
    {
      name: 'timers-memory',
      needs: [],
      run: async () => alone('timers-memory', (await drained()).megabytes, 400, 'MB'),
    },
  ];
}
