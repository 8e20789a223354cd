import { setTimeout as pause } from 'node:timers/promises';
import { alone, type Bench } from '../bench';
import { load } from '../measure/latency';
import { peakMegabytes } from '../measure/memory';
import { startProgram, stopProgram } from '../server/child-server';
import { firstPages, ledgerFilters } from './ledger-calls';

const CONNECTIONS = 20;
const SECONDS = 10;

/** What the API's process holds at most while twenty connections read lists without pause. */
export const apiMemory: Bench = {
  name: 'api-memory',
  needs: ['large'],
  async run({ large }) {
    const calls = firstPages(ledgerFilters(large, 0));
    const peak = await peakMegabytes(large.api.pid, () => load(large.coordinator, calls, CONNECTIONS, SECONDS));
    return alone(this.name, peak, 250, 'MB');
  },
};

/** The worker on a county whose open items have next to no timers yet: it plans and acts without pause. */
export const workerMemory: Bench = {
  name: 'worker-memory',
  needs: ['small'],
  async run({ small }) {
    const { child, pid } = startProgram('apps/worker/src/main.js', small.environment);
    try {
      const peak = await peakMegabytes(pid, () => pause(2 * SECONDS * 1_000));
      return alone(this.name, peak, null, 'MB');
    } finally {
      await stopProgram(child);
    }
  },
};
