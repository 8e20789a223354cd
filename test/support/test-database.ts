import { randomBytes } from 'node:crypto';
import { createDataSource } from '@persistence/data-source';
import { migrate } from '@persistence/migrate';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';

export interface TestDatabase {
  /** The owner's address; `createDataSource` takes the roles from it. */
  url: string;
  /** Open as the owner: for what a test prepares and looks at. */
  owner: DataSource;
  drop(): Promise<void>;
}

/** A migrated database of this suite's own on the server of TEST_DATABASE_URL, or another. */
export async function createTestDatabase(server = process.env.TEST_DATABASE_URL): Promise<TestDatabase> {
  if (!server) throw new Error('TEST_DATABASE_URL is not set: run the tests by npm test');
  const name = `xh_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const owner = await createDataSource({ url: url.href, role: 'owner', poolSize: 4 }).initialize();
  await migrate(owner, 'test');
  return {
    url: url.href,
    owner,
    drop: async () => {
      await owner.destroy();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
