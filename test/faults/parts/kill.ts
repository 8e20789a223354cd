import { setTimeout as pause } from 'node:timers/promises';
import { loadCounty, release } from '../rig/load-county';
import type { Part } from '../rig/rig';
import { someLeased } from '../rig/some-leased';

/** Timers come due in portions; as soon as some are leased a worker that is at work is killed with `kill -9`, and another started. */
export const kill: Part = {
  name: 'kill',
  async run({ form, chance, database: { owner }, workers }) {
    const { timers, kills } = form.kill;
    await loadCounty(owner, timers);
    for (let started = 0; started < 3; started += 1) workers.start();
    const began = performance.now();
    let interrupted = 0;
    for (let done = 0; done < kills; done += 1) {
      // One dies, the other goes on: else nobody would ever come to the end of a page.
      await workers.atWork(2);
      await release(owner, Math.ceil(timers / kills));
      await someLeased(owner);
      await pause(chance.between(0, 60));
      const [{ leased }] = await owner.query(`select count(*)::int as leased from timer where state = 'leased'`);
      await workers.kill(chance.pick(workers.ready));
      if (leased > 0) interrupted += 1;
      workers.start();
    }
    const seconds = Math.round(performance.now() - began) / 1_000;
    return { injected: kills, mayBeUnknown: kills, measured: { timers, interrupted, seconds } };
  },
};
