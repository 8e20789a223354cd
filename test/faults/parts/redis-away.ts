import { setTimeout as pause } from 'node:timers/promises';
import { load, loadCounty } from '../rig/load-county';
import { lateTimers } from '../rig/lateness';
import { OwnRedis } from '../rig/own-redis';
import { settled } from '../rig/reckoning';
import type { Part } from '../rig/rig';

/** Redis holds still (SIGSTOP) for a while, then is killed and comes back empty after a while; timers and events keep coming. */
export const redisAway: Part = {
  name: 'redis-away',
  async run({ form, database: { owner }, workersWith }) {
    const { timers, events, away } = form.redisAway;
    const redis = await OwnRedis.start();
    const workers = workersWith({ REDIS_URL: redis.url });
    try {
      await loadCounty(owner, timers);
      workers.start();
      workers.start();
      await workers.atWork(2);
      const loading = load(owner, { timers, events }, 4 * away);
      await pause(away / 2);
      await redis.freeze(away);
      await pause(away / 2);
      await redis.end();
      await pause(away);
      await redis.begin();
      await loading;
      await settled(owner, 180);
      return { injected: 2, mayBeUnknown: 0, measured: { timers, events, died: workers.died } };
    } finally {
      await workers.stopAll();
      await redis.close();
    }
  },
  judge: async ({ lateness }, { measured }, { form }) => [
    ...(form.timed ? lateTimers(lateness) : []),
    ...(measured.died! > 0 ? ['a worker ended because Redis was away'] : []),
  ],
};
