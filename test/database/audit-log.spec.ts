import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SealEvents } from '@application/audit/seal-events';
import { LogSigner } from '@application/ports/log-signer';
import { createDataSource } from '@persistence/data-source';
import { migrate } from '@persistence/migrate';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { PUT_EVENTS, startTestSealer, type TestSealer } from '../support/test-sealer';

describe('the sealed log', () => {
  let database: TestDatabase;
  let sealer: TestSealer;
  beforeEach(async () => {
    database = await createTestDatabase();
    sealer = await startTestSealer(database.url);
  });
  afterEach(async () => {
    await sealer?.stop();
    await database?.drop();
  });

  const one = async <T>(sql: string, values: unknown[] = []): Promise<T> =>
    (await database.owner.query<T[]>(sql, values))[0]!;
  const put = (count: number) => database.owner.query(PUT_EVENTS, [count]);
  /** Every event has one leaf, and their numbers have no gap. */
  const isDense = async () =>
    one<{ events: number; leaves: number; next: number; waiting: number }>(
      `select (select count(*)::int from audit_event) as events, count(*)::int as leaves, (coalesce(max(leaf) + 1, 0))::int as next,
              (select count(*)::int from audit_unsealed) as waiting from audit_leaf`,
    );

  it('seals what waits, signs it, and finds nothing wrong with it', async () => {
    await put(1_203);
    expect(await sealer.round()).toEqual({ sealed: 1_203, checkpoints: 1 });
    expect(await isDense()).toEqual({ events: 1_203, leaves: 1_203, next: 1_203, waiting: 0 });
    expect(await sealer.round()).toEqual({ sealed: 0, checkpoints: 0 });
    await put(1);
    expect(await sealer.round()).toEqual({ sealed: 1, checkpoints: 1 });
    expect(await sealer.verify.run()).toMatchObject({ size: 1_204, checkpoints: 2, outside: 1, wrong: 0 });
    const { note } = await one<{ note: string }>('select note from audit_checkpoint order by size desc limit 1');
    const checkpoint = sealer.module.get(LogSigner).read(note);
    expect(checkpoint).toMatchObject({ size: 1_204, after: 1_203 });
    const [log] = readdirSync(path.join(sealer.dataDir, 'checkpoints'));
    expect(checkpoint!.origin).toBe(`xiaohao/${log}`);
    const [file] = readdirSync(path.join(sealer.dataDir, 'checkpoints', log!));
    expect(readFileSync(path.join(sealer.dataDir, 'checkpoints', log!, file!), 'utf8')).toBe(note);
  });

  it('misses no event that commits after a later one', async () => {
    const early = database.owner.createQueryRunner();
    await early.startTransaction();
    await early.query(PUT_EVENTS, [1]);
    await put(3);
    expect(await sealer.round()).toMatchObject({ sealed: 3 });
    await early.commitTransaction();
    await early.release();
    expect(await sealer.round()).toMatchObject({ sealed: 1 });
    expect(await isDense()).toEqual({ events: 4, leaves: 4, next: 4, waiting: 0 });
    expect((await sealer.verify.run()).wrong).toBe(0);
  });

  it('gives each event one place however many seal at once', async () => {
    const others = await Promise.all([1, 2, 3].map(() => startTestSealer(database.url, sealer.dataDir)));
    const sealers = [sealer, ...others];
    try {
      for (let turn = 0; turn < 6; turn += 1) {
        await Promise.all([put(700), ...sealers.map((each) => each.round())]);
      }
      await sealer.round();
      expect(await isDense()).toEqual({ events: 4_200, leaves: 4_200, next: 4_200, waiting: 0 });
      expect((await sealer.verify.run()).wrong).toBe(0);
    } finally {
      await Promise.all(others.map((each) => each.stop()));
    }
  });

  it('leaves nothing of a batch that was broken off, and seals it again from the same number', async () => {
    await put(10);
    await sealer.round();
    await put(20);
    // The database ends the connection in the middle of the batch, as it would when the process dies.
    await database.owner.query(`
      create function die() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
      create trigger dying after insert on audit_node for each statement execute function die();`);
    await expect(sealer.module.get(SealEvents).run()).rejects.toThrow();
    expect(await isDense()).toEqual({ events: 30, leaves: 10, next: 10, waiting: 20 });
    await database.owner.query('drop trigger dying on audit_node; drop function die()');
    expect(await sealer.round()).toEqual({ sealed: 20, checkpoints: 1 });
    expect(await isDense()).toEqual({ events: 30, leaves: 30, next: 30, waiting: 0 });
    expect((await sealer.verify.run()).wrong).toBe(0);
  });

  it('seals the events there were before it, too', async () => {
    await database.owner.query(`
      drop trigger unsealed on audit_event; drop function leave_unsealed;
      drop table audit_log, audit_unsealed, audit_leaf, audit_node, audit_checkpoint, checkpoint_push;
      delete from migrations where name = 'AuditLog1790000000100'`);
    await put(57);
    await migrate(database.owner, 'test');
    expect(await sealer.round()).toEqual({ sealed: 57, checkpoints: 1 });
    expect(await sealer.verify.run()).toMatchObject({ size: 57, wrong: 0 });
  });

  it('only grows, for the roles of API and worker and by hand', async () => {
    await put(5);
    await sealer.round();
    const roles = ['xiaohao_app', 'xiaohao_sweeper'] as const;
    const sources: DataSource[] = await Promise.all(
      roles.map((role) => createDataSource({ url: database.url, role, poolSize: 1 }).initialize()),
    );
    for (const source of [...sources, database.owner]) {
      for (const [table, column] of [
        ['audit_event', 'type'],
        ['audit_leaf', 'hash'],
        ['audit_node', 'hash'],
        ['audit_checkpoint', 'note'],
        ['audit_log', 'log_id'],
      ]) {
        for (const sql of [
          `update ${table} set ${column} = ${column}`,
          `delete from ${table}`,
          `truncate ${table} cascade`,
        ])
          await expect(source.query(sql)).rejects.toMatchObject({ code: '42501' });
      }
    }
    const [app] = sources;
    for (const sql of [
      `insert into audit_leaf values (99, 1, 1, decode(repeat('00', 32), 'hex'))`,
      `insert into audit_node values (1, 99, decode(repeat('00', 32), 'hex'))`,
      `insert into audit_checkpoint values (99, now(), '')`,
      'delete from audit_unsealed',
      'insert into audit_unsealed (seq) values (99)',
    ])
      await expect(app!.query(sql)).rejects.toMatchObject({ code: '42501' });
    await Promise.all(sources.map((source) => source.destroy()));
    expect((await sealer.verify.run()).wrong).toBe(0);
  });

  it('signs no log that does not begin with the one it kept', async () => {
    await put(5);
    await sealer.round();
    const folder = path.join(sealer.dataDir, 'checkpoints');
    const [log] = readdirSync(folder);
    const [day] = readdirSync(path.join(folder, log!));
    const file = path.join(folder, log!, day!);
    const kept = readFileSync(file, 'utf8');
    const signer = sealer.module.get(LogSigner);
    const ahead = signer.sign({ ...signer.read(kept)!, size: 9 });
    writeFileSync(file, ahead);
    await put(10);
    await expect(sealer.round()).rejects.toThrow('不再签发');
    writeFileSync(file, kept.replace('5', '4'));
    await expect(sealer.round()).rejects.toThrow('签名不对');
    // Sealed it was all the same.
    expect(await isDense()).toMatchObject({ leaves: 15, waiting: 0 });
    writeFileSync(file, kept);
    expect(await sealer.round()).toEqual({ sealed: 0, checkpoints: 1 });
  });

  it('names every other log that is kept where its own is, whatever kind of installation it is said to be', async () => {
    await put(3);
    await sealer.round();
    const folder = path.join(sealer.dataDir, 'checkpoints');
    const [own] = readdirSync(folder);
    const [day] = readdirSync(path.join(folder, own!));
    const kept = readFileSync(path.join(folder, own!, day!), 'utf8');
    const lay = (log: string, note: string): void => {
      mkdirSync(path.join(folder, log), { recursive: true });
      writeFileSync(path.join(folder, log, day!), note);
    };
    lay('01a22a00-0000-7000-8000-000000000001', kept.replace('xiaohao', 'elsewhere'));
    const unread = { problem: 'checkpoint.foreign', size: null };
    expect(await sealer.verify.run()).toMatchObject({ outside: 1, findings: [unread] });
    const signer = sealer.module.get(LogSigner);
    const other = { ...signer.read(kept)!, origin: 'xiaohao/01a22a00-0000-7000-8000-000000000002', size: 900 };
    lay('01a22a00-0000-7000-8000-000000000002', signer.sign(other));
    const both = [unread, { problem: 'checkpoint.foreign', size: 900 }];
    expect(await sealer.verify.run()).toMatchObject({ outside: 1, findings: both });
    await put(1);
    await expect(sealer.round()).rejects.toThrow('数据目录里保存着另一份日志的检查点');
    lay(own!, kept.replace('time 2', 'time 3'));
    const { findings } = await sealer.verify.run();
    expect(findings.map(({ problem }) => problem).sort()).toEqual([
      'checkpoint.foreign',
      'checkpoint.foreign',
      'checkpoint.invalid',
    ]);
  });
});
