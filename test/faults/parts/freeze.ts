import { setTimeout as pause } from 'node:timers/promises';
import { loadCounty, release } from '../rig/load-county';
import { LEASE_SECONDS, type Part } from '../rig/rig';
import { someLeased } from '../rig/some-leased';

/** With its leases in hand and nothing begun, or in the middle of a page, the items locked. */
const POINTS = ['after-claim', 'inside-act'] as const;

/** A worker freezes (SIGSTOP) while it has leases, which run out; another comes and does what it can; the first wakes and goes on with what it thinks is its own. */
export const freeze: Part = {
  name: 'freeze',
  async run({ form, database: { owner }, workers }) {
    const { timers, freezes } = form.freeze;
    await loadCounty(owner, timers);
    for (let done = 0; done < freezes; done += 1) {
      await release(owner, Math.ceil(timers / freezes));
      const frozen = workers.start(POINTS[done % POINTS.length], 'SIGSTOP');
      while (!(await someLeased(owner)));
      const other = workers.start();
      await workers.atWork(1);
      await pause((LEASE_SECONDS + 2) * 1_000);
      frozen.kill('SIGCONT');
      await pause(1_000);
      await workers.stop(frozen);
      if (done < freezes - 1) await workers.stop(other);
    }
    return { injected: freezes, mayBeUnknown: 0, measured: { timers } };
  },
};
