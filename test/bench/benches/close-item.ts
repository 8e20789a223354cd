import { against, type Bench } from '../bench';
import { loadClosable } from '../data/load-closable';
import { settledDatabase } from '../data/make-county';
import { openSealer } from '../data/open-sealer';
import { type Call, latencies, type Subject } from '../measure/latency';
import { quantile } from '../measure/quantile';
import { signIn } from '../place';
import { startServer } from '../server/child-server';

const ROUNDS = 30;
const CALLS = 25;
const WARM_UP = 50;
const SEAL_EVERY_MILLISECONDS = 2_000;

interface Side {
  subject: Subject;
  url: string;
  calls: Call[];
  stop(): Promise<void>;
}

/** A county of its own with so many items to close, and the API over it. Without the log an event leaves nothing to be sealed. */
async function open(name: string, logged: boolean): Promise<Side> {
  const { url, owner } = await settledDatabase(process.env.BENCH_DATABASE_URL!, `xh_bench_close_${name}`);
  if (!logged) await owner.query('drop trigger unsealed on audit_event');
  const ids = await loadClosable(owner, WARM_UP + ROUNDS * CALLS);
  const environment = {
    DATABASE_URL: url,
    REDIS_URL: process.env.BENCH_REDIS_URL!,
    DATA_DIR: `${process.env.BENCH_FOLDER!}/data-close-${name}`,
    XH_INSTALLATION: 'test',
  };
  const api = await startServer('apps/api/src/main.js', '/health/ready', environment);
  const body = JSON.stringify({ outcome: 'accepted', grade: 'rectified' });
  return {
    subject: { url: api.url, base: '/api/v1', headers: { cookie: await signIn(api.url, 'auditor') } },
    url,
    calls: ids.map((id) => ({ method: 'POST', path: `/items/${id}/verifications`, body })),
    stop: async () => {
      await api.stop();
      await owner.destroy();
    },
  };
}

/** The 95th of a hundred closings with the log, sealed meanwhile, against one without it; in turns, each in a county alike. */
async function measure(): Promise<{ value: number; floor: number; ratio: number }> {
  const [logged, plain] = [await open('logged', true), await open('plain', false)];
  const sealer = await openSealer(logged.url);
  const sealing = setInterval(() => void sealer.seal.run(), SEAL_EVERY_MILLISECONDS);
  try {
    const times = { logged: [] as number[], plain: [] as number[] };
    const close = async (side: 'logged' | 'plain', count: number): Promise<void> => {
      const { subject, calls } = side === 'logged' ? logged : plain;
      times[side].push(...(await latencies(subject, calls.splice(0, count))));
    };
    await close('logged', WARM_UP);
    await close('plain', WARM_UP);
    times.logged = [];
    times.plain = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const order = round % 2 === 0 ? (['logged', 'plain'] as const) : (['plain', 'logged'] as const);
      for (const side of order) await close(side, CALLS);
    }
    const [value, floor] = [quantile(times.logged, 0.95), quantile(times.plain, 0.95)];
    return { value, floor, ratio: value / floor };
  } finally {
    clearInterval(sealing);
    await sealer.close();
    await logged.stop();
    await plain.stop();
  }
}

export const closeItem: Bench = {
  name: 'close-item-p95',
  needs: [],
  run: async () => against('close-item-p95', await measure(), 1.1),
};
