import type { DataSource } from 'typeorm';

export type InstallationKind = 'real' | 'demo' | 'test';

/** Any number: one migration at a time in one database. */
const MIGRATION_LOCK = 7_205_759;

/** Brings the schema up to date under a lock, and says once what kind of installation this is. `owner` role. */
export async function migrate(owner: DataSource, kind: InstallationKind): Promise<string[]> {
  const lock = owner.createQueryRunner();
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await owner.runMigrations({ transaction: 'each' });
    await owner.query('insert into installation (kind) values ($1) on conflict do nothing', [kind]);
    return done.map((migration) => migration.name);
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
  }
}
