import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { alone, against, type Bench } from '../bench';
import { settledDatabase } from '../data/make-county';
import { openSealer } from '../data/open-sealer';
import { residentMegabytes } from '../measure/memory';
import { median } from '../measure/latency';
import { quantile } from '../measure/quantile';
import { startProgram, stopProgram } from '../server/child-server';

const PER_SECOND = 200;
const SECONDS = 90;
/** The worker's start and its first rounds, in which its memory still grows, are no part of it. */
const SETTLING_SECONDS = 30;
const TICK_MILLISECONDS = 100;
const BACKLOG = 20_000;

/** As many events as each tick brings, each told by a transaction of its own in life; here they commit together. */
const PUT = `insert into audit_event (id, happened_on, type, person_id, person_name, unit_path, data, changes)
  select gen_random_uuid(), app_today(), 'item.progressed', gen_random_uuid(), '张三', '/c/',
         jsonb_build_object('text', '第 ' || n || ' 次进展：已完成制度修订并公示', 'percent', n % 100), jsonb_build_object('version', n)
    from generate_series(1, $1::int) n`;

/** Of the leaves since the last look: how long from the event to now, milliseconds. At most a tick too long. */
const NEW_LEAVES = `select array_agg(extract(epoch from clock_timestamp() - e.at)::float * 1000) as lags, max(l.leaf) + 1 as size
  from audit_leaf l join audit_event e on e.seq = l.event_seq where l.leaf >= $1`;

interface Sealed {
  /** Milliseconds from event to leaf. */
  lagP99: number;
  /** Resident megabytes of the worker: of the first third, of the last. */
  early: number;
  late: number;
}

/** A whole worker, as it runs in life, on a steady stream of events. */
async function measure(): Promise<Sealed> {
  const { url, owner } = await settledDatabase(process.env.BENCH_DATABASE_URL!, 'xh_bench_sealing');
  const worker = startProgram('apps/worker/src/main.js', {
    DATABASE_URL: url,
    REDIS_URL: process.env.BENCH_REDIS_URL!,
    QUEUE_PREFIX: 'bench-sealing',
    DATA_DIR: `${process.env.BENCH_FOLDER!}/data-sealing`,
    XH_INSTALLATION: 'test',
  });
  try {
    await stream(owner, SETTLING_SECONDS, worker.pid);
    const { lags, memory } = await stream(owner, SECONDS, worker.pid);
    const third = Math.floor(memory.length / 3);
    return { lagP99: quantile(lags, 0.99), early: median(memory.slice(0, third)), late: median(memory.slice(-third)) };
  } finally {
    await stopProgram(worker.child);
    await owner.destroy();
  }
}

async function stream(owner: DataSource, seconds: number, pid: number): Promise<{ lags: number[]; memory: number[] }> {
  const lags: number[] = [];
  const memory: number[] = [];
  let size = (await owner.query('select coalesce(max(leaf) + 1, 0) as size from audit_leaf'))[0].size as number;
  const began = performance.now();
  let put = 0;
  for (;;) {
    const elapsed = performance.now() - began;
    const over = elapsed > seconds * 1_000;
    const due = Math.floor((Math.min(elapsed, seconds * 1_000) / 1_000) * PER_SECOND) - put;
    if (due > 0) await owner.query(PUT, [due]);
    put += Math.max(due, 0);
    const [found] = await owner.query<{ lags: number[] | null; size: number | null }[]>(NEW_LEAVES, [size]);
    lags.push(...(found!.lags ?? []));
    size = found!.size ?? size;
    memory.push(residentMegabytes(pid));
    if (over && lags.length >= put) return { lags, memory };
    await pause(TICK_MILLISECONDS);
  }
}

/** Milliseconds an event of a backlog takes. */
async function drain(): Promise<number> {
  const { url, owner } = await settledDatabase(process.env.BENCH_DATABASE_URL!, 'xh_bench_seal_backlog');
  const sealer = await openSealer(url);
  try {
    await owner.query(PUT, [BACKLOG]);
    const began = performance.now();
    await sealer.seal.run();
    return (performance.now() - began) / BACKLOG;
  } finally {
    await sealer.close();
    await owner.destroy();
  }
}

let measured: Promise<Sealed> | null = null;
const sealed = (): Promise<Sealed> => (measured ??= measure());

export const SEALING_BENCHES: readonly Bench[] = [
  { name: 'seal-lag-p99', needs: [], run: async () => alone('seal-lag-p99', (await sealed()).lagP99, 5_000, 'ms') },
  {
    // Flat: what it holds at the end against what it held once it was warm.
    name: 'seal-memory',
    needs: [],
    async run() {
      const { early, late } = await sealed();
      return against('seal-memory', { value: late, floor: early, ratio: late / early }, 1.1, 'MB');
    },
  },
  { name: 'seal-backlog', needs: [], run: async () => alone('seal-backlog', await drain(), null, 'ms') },
];
