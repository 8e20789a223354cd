import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

/**
 * Waits until somebody holds leases that still run, a second at most (then false): a fast worker may be through before it is seen. What the
 * dead left behind does not count, else the next one would die before it has begun.
 */
export async function someLeased(owner: DataSource): Promise<boolean> {
  const until = performance.now() + 1_000;
  while (performance.now() < until) {
    if ((await owner.query(`select 1 from timer where state = 'leased' and lease_until > now() limit 1`)).length > 0)
      return true;
    await pause(5);
  }
  return false;
}
