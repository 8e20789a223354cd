import type { Day } from '@domain/day';
import { Injectable } from '@nestjs/common';
import { SettingsReader } from '../settings-reader';
import { PgUnitOfWork } from '../unit-of-work';

/** `value` null: the shipped rules hold again; the row stays for its day. */
export interface PolicyRow {
  value: unknown;
  since: Day | null;
}

/** The rows of table `policy`, each read, held and stored in the same way. */
@Injectable()
export class PolicyRows {
  constructor(
    private readonly work: PgUnitOfWork,
    private readonly settings: SettingsReader,
  ) {}

  /** As stored this moment; null values where the installation never stored one. */
  async read(key: string): Promise<PolicyRow> {
    const [row] = await this.settings.query<PolicyRow>('select value, since from policy where key = $1', [key]);
    return row ?? { value: null, since: null };
  }

  /** The same, and nobody else changes it until the unit of work ends: a row that is not there yet is held as well. */
  async hold(key: string): Promise<PolicyRow> {
    await this.work.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`policy ${key}`]);
    return this.read(key);
  }

  async store(key: string, value: object | null): Promise<void> {
    await this.work.manager.query(
      `insert into policy (key, value) values ($1, $2::jsonb) on conflict (key) do update set value = excluded.value`,
      [key, JSON.stringify(value)],
    );
  }
}
