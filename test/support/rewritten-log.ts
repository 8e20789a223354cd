import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type LogVerdict, VerifyLog } from '@application/audit/verify-log';
import { KeptCheckpoints } from '@application/ports/kept-checkpoints';
import { LogSigner } from '@application/ports/log-signer';
import { PgSealedLog } from '@persistence/audit/sealed-log.pg';
import type { DataSource, EntityManager } from 'typeorm';
import { Chance } from '../faults/rig/chance';
import { createTestDatabase, type TestDatabase } from './test-database';
import { PUT_EVENTS, startTestSealer, type TestSealer } from './test-sealer';

export type Rewrite = (manager: EntityManager) => Promise<unknown>;

/** A sealed log, and the owner of its server, who can switch triggers and foreign keys off. */
export class RewrittenLog {
  static readonly EVENTS = 301;
  static readonly ROUNDS = 14;

  private constructor(
    readonly database: TestDatabase,
    readonly sealer: TestSealer,
  ) {}

  static async make(chance: Chance): Promise<RewrittenLog> {
    const database = await createTestDatabase();
    const sealer = await startTestSealer(database.url);
    let left = RewrittenLog.EVENTS;
    for (let round = 1; round <= RewrittenLog.ROUNDS; round += 1) {
      const count = round === RewrittenLog.ROUNDS ? left : Math.min(left - 1, chance.between(1, 40));
      await database.owner.query(PUT_EVENTS, [count]);
      await sealer.round();
      left -= count;
    }
    // Not all of it is sealed when somebody looks.
    await database.owner.query(PUT_EVENTS, [5]);
    return new RewrittenLog(database, sealer);
  }

  /** Verifies what `rewrite` makes of the database, and takes it back. */
  async after(rewrite: Rewrite): Promise<LogVerdict> {
    const runner = this.database.owner.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query(`set local session_replication_role = 'replica'`);
      await rewrite(runner.manager);
      const here = { transaction: (_: string, work: Rewrite) => work(runner.manager) };
      const log = new PgSealedLog(here as unknown as DataSource);
      const { module } = this.sealer;
      return await new VerifyLog(log, module.get(LogSigner), module.get(KeptCheckpoints)).run();
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  /** The one file of checkpoints kept outside. */
  kept(): string {
    const folder = path.join(this.sealer.dataDir, 'checkpoints');
    const log = path.join(folder, readdirSync(folder)[0]!);
    return path.join(log, readdirSync(log)[0]!);
  }

  async rows<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.database.owner.query<Row[]>(sql, values);
  }

  /** The number of the event at that leaf. */
  async seqAt(leaf: number): Promise<number> {
    return (await this.rows<{ seq: number }>('select event_seq as seq from audit_leaf where leaf = $1', [leaf]))[0]!
      .seq;
  }

  checkpoints(): Promise<{ size: number; note: string }[]> {
    return this.rows('select size, note from audit_checkpoint order by size');
  }

  async stop(): Promise<void> {
    await this.sealer.stop();
    await this.database.drop();
  }
}
