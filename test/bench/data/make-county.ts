import { createDataSource } from '@persistence/data-source';
import { migrate } from '@persistence/migrate';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { DRAW } from './draw.sql';
import { fillGrams } from './fill-grams';
import { loadCases } from './load-cases';
import { loadItems } from './load-items';
import { settleCounty } from './settle-county';

export interface BenchCounty {
  items: number;
  url: string;
  /** Open as the owner: for what the bench prepares and looks at. */
  owner: DataSource;
}

interface Wish {
  items: number;
  /** Fill what the search looks in. */
  grams: boolean;
}

/** A migrated database of its own with a county of that many items, the same rows at each run. One that is already on the server is taken as it is. */
export async function makeCounty(server: string, wish: Wish, say: (line: string) => void): Promise<BenchCounty> {
  const { url, owner, made } = await settledDatabase(server, `xh_bench_${wish.items}`);
  if (made) await fill(owner, wish, say);
  return { items: wish.items, url, owner };
}

/** A migrated database with units, people and lists, and not an item. `made` is false for one that is already on the server. */
export async function settledDatabase(
  server: string,
  name: string,
): Promise<{ url: string; owner: DataSource; made: boolean }> {
  const made = await makeDatabase(server, name);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const owner = await createDataSource({ url: url.href, role: 'owner', poolSize: 2 }).initialize();
  if (made) {
    await migrate(owner, 'test');
    await owner.query('create extension if not exists pg_stat_statements');
    await owner.query(`alter database ${name} set pg_stat_statements.track_planning = on`);
    await owner.query(DRAW);
    await settleCounty(owner);
  }
  return { url: url.href, owner, made };
}

/** False where there is one of the name. */
async function makeDatabase(server: string, name: string): Promise<boolean> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${name}`);
    return rowCount === 0;
  } finally {
    await client.end();
  }
}

async function fill(owner: DataSource, { items, grams }: Wish, say: (line: string) => void): Promise<void> {
  const started = performance.now();
  await loadItems(owner, items, (line) => say(`载入事项 ${line}`));
  await loadCases(owner);
  if (grams) await fillGrams(owner);
  await owner.query('vacuum analyze');
  say(`${items} 件事项已载入，${Math.round((performance.now() - started) / 1000)} 秒`);
}
