import { alone, type Bench } from '../bench';
import { load } from '../measure/latency';
import { peakMegabytes } from '../measure/memory';
import { firstPages, ledgerFilters } from './ledger-calls';

const CONNECTIONS = 20;
const SECONDS = 15;

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
