import { ProcedureRules } from '@application/ports/procedure-rules';
import { parseProcedurePolicy } from '@domain/deadline/parse-procedure-policy';
import { DEFAULT_PROCEDURE_POLICY, type ProcedurePolicy } from '@domain/deadline/procedure-policy';
import { Injectable } from '@nestjs/common';
import { SettingsReader } from '../settings-reader';
import { PgUnitOfWork } from '../unit-of-work';

const KEY = 'procedure';

@Injectable()
export class PgProcedureRules extends ProcedureRules {
  constructor(
    private readonly settings: SettingsReader,
    private readonly work: PgUnitOfWork,
  ) {
    super();
  }

  override async current(): Promise<ProcedurePolicy> {
    const [own] = await this.settings.query<{ value: unknown }>('select value from policy where key = $1', [KEY]);
    return own ? parseProcedurePolicy(own.value) : DEFAULT_PROCEDURE_POLICY;
  }

  override async replace(policy: ProcedurePolicy): Promise<ProcedurePolicy> {
    // Two who save at once do so one after the other, and each is told what it replaced.
    await this.work.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`policy ${KEY}`]);
    const before = await this.current();
    await this.work.manager.query(
      'insert into policy (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value',
      [KEY, JSON.stringify(policy)],
    );
    return before;
  }
}
