import { setTimeout as pause } from 'node:timers/promises';
import { DemoInstallation } from '@application/ports/demo-installation';
import type { Day } from '@domain/day';
import { DomainError } from '@domain/errors';
import type { DataSource, EntityManager } from 'typeorm';
import { ADVISORY_LOCKS } from '../advisory-locks';

/** Not of the demo: which schema this is, what kind of installation, how the worker fares. */
const KEPT = ['migrations', 'typeorm_metadata', 'installation', 'worker_run', 'worker_run_hour', 'queue_depth'];

/** Shorter than the second after which PostgreSQL ends one of two that wait for each other: it is never the other one. */
const LOCK_TIMEOUT = '400ms';
const EMPTYING_ATTEMPTS = 60;
const LOCK_NOT_AVAILABLE = '55P03';

export class PgDemoInstallation extends DemoInstallation {
  /** `owner`: open as the owner. */
  constructor(private readonly owner: DataSource) {
    super();
  }

  override async alone<T>(work: () => Promise<T>): Promise<T> {
    const lock = this.owner.createQueryRunner();
    await lock.connect();
    try {
      await lock.query('select pg_advisory_lock($1)', [ADVISORY_LOCKS.demo]);
      const [{ kind }] = await lock.query('select kind from installation');
      if (kind === 'real') throw new DomainError('demo.only', '这是正式系统，不能建立或重置演示数据。');
      return await work();
    } finally {
      await lock.query('select pg_advisory_unlock($1)', [ADVISORY_LOCKS.demo]).catch(() => undefined);
      await lock.release();
    }
  }

  override async state(): Promise<'empty' | 'settled' | 'interrupted'> {
    const [row] = await this.owner.query<{ settled: boolean; past: boolean }[]>(
      `select exists (select 1 from unit) as settled, clock_offset < '0' as past from installation`,
    );
    if (!row?.settled) return 'empty';
    return row.past ? 'interrupted' : 'settled';
  }

  override async empty(): Promise<string | null> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.owner.transaction(emptyTables);
      } catch (error) {
        if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE || attempt === EMPTYING_ATTEMPTS) throw error;
        await pause(250);
      }
    }
  }

  override async realToday(): Promise<Day> {
    const [row] = await this.owner.query<{ today: Day }[]>(
      `select (now() at time zone 'Asia/Shanghai')::date as today`,
    );
    return row!.today;
  }

  override async moveClockTo(on: Day, time: string): Promise<void> {
    // Two acts of one minute stay in order: the clock is never set behind itself.
    await this.owner.query(
      `update installation set clock_offset = ($1::timestamp at time zone 'Asia/Shanghai') - now()
        where not exists (select 1 from audit_event)
           or clock_offset < ($1::timestamp at time zone 'Asia/Shanghai') - now()`,
      [`${on} ${time}`],
    );
  }

  override async moveClockToNextDuty(on: Day, time: string): Promise<boolean> {
    const [row] = await this.owner.query<{ due: Date | null }[]>(
      `select min(due_at) as due from timer where state = 'pending' and due_at <= $1::timestamp at time zone 'Asia/Shanghai'`,
      [`${on} ${time}`],
    );
    if (!row?.due) return false;
    await this.owner.query(`update installation set clock_offset = greatest(clock_offset, $1::timestamptz - now())`, [
      row.due,
    ]);
    return true;
  }

  override async untoldEvents(): Promise<string[]> {
    const rows = await this.owner.query<{ id: string }[]>(
      'select id from outbox where done_at is null order by created_at, id',
    );
    return rows.map(({ id }) => id);
  }

  override async dutiesUnderWay(): Promise<boolean> {
    const [row] = await this.owner.query<{ busy: boolean }[]>(
      `select exists (select 1 from timer where state = 'leased' and lease_until > now()) as busy`,
    );
    return row!.busy;
  }

  override async returnToPresent(): Promise<void> {
    await this.owner.query(`update installation set clock_offset = '0'`);
  }

  override close(): Promise<void> {
    return this.owner.destroy();
  }
}

async function emptyTables(manager: EntityManager): Promise<string | null> {
  const rows = await manager.query<{ name: string }[]>(
    `select format('%I', tablename) as name from pg_tables where schemaname = 'public' and tablename <> all ($1) order by 1`,
    [KEPT],
  );
  const tables = rows.map(({ name }) => name);
  await manager.query(`set local lock_timeout = '${LOCK_TIMEOUT}'`);
  await manager.query(`lock table ${tables.join(', ')} in access exclusive mode`);
  // The log only grows, for everyone; the owner of a demo opens the lid and shuts it again in one transaction.
  const [log] = await manager.query<{ origin: string }[]>(`select 'xiaohao/' || log_id as origin from audit_log`);
  for (const table of tables) await manager.query(`alter table ${table} disable trigger user`);
  await manager.query(`truncate ${tables.join(', ')}`);
  for (const table of tables) await manager.query(`alter table ${table} enable trigger user`);
  return log?.origin ?? null;
}
