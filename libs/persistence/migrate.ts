import type { DataSource } from 'typeorm';
import { ADVISORY_LOCKS } from './advisory-locks';

export type InstallationKind = 'real' | 'demo' | 'test';

/** Brings the schema up to date under a lock, and says once what kind of installation this is. `owner` role. */
export async function migrate(owner: DataSource, kind: InstallationKind): Promise<string[]> {
  const lock = owner.createQueryRunner();
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [ADVISORY_LOCKS.migration]);
    const done = await owner.runMigrations({ transaction: 'each' });
    await owner.query('insert into installation (kind) values ($1) on conflict do nothing', [kind]);
    return done.map((migration) => migration.name);
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [ADVISORY_LOCKS.migration]).catch(() => undefined);
    await lock.release();
  }
}
