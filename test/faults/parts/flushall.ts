import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { load, loadCounty } from '../rig/load-county';
import { Prober } from '../rig/prober';
import { lateTimers } from '../rig/lateness';
import type { Part } from '../rig/rig';

/** reliability.md. */
const MOST_API_MILLISECONDS = 500;

/** Two workers, timers and events that keep coming, and a Redis that is emptied again and again meanwhile. */
export const flushall: Part = {
  name: 'flushall',
  async run({ form, chance, services, database, workers }) {
    const { timers, events, flushes, gap } = form.flushall;
    await loadCounty(database.owner, timers);
    workers.start();
    workers.start();
    await workers.atWork(2);
    const api = await Prober.start({ database, services });
    const redis = new Redis(services.redisUrl);
    const pauses = Array.from({ length: flushes }, () => chance.between(...gap));
    const loading = load(
      database.owner,
      { timers, events },
      pauses.reduce((sum, one) => sum + one, 0),
    );
    for (const milliseconds of pauses) {
      await pause(milliseconds);
      await redis.flushall();
    }
    await loading;
    redis.disconnect();
    const probed = await api.stop();
    return { injected: flushes, mayBeUnknown: 0, measured: { timers, events, ...probed } };
  },
  judge: async ({ lateness }, { measured }, { form }) => [
    ...(measured.apiRefused! > 0 ? [`the API refused ${measured.apiRefused} requests`] : []),
    ...(form.timed ? [...lateTimers(lateness), ...slowApi(measured.apiP95!)] : []),
  ],
};

function slowApi(p95: number): string[] {
  return p95 > MOST_API_MILLISECONDS ? [`the API was slow: p95 ${p95} ms`] : [];
}
