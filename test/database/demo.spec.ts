import { createDataSource } from '@persistence/data-source';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onDemo } from '../../apps/cli/src/demo.module';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

describe('the demo county', () => {
  let database: TestDatabase;
  const dataDir = mkdtempSync(path.join(tmpdir(), 'xh-demo-'));
  const before = process.env.DATA_DIR;
  beforeAll(() => (process.env.DATA_DIR = dataDir));
  afterAll(() => {
    if (before === undefined) delete process.env.DATA_DIR;
    else process.env.DATA_DIR = before;
    rmSync(dataDir, { recursive: true });
  });
  beforeEach(async () => (database = await createTestDatabase()));
  afterEach(() => database.drop());

  const create = () => onDemo((demo) => demo.create(), database.url);
  const reset = () => onDemo((demo) => demo.reset(), database.url);
  const count = async (sql: string): Promise<number> =>
    (await database.owner.query(`select count(*)::int as n from ${sql}`))[0].n;
  const units = () => count('unit');

  it('is made once, twice in a row and twice at once', async () => {
    expect((await Promise.all([create(), create()])).sort()).toEqual([false, true]);
    expect(await create()).toBe(false);
    expect(await units()).toBe(12);
    expect(await count(`unit where kind = 'town'`)).toBe(6);
    expect(await count(`unit where kind = 'department'`)).toBe(4);
    expect(await count(`installation where clock_offset = '0'`)).toBe(1);
    expect(await count('audit_event where at > now()')).toBe(0);
  });

  it('has a list of eight in every state, with a draft and a withdrawn one beside them', async () => {
    await create();
    const rows = await database.owner.query(
      `select status, cycle, count(*)::int as n from item group by 1, 2 order by 1, 2`,
    );
    expect(rows.map(({ status, cycle, n }: Record<string, unknown>) => `${status} ${cycle}: ${n}`)).toEqual([
      'assigned 1: 1',
      'cancelled 1: 1',
      'closed 1: 3',
      'draft 1: 1',
      'inProgress 1: 2',
      'inProgress 2: 1',
      'submitted 1: 1',
    ]);
    for (const nature of ['common', 'specific', 'selfIdentified'])
      expect(await count(`item where nature = '${nature}' and status not in ('draft', 'cancelled')`)).toBeGreaterThan(
        0,
      );
    expect(await count(`item where status = 'inProgress' and due_on < app_today()`)).toBe(1);
    for (const kind of ['assigned', 'reminder', 'urge', 'supervisionNotice', 'verificationDue', 'returned', 'decision'])
      expect(await count(`notice where kind = '${kind}'`)).toBeGreaterThan(0);
    expect(await count(`publicity where outcome = 'ended'`)).toBe(3);
    expect(await count(`objection where outcome = 'unfounded'`)).toBe(1);
    expect(await count(`look_back where outcome = 'holds'`)).toBe(1);
    expect(await count(`look_back where outcome = 'rebound' and reopening_id is not null`)).toBe(1);
    expect(await count(`look_back where outcome is null`)).toBe(1);
    expect(await count(`dispute where outcome is null`)).toBe(1);
    expect(await count('supervision where publicity is not null')).toBe(0);
    expect(await count('evidence')).toBe(11);
    expect(await count('outbox where done_at is null')).toBe(0);
    expect(await count(`timer where state = 'pending' and due_at < app_now() - interval '1 day'`)).toBe(0);
  });

  it('is begun anew where its story broke off', async () => {
    await create();
    await database.owner.query(`alter table installation disable trigger user`);
    await database.owner.query(`update installation set clock_offset = '-10 days'`);
    await database.owner.query(`alter table installation enable trigger user`);
    await database.owner.query(`delete from account where username = 'leader'`);
    expect(await create()).toBe(true);
    expect(await count(`account where username = 'leader'`)).toBe(1);
    expect(await units()).toBe(12);
  });

  it('is reset, also twice at once and while others write', async () => {
    await create();
    await database.owner.query(`update installation set clock_offset = '3 days'`);
    const app = await createDataSource({ url: database.url, role: 'xiaohao_app', poolSize: 2 }).initialize();
    const writer = app.transaction(async (manager) => {
      await manager.query(`select set_config('app.scope', '/', true)`);
      await manager.query(`update account set failed_attempts = 1`);
      await manager.query('select pg_sleep(1)');
      await manager.query(`update item set version = version + 1 where status not in ('closed', 'cancelled')`);
    });
    const [{ log }] = await database.owner.query('insert into audit_log default values returning log_id as log');
    const kept = path.join(dataDir, 'checkpoints', log);
    mkdirSync(kept, { recursive: true });
    writeFileSync(path.join(kept, '2026-11-30.txt'), 'of the log before');
    await Promise.all([reset(), reset(), writer]);
    await app.destroy();
    expect(await units()).toBe(12);
    expect(await count('account where failed_attempts > 0')).toBe(0);
    // The log begins anew, on purpose: what was kept of the old one does not contradict it.
    expect(readdirSync(path.join(dataDir, 'checkpoints'))).toEqual([]);
    expect(readdirSync(path.join(dataDir, 'checkpoints-before'))).toEqual([log]);
    expect(await count(`installation where clock_offset = '0'`)).toBe(1);
  });

  it('leaves the log closed and the clock running forward', async () => {
    await create();
    await expect(database.owner.query('delete from audit_event')).rejects.toThrow('only grows');
    await expect(database.owner.query('truncate audit_event cascade')).rejects.toThrow('only grows');
    await expect(database.owner.query(`update installation set clock_offset = '-1 hour'`)).rejects.toThrow('forward');
  });

  it('never touches a real installation', async () => {
    await database.owner.query('alter table installation disable trigger user');
    await database.owner.query(`update installation set kind = 'real'`);
    await database.owner.query('alter table installation enable trigger user');
    await expect(create()).rejects.toThrow('这是正式系统');
    await expect(reset()).rejects.toThrow('这是正式系统');
    expect(await units()).toBe(0);
  });
});
