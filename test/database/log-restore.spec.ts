import { VerifyLog } from '@application/audit/verify-log';
import { createDataSource } from '@persistence/data-source';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { PUT_EVENTS, startTestSealer, type TestSealer } from '../support/test-sealer';

/** The whole database as it was some time ago, with everything in it agreeing: only what lies outside can tell. */
describe('an older database put in place of the log', () => {
  let database: TestDatabase;
  let older: string;
  let sealer: TestSealer;
  let restored: TestSealer;

  beforeAll(async () => {
    database = await createTestDatabase();
    sealer = await startTestSealer(database.url);
    await database.owner.query(PUT_EVENTS, [100]);
    await sealer.round();
    await sealer.stop();
    older = await copyOf(database);
    sealer = await startTestSealer(database.url);
    await database.owner.query(PUT_EVENTS, [60]);
    await sealer.round();
    restored = await startTestSealer(older, sealer.dataDir);
  });
  afterAll(async () => {
    await restored?.stop();
    await sealer?.stop();
    const server = new Client({ connectionString: process.env.TEST_DATABASE_URL });
    await server.connect();
    await server.query(`drop database ${new URL(older).pathname.slice(1)} with (force)`);
    await server.end();
    await database?.drop();
  });

  it('is found by the checkpoint kept beside it, is never signed, and never comes to look right', async () => {
    expect((await sealer.verify.run()).wrong).toBe(0);
    const verdict = await restored.verify.run();
    expect(verdict.findings).toMatchObject([
      { problem: 'tree.shorter', size: 160, treeSize: 100 },
      { problem: 'checkpoint.missing', size: 160 },
    ]);
    const owner = await createDataSource({ url: older, role: 'owner', poolSize: 1 }).initialize();
    // Work goes on in it, past the length it had.
    await owner.query(PUT_EVENTS, [90]);
    await owner.destroy();
    await expect(restored.round()).rejects.toThrow('不再签发');
    expect((await restored.module.get(VerifyLog).run()).findings).toMatchObject([
      { problem: 'tree.differs', size: 160, leaves: { from: 100, to: 160 } },
      { problem: 'checkpoint.missing', size: 160 },
    ]);
  });
});

async function copyOf({ url, owner }: TestDatabase): Promise<string> {
  const copy = new URL(url);
  copy.pathname += '_older';
  const name = new URL(url).pathname.slice(1);
  // A database is copied only while nobody is in it.
  await owner.destroy();
  const server = new Client({ connectionString: process.env.TEST_DATABASE_URL });
  await server.connect();
  await server.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  await server.query(`create database ${name}_older template ${name}`);
  await server.end();
  await owner.initialize();
  return copy.href;
}
