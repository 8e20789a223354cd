import { createDataSource } from '@persistence/data-source';
import { Reader } from '@persistence/reader';
import { CLOCK } from '@domain/unit/actor';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

describe('Reader', () => {
  let database: TestDatabase;
  let app: DataSource;
  let reader: Reader;
  const nobody = { ...CLOCK, scope: '/nowhere/' };

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createDataSource({ url: database.url, role: 'xiaohao_app', poolSize: 2 }).initialize();
    reader = new Reader(app);
    await database.owner.query(
      `insert into unit (id, kind, name, path) values (gen_random_uuid(), 'county', '试验县', '/c/')`,
    );
  });
  afterAll(async () => {
    await app.destroy();
    await database.drop();
  });

  const units = 'select name from unit';

  it.each(['read', 'readAtOnce'] as const)(
    '%s shows each actor his scope and no more, one after the other',
    async (how) => {
      for (let round = 0; round < 5; round += 1) {
        expect(await reader[how](CLOCK, (query) => query(units))).toEqual([{ name: '试验县' }]);
        expect(await reader[how](nobody, (query) => query(units))).toEqual([]);
      }
    },
  );

  it('keeps the scopes apart when many read at once', async () => {
    const reads = Array.from({ length: 60 }, (_, n) =>
      reader.readAtOnce(n % 2 === 0 ? CLOCK : nobody, (query) => query(units)),
    );
    for (const [n, rows] of (await Promise.all(reads)).entries()) expect(rows).toHaveLength(n % 2 === 0 ? 1 : 0);
  });

  it('leaves no scope behind on its connections', async () => {
    await reader.readAtOnce(CLOCK, (query) => query(units));
    for (let round = 0; round < 4; round += 1) expect(await app.query(units)).toEqual([]);
  });

  it('lets nothing be written', async () => {
    const writing = reader.read(CLOCK, (query) => query(`update unit set name = ''`));
    await expect(writing).rejects.toThrow('read-only');
    expect(await reader.read(CLOCK, (query) => query(units))).toEqual([{ name: '试验县' }]);
  });

  it('is ended by no connection that breaks while nobody listens to it', async () => {
    const pool = (app.driver as unknown as { master: Pool }).master;
    const client = await pool.connect();
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const lost = client.query('select pg_sleep(20)').catch((error: Error) => error.message);
    // As it arrives in the packet that makes a connection ready.
    expect(client.emit('error', new Error('terminating connection'))).toBe(true);
    await database.owner.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
    expect(await lost).toMatch(/terminat/);
    client.release(true);
    expect(await reader.read(CLOCK, (query) => query(units))).toEqual([{ name: '试验县' }]);
  });

  it('refuses a statement after the end of a read at once: it would stand outside the scope', async () => {
    const late = reader.readAtOnce(CLOCK, async (query) => {
      await query(units);
      return query(units);
    });
    await expect(late).rejects.toThrow('after the end');
  });

  it('refuses a scope that is none before it asks for anything', async () => {
    await expect(reader.read({ ...CLOCK, scope: `/'; drop table item; --/` }, (query) => query(units))).rejects.toThrow(
      'proper scope',
    );
  });

  it('does the work again when the day has turned since the last read', async () => {
    const seen: string[] = [];
    const today = await reader.read(CLOCK, (_query, day) => Promise.resolve(day));
    await database.owner.query(`update installation set clock_offset = clock_offset + interval '3 days'`);
    const answer = await reader.readAtOnce(CLOCK, async (query, day) => {
      seen.push(day);
      await query(units);
      return day;
    });
    expect(seen[0]).toBe(today);
    expect(answer > today).toBe(true);
    expect(seen).toHaveLength(2);
  });

  it('outlives its connections: the read fails, the process and the next read do not', async () => {
    const sleeping = reader.read(CLOCK, (query) => query('select pg_sleep(20)'));
    const failure = expect(sleeping).rejects.toThrow();
    for (let killed = 0; killed === 0;) {
      const rows = await database.owner.query<unknown[]>(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%pg_sleep(20)%' and pid <> pg_backend_pid()`,
      );
      killed = rows.length;
    }
    await failure;
    expect(await reader.read(CLOCK, (query) => query(units))).toEqual([{ name: '试验县' }]);
  });
});
